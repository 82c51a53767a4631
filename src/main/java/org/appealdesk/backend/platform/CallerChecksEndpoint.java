package org.appealdesk.backend.platform;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.CallerCodes.Verdict;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.CallerCheckAnswer;
import org.appealdesk.protocol.http.CallerCheckBody;
import org.appealdesk.protocol.http.ProblemKind;

/**
 * {@code POST /v1/cases/{id}/caller-checks}: the exchange's app asks whether the code that a caller told a party is
 * support's. The answer says nothing else: of a case that is unknown, not the asker's, or without calls, every code is
 * simply not real. Safe for use by several threads.
 */
public final class CallerChecksEndpoint {

    private static final int LARGEST_BODY = 4 * 1024;

    private final CallerChecks checks;
    private final Function<CaseId, CaseHistory> histories;
    private final InstantSource clock;

    /**
     * @param histories reads a case whole
     * @param clock the authority's
     */
    public CallerChecksEndpoint(Database database, Function<CaseId, CaseHistory> histories, InstantSource clock) {
        this.checks = new CallerChecks(database);
        this.histories = histories;
        this.clock = clock;
    }

    public List<Endpoint> endpoints() {
        return List.of(new Endpoint(
                Endpoint.Method.POST, "/v1/cases/{id}/caller-checks", Access.only(Role.PLATFORM), this::answer));
    }

    private void answer(Call call) {
        CallerCheckBody body = switch (CallerCheckBody.read(call.json(LARGEST_BODY))) {
            case Decoded.Known<CallerCheckBody> known -> known.value();
            case Decoded.Malformed<CallerCheckBody> malformed ->
                throw new ProblemException(ProblemKind.MALFORMED, malformed.why());
            case Decoded.Unknown<CallerCheckBody> unknown ->
                throw new ProblemException(ProblemKind.MALFORMED, unknown.type());
        };
        CaseId caseId = caseId(call.path("id"));
        Verdict verdict = checks.check(caseId, seen(call.person(), caseId), body.side(), body.code(), clock.instant())
                .orElseThrow(() -> new ProblemException(ProblemKind.TOO_MANY, "Too many wrong codes; try again later"));
        call.answer(new CallerCheckAnswer(verdict.name()).json());
    }

    private static CaseId caseId(String text) {
        try {
            return new CaseId(text);
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "There is no such case");
        }
    }

    private List<RecordedEvent> seen(Person person, CaseId caseId) {
        List<RecordedEvent> events = histories.apply(caseId).events();
        boolean isTheirs = events.stream()
                .map(RecordedEvent::event)
                .filter(OrderEvent.OrderRegistered.class::isInstance)
                .map(OrderEvent.OrderRegistered.class::cast)
                .anyMatch(registered -> person.sees(
                        registered.order().terms().totalPrice().asset().code()));
        return isTheirs ? events : List.of();
    }
}
