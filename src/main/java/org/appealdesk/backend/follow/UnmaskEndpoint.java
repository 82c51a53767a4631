package org.appealdesk.backend.follow;

import java.util.List;
import org.appealdesk.backend.feed.Unmaskings;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.SealedEvent;
import org.appealdesk.protocol.http.UnmaskBody;
import org.appealdesk.protocol.http.WholeCase;

/**
 * {@code POST /v1/cases/{id}/unmask}: a case with nothing struck out, for a reason, which is recorded. Safe for use by
 * several threads.
 */
final class UnmaskEndpoint {

    private static final int LARGEST_BODY = 4 * 1024;

    private final Unmaskings unmaskings;
    private final Readers readers;

    UnmaskEndpoint(Unmaskings unmaskings, Readers readers) {
        this.unmaskings = unmaskings;
        this.readers = readers;
    }

    Endpoint endpoint() {
        return new Endpoint(
                Endpoint.Method.POST, "/v1/cases/{id}/unmask", Access.only(Role.AGENT, Role.SUPERVISOR), this::answer);
    }

    private void answer(Call call) {
        UnmaskBody body = Parameters.body(UnmaskBody.read(call.json(LARGEST_BODY)));
        CaseId caseId = Parameters.caseId(call.path("id"));
        List<SealedEvent> events =
                unmaskings.ask(readers.of(call.person()), caseId, body.reason()).orElseThrow(Parameters::noSuchCase);
        call.answer(new WholeCase(caseId, events).json());
    }
}
