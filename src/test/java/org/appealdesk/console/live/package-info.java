/** The open case, and a table to put one on for tests. */
@NullMarked
package org.appealdesk.console.live;

import org.jspecify.annotations.NullMarked;
