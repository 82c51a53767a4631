/** Programs that keep events and are killed, and what the world was told before. */
@NullMarked
package org.appealdesk.casework.survival;

import org.jspecify.annotations.NullMarked;
