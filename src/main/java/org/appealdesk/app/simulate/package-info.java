/** Has the parties of scenarios act in live cases, through the exchange's own way to a backend. */
@NullMarked
package org.appealdesk.app.simulate;

import org.jspecify.annotations.NullMarked;
