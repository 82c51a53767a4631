package org.appealdesk.backend.metrics;

import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Endpoint;

/** {@code GET /metrics}: what the node counts, in Prometheus' text form. */
public final class MetricsEndpoint {

    private MetricsEndpoint() {}

    public static Endpoint of(Metrics metrics) {
        return new Endpoint(
                Endpoint.Method.GET,
                "/metrics",
                new Access.Anyone(),
                call -> call.answer(200, Metrics.MEDIA_TYPE, metrics.text()));
    }
}
