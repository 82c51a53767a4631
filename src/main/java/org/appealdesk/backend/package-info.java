/** The server that authors every event of live cases: PostgreSQL underneath, any number of equal nodes on top. */
@NullMarked
package org.appealdesk.backend;

import org.jspecify.annotations.NullMarked;
