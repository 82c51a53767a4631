/** Tests of the way out, against a receiver over real sockets and a library that others wrote. */
@NullMarked
package org.appealdesk.backend.outbox;

import org.jspecify.annotations.NullMarked;
