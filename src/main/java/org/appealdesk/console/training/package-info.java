/** Training on the screen: the band with the simulated clock, and the library of scenarios. */
@NullMarked
package org.appealdesk.console.training;

import org.jspecify.annotations.NullMarked;
