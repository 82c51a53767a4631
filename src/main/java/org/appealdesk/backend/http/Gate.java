package org.appealdesk.backend.http;

import io.helidon.webserver.http.Handler;
import java.util.Optional;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.Pass;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Subject;
import org.appealdesk.protocol.http.ProblemKind;
import org.slf4j.MDC;

/** Lets a call through to its endpoint when whoever calls may make it. */
final class Gate {

    private static final String SCHEME = "Bearer ";

    private static final String NOT_SHOWN = "The token is missing, unknown, expired or revoked";

    private final People people;
    private final PassReader passes;

    Gate(People people, PassReader passes) {
        this.people = people;
        this.passes = passes;
    }

    Handler before(Endpoint endpoint) {
        return (request, response) -> {
            Call call = new Call(request, response);
            request.context().register(endpoint);
            MDC.put(LogField.ENDPOINT, endpoint.name());
            if (endpoint.access() instanceof Access.Only only) {
                Pass pass = pass(call);
                Person person = people.holder(pass).orElseThrow(() -> notSignedIn(call, unheld(pass)));
                MDC.put(LogField.PERSON, person.id());
                if (!only.roles().contains(person.role())) {
                    throw new ProblemException(
                            ProblemKind.FORBIDDEN, "A token of the role " + person.role() + " does not open this");
                }
                request.context().register(person);
                request.context().register(pass);
            }
            endpoint.work().answer(call);
        };
    }

    private Pass pass(Call call) {
        String header = call.header("Authorization").orElse("");
        Optional<? extends Pass> pass = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? passes.read(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (pass.isEmpty()) {
            throw notSignedIn(call, NOT_SHOWN);
        }
        return pass.get();
    }

    private static String unheld(Pass pass) {
        return switch (pass) {
            case AccessToken _ -> NOT_SHOWN;
            // Told to nobody but who has shown that it is his own.
            case Subject subject ->
                "Nobody who is here is linked to the account “" + subject.name() + "”; ask the administrator";
        };
    }

    private static ProblemException notSignedIn(Call call, String why) {
        call.header("WWW-Authenticate", "Bearer");
        return new ProblemException(ProblemKind.NOT_SIGNED_IN, why);
    }
}
