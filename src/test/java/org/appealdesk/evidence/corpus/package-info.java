/** Files as parties hand them in, made by the tests: good ones, and those that somebody made to do harm. */
@NullMarked
package org.appealdesk.evidence.corpus;

import org.jspecify.annotations.NullMarked;
