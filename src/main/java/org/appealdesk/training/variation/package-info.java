/** Makes other disputes of the same kind out of a scenario: between other people, on another order, on another day. */
@NullMarked
package org.appealdesk.training.variation;

import org.jspecify.annotations.NullMarked;
