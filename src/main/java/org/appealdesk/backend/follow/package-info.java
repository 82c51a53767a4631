/** The way down: consoles follow the cases in their scope, from a snapshot on, and learn at once that there is news. */
@NullMarked
package org.appealdesk.backend.follow;

import org.jspecify.annotations.NullMarked;
