/** Drives real screens without a display. The only place that knows TestFX. */
@NullMarked
package org.appealdesk.console.driver;

import org.jspecify.annotations.NullMarked;
