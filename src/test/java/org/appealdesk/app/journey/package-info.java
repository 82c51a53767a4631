/** Drives the whole console, put together as it is started, the way an agent does: with the mouse, or with keys alone. */
@NullMarked
package org.appealdesk.app.journey;

import org.jspecify.annotations.NullMarked;
