/** Signing in to a real backend, and working there. */
@NullMarked
package org.appealdesk.app.live;

import org.jspecify.annotations.NullMarked;
