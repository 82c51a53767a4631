@NullMarked
package org.appealdesk.backend.absence;

import org.jspecify.annotations.NullMarked;
