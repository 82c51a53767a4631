package org.appealdesk.architecture.sample.store;

import okhttp3.StandIn;

/** Uses a library that has no business here. */
public record SendsRequest(StandIn used) {}
