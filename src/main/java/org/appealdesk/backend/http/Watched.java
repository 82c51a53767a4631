package org.appealdesk.backend.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.InstantSource;
import org.slf4j.MDC;

/** Stands around every call: tells the time with its answer, and of the call to who counts. */
final class Watched implements Filter {

    private final InstantSource clock;
    private final CallWatch watch;

    Watched(InstantSource clock, CallWatch watch) {
        this.clock = clock;
        this.watch = watch;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        CallWatch.Ending ending = watch.begins();
        // Not now: an endpoint may wait long before it answers, and a failure forgets what was set before.
        response.beforeSend(() -> response.header(ServerTime.HEADER, ServerTime.text(clock.instant())));
        try {
            chain.proceed();
        } finally {
            ending.ended(
                    request.context().get(Endpoint.class).map(Endpoint::name).orElse("none"),
                    response.status().code());
            // The thread may serve the next call of the same connection.
            MDC.clear();
        }
    }
}
