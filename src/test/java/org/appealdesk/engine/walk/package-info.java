/** Random walks through the life of a case, over all commands and times, that hold what must always hold. */
@NullMarked
package org.appealdesk.engine.walk;

import org.jspecify.annotations.NullMarked;
