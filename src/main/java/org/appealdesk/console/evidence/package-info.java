/** The evidence of a case: the list by party and kind, and viewers of pictures and PDF pages. */
@NullMarked
package org.appealdesk.console.evidence;

import org.jspecify.annotations.NullMarked;
