/** The engine's words: complete, in both languages. */
@NullMarked
package org.appealdesk.console.words;

import org.jspecify.annotations.NullMarked;
