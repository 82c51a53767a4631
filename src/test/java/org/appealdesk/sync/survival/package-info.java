/** The promise of the protocol, with programs that are killed and lines that break. */
@NullMarked
package org.appealdesk.sync.survival;

import org.jspecify.annotations.NullMarked;
