/** Sync against simulated and real backends. */
@NullMarked
package org.appealdesk.sync;

import org.jspecify.annotations.NullMarked;
