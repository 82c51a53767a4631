/** Scenarios played without a screen, and the files they are made of. */
@NullMarked
package org.appealdesk.app.play;

import org.jspecify.annotations.NullMarked;
