/** The way in: an HTTP server, who may call what, and how it says that something is wrong. */
@NullMarked
package org.appealdesk.backend.http;

import org.jspecify.annotations.NullMarked;
