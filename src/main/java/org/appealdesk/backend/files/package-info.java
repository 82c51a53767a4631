/** Files by their content, kept in the database: how they come in (tus 1.0.0), who may have them, how they go out. */
@NullMarked
package org.appealdesk.backend.files;

import org.jspecify.annotations.NullMarked;
