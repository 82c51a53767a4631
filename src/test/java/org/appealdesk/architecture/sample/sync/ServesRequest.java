package org.appealdesk.architecture.sample.sync;

import io.helidon.webserver.http.Handler;

/** Uses a library that has no business here. */
public record ServesRequest(Handler used) {}
