/** One node of the backend, wired by hand: its parts, its endpoints, its repeated jobs. */
@NullMarked
package org.appealdesk.backend.node;

import org.jspecify.annotations.NullMarked;
