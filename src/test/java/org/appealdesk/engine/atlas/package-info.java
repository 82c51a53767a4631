/**
 * Every decision of the engine on one page: all states that can be reached, as far as decisions tell them apart, every
 * command in each, and the table of what comes of it, which is approved by hand.
 */
@NullMarked
package org.appealdesk.engine.atlas;

import org.jspecify.annotations.NullMarked;
