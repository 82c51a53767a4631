/** Sound and video in a window of a process of its own, because the bytes are a stranger's. */
@NullMarked
package org.appealdesk.console.player;

import org.jspecify.annotations.NullMarked;
