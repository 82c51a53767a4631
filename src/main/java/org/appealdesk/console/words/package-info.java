/** The engine's values in words: rejections, events, deadlines and names, in the agent's or in a party's language. */
@NullMarked
package org.appealdesk.console.words;

import org.jspecify.annotations.NullMarked;
