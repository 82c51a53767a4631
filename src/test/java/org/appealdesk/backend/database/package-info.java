@NullMarked
package org.appealdesk.backend.database;

import org.jspecify.annotations.NullMarked;
