/** How the console and its decoder talk: a strict binary form with limits, for neither side trusts what it reads. */
@NullMarked
package org.appealdesk.evidence.wire;

import org.jspecify.annotations.NullMarked;
