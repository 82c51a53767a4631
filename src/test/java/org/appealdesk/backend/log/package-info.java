@NullMarked
package org.appealdesk.backend.log;

import org.jspecify.annotations.NullMarked;
