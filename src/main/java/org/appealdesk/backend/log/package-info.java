/** The event log of live cases on PostgreSQL: appended in batches, each in one statement and one transaction. */
@NullMarked
package org.appealdesk.backend.log;

import org.jspecify.annotations.NullMarked;
