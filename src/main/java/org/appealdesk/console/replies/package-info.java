/** Ready replies in the console: picked, filled from the case, and an agent's own made and changed. */
@NullMarked
package org.appealdesk.console.replies;

import org.jspecify.annotations.NullMarked;
