/** One open case as all parts of its screen share it: its newest state, what is allowed, and the way to act on it. */
@NullMarked
package org.appealdesk.console.live;

import org.jspecify.annotations.NullMarked;
