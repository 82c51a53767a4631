/** Whole nodes, over a real database. */
@NullMarked
package org.appealdesk.backend.node;

import org.jspecify.annotations.NullMarked;
