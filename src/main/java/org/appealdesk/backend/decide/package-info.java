/** Decides the commands of live cases, on any number of nodes over one database, by the database's clock. */
@NullMarked
package org.appealdesk.backend.decide;

import org.jspecify.annotations.NullMarked;
