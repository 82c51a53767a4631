/** The way to PostgreSQL: a pool, the schema's migrations, and a server of our own where nobody runs one. */
@NullMarked
package org.appealdesk.backend.database;

import org.jspecify.annotations.NullMarked;
