/** What happened and what was said: the merged timeline of a case and the chat of its two parties. */
@NullMarked
package org.appealdesk.console.transcript;

import org.jspecify.annotations.NullMarked;
