/** The exchange's way in: its orders, under its own names. */
@NullMarked
package org.appealdesk.backend.platform;

import org.jspecify.annotations.NullMarked;
