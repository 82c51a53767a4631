/** The player of recordings as a process of its own. */
@NullMarked
package org.appealdesk.app.player;

import org.jspecify.annotations.NullMarked;
