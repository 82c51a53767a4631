/** Tests of the HTTP bodies. */
@NullMarked
package org.appealdesk.protocol.http;

import org.jspecify.annotations.NullMarked;
