/** Plays a scenario to its end in simulated time and prints what happens. */
@NullMarked
package org.appealdesk.training.play;

import org.jspecify.annotations.NullMarked;
