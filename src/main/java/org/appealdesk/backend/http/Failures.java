package org.appealdesk.backend.http;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.appealdesk.casework.StorageException;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Everything that goes wrong becomes a problem here; what is our fault is logged under an incident's id. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Supplier<String> ids;

    /** @param ids a new id at each call */
    Failures(Supplier<String> ids) {
        this.ids = ids;
    }

    /** What endpoints throw. */
    void handleIn(HttpRouting.Builder routing) {
        routing.error(ProblemException.class, (request, response, e) -> answer(request, response, e.problem()));
        routing.error(StorageException.class, (request, response, e) -> answer(request, response, unavailable(e)));
        routing.error(HttpException.class, (request, response, e) -> answer(request, response, of(e.status())));
        routing.error(
                InsufficientDataAvailableException.class,
                (request, response, _) ->
                        answer(request, response, Problem.of(ProblemKind.MALFORMED, "The body ended too early")));
        routing.error(Throwable.class, (request, response, e) -> answer(request, response, bug(e)));
    }

    /** What the server finds before a call has reached its endpoint. */
    DirectHandlers direct(InstantSource clock) {
        DirectHandler handler = (request, type, status, headers, message) -> {
            headers.set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
            headers.set(HeaderNames.create(ServerTime.HEADER), ServerTime.text(clock.instant()));
            return DirectHandler.TransportResponse.builder()
                    .status(status)
                    .headers(headers)
                    .entity(of(status).json())
                    .build();
        };
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, handler);
        }
        return handlers.build();
    }

    private static void answer(ServerRequest request, ServerResponse response, Problem problem) {
        new Call(request, response).answer(problem);
    }

    private static Problem of(Status status) {
        return switch (status.code()) {
            case 401 -> Problem.of(ProblemKind.NOT_SIGNED_IN, "Send a token as “Authorization: Bearer …”");
            case 403 -> Problem.of(ProblemKind.FORBIDDEN, "This is not open to you");
            case 404 -> Problem.of(ProblemKind.NOT_FOUND, "Look at /openapi for what there is");
            case 405 -> Problem.of(ProblemKind.WRONG_METHOD, "Look at /openapi for what can be done here");
            case 413 -> Problem.of(ProblemKind.TOO_LARGE, "Send less at once");
            case 415 -> Problem.of(ProblemKind.WRONG_MEDIA_TYPE, "Look at /openapi for what is taken here");
            case 429, 503 -> Problem.of(ProblemKind.TOO_MANY, "Try again later");
            default ->
                status.code() < 500
                        ? Problem.of(ProblemKind.MALFORMED, "This is not a request that can be answered")
                        : Problem.of(ProblemKind.INTERNAL, "Try again; if it stays so, tell the administrator");
        };
    }

    private Problem unavailable(StorageException e) {
        return incident(ProblemKind.UNAVAILABLE, "Nothing was changed; try again in a moment", e);
    }

    private Problem bug(Throwable e) {
        return incident(ProblemKind.INTERNAL, "Tell the administrator the incident's id", e);
    }

    private Problem incident(ProblemKind kind, String detail, Throwable e) {
        String incident = ids.get();
        MDC.put(LogField.INCIDENT, incident);
        LOG.error("A call failed through no fault of the caller", e);
        return new Problem(kind, detail, Map.of("incident", incident));
    }
}
