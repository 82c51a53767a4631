package org.appealdesk.backend.http;

import io.helidon.webserver.http.Handler;
import java.util.Optional;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.protocol.http.ProblemKind;
import org.slf4j.MDC;

/** Lets a call through to its endpoint when its token's holder may make it. */
final class Gate {

    private static final String SCHEME = "Bearer ";

    private final People people;

    Gate(People people) {
        this.people = people;
    }

    Handler before(Endpoint endpoint) {
        return (request, response) -> {
            Call call = new Call(request, response);
            request.context().register(endpoint);
            MDC.put(LogField.ENDPOINT, endpoint.name());
            if (endpoint.access() instanceof Access.Only only) {
                AccessToken token = token(call);
                Person person = people.holder(token).orElseThrow(() -> notSignedIn(call));
                MDC.put(LogField.PERSON, person.id());
                if (!only.roles().contains(person.role())) {
                    throw new ProblemException(
                            ProblemKind.FORBIDDEN, "A token of the role " + person.role() + " does not open this");
                }
                request.context().register(person);
                request.context().register(token);
            }
            endpoint.work().answer(call);
        };
    }

    private static AccessToken token(Call call) {
        String header = call.header("Authorization").orElse("");
        Optional<AccessToken> token = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? AccessToken.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        return token.orElseThrow(() -> notSignedIn(call));
    }

    private static ProblemException notSignedIn(Call call) {
        call.header("WWW-Authenticate", "Bearer");
        return new ProblemException(ProblemKind.NOT_SIGNED_IN, "The token is missing, unknown, expired or revoked");
    }
}
