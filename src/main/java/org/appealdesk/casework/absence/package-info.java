/** Who is away from the desk, and who stands in. */
@NullMarked
package org.appealdesk.casework.absence;

import org.jspecify.annotations.NullMarked;
