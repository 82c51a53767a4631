/** What can be said of a piece of evidence: plain remarks with their reasons, never a verdict. */
@NullMarked
package org.appealdesk.evidence.check;

import org.jspecify.annotations.NullMarked;
