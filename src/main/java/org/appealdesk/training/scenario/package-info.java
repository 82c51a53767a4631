/** Scenarios: what a file says of an order, its parties, what they do, and what a good agent makes of it. */
@NullMarked
package org.appealdesk.training.scenario;

import org.jspecify.annotations.NullMarked;
