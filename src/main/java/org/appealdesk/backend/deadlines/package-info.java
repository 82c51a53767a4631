/** Carries out what is due in live cases, on any number of nodes, once. */
@NullMarked
package org.appealdesk.backend.deadlines;

import org.jspecify.annotations.NullMarked;
