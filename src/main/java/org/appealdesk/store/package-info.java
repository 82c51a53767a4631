/** Keeps cases and files on disk: a SQLite event log with one group-committing writer, and a folder of blobs. */
@NullMarked
package org.appealdesk.store;

import org.jspecify.annotations.NullMarked;
