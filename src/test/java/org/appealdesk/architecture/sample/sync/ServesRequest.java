package org.appealdesk.architecture.sample.sync;

import io.helidon.StandIn;

/** Uses a library that has no business here. */
public record ServesRequest(StandIn used) {}
