/** Who is away from the desk and who stands in, in the database and over HTTP. */
@NullMarked
package org.appealdesk.backend.absence;

import org.jspecify.annotations.NullMarked;
