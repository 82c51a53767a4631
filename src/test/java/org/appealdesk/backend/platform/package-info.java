/** Tests of the exchange's way in, over real sockets. */
@NullMarked
package org.appealdesk.backend.platform;

import org.jspecify.annotations.NullMarked;
