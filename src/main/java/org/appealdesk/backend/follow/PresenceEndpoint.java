package org.appealdesk.backend.follow;

import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.Presence;
import org.appealdesk.protocol.http.ProblemKind;

/** {@code PUT /v1/presence}: a console says which cases it shows. Safe for use by several threads. */
final class PresenceEndpoint {

    private static final int LARGEST_BODY = 16 * 1024;

    /** More than anybody has open. */
    private static final int MOST_CASES = 50;

    private final Presences presences;
    private final Readers readers;

    PresenceEndpoint(Presences presences, Readers readers) {
        this.presences = presences;
        this.readers = readers;
    }

    Endpoint endpoint() {
        return new Endpoint(
                Endpoint.Method.PUT, "/v1/presence", Access.only(Role.AGENT, Role.SUPERVISOR), this::answer);
    }

    private void answer(Call call) {
        Presence.Looking looking = Parameters.body(Presence.Looking.read(call.json(LARGEST_BODY)));
        if (looking.looking().size() > MOST_CASES) {
            throw new ProblemException(ProblemKind.MALFORMED, "“looking” has at most " + MOST_CASES + " cases");
        }
        if (looking.device().indexOf('\0') >= 0
                || looking.looking().stream().anyMatch(id -> id.value().indexOf('\0') >= 0)) {
            throw new ProblemException(ProblemKind.MALFORMED, "No text here may have the character U+0000");
        }
        presences.look(readers.of(call.person()), looking);
        call.answer(204);
    }
}
