/** Tests of the way down, over real sockets. */
@NullMarked
package org.appealdesk.backend.follow;

import org.jspecify.annotations.NullMarked;
