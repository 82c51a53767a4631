/** The lines that a node writes of itself. */
@NullMarked
package org.appealdesk.backend.logging;

import org.jspecify.annotations.NullMarked;
