/** Training: scenarios with scripted parties, on a clock that can be stopped and sped up. */
@NullMarked
package org.appealdesk.training;

import org.jspecify.annotations.NullMarked;
