/** Tests of the way in, over real sockets. */
@NullMarked
package org.appealdesk.backend.http;

import org.jspecify.annotations.NullMarked;
