/** Main methods, configuration and wiring: uses every other package, and nothing uses it. */
@NullMarked
package org.appealdesk.app;

import org.jspecify.annotations.NullMarked;
