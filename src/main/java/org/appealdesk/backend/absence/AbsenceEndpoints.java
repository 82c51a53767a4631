package org.appealdesk.backend.absence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.Endpoint.Method;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRefusal;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.AbsenceBody;
import org.appealdesk.protocol.http.AbsencesBody;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /v1/absences}: everybody at the desk sees who is away; agents say so of themselves, supervisors of anybody. Safe
 * for use by several threads.
 */
public final class AbsenceEndpoints {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceEndpoints.class);

    private static final int LARGEST_BODY = 8 * 1024;
    private static final String ONE = "/v1/absences/{id}";

    private final Absences absences;
    private final InstantSource clock;

    /** @param clock the authority's */
    public AbsenceEndpoints(Absences absences, InstantSource clock) {
        this.absences = absences;
        this.clock = clock;
    }

    public List<Endpoint> endpoints() {
        Access working = Access.only(Role.AGENT, Role.SUPERVISOR);
        return List.of(
                new Endpoint(Method.GET, "/v1/absences", Access.STAFF, this::list),
                new Endpoint(Method.POST, "/v1/absences", working, this::record),
                new Endpoint(Method.DELETE, ONE, working, this::end));
    }

    private void list(Call call) {
        call.answer(new AbsencesBody(
                        absences.absences(clock.instant()).stream()
                                .map(AbsenceEndpoints::item)
                                .toList(),
                        absences.colleagues().stream()
                                .map(one -> new AbsencesBody.Colleague(one.id().value(), one.name()))
                                .toList())
                .json());
    }

    private static AbsencesBody.Item item(Absence absence) {
        return new AbsencesBody.Item(
                absence.id(),
                new AbsenceBody(
                        absence.person().value(),
                        absence.substitute().value(),
                        absence.from(),
                        absence.until(),
                        absence.plan().note()));
    }

    private void record(Call call) {
        AbsencePlan plan = plan(call);
        checkMaySpeakFor(plan.person(), call.person());
        absences.record(plan, call.person().id(), clock.instant()).ifPresent(refusal -> {
            throw new ProblemException(problem(refusal));
        });
        LOG.info("{} is away until {}, and {} stands in", plan.person(), plan.until(), plan.substitute());
        call.answer(204);
    }

    private static AbsencePlan plan(Call call) {
        return switch (AbsenceBody.read(call.json(LARGEST_BODY))) {
            case Decoded.Known<AbsenceBody>(AbsenceBody body) ->
                new AbsencePlan(
                        new AgentId(body.person()),
                        new AgentId(body.substitute()),
                        body.from(),
                        body.until(),
                        body.note());
            case Decoded.Malformed<AbsenceBody>(String why) -> throw new ProblemException(ProblemKind.MALFORMED, why);
            case Decoded.Unknown<AbsenceBody>(String type, int _) ->
                throw new ProblemException(ProblemKind.MALFORMED, type);
        };
    }

    private void end(Call call) {
        Instant now = clock.instant();
        Absence absence = absences.find(call.path("id"), now)
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.NOT_FOUND, "There is no such absence, or it is over"));
        checkMaySpeakFor(absence.person(), call.person());
        absences.end(absence, call.person().id());
        LOG.info("{} is back, and {} stands in no longer", absence.person(), absence.substitute());
        call.answer(204);
    }

    private static void checkMaySpeakFor(AgentId absent, Person caller) {
        if (caller.role() != Role.SUPERVISOR && !caller.id().equals(absent.value())) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "Only a supervisor does this for somebody else");
        }
    }

    private static Problem problem(AbsenceRefusal refusal) {
        Map<String, String> facts = new TreeMap<>(Map.of("why", refusal.why().name()));
        Absence other = refusal.other();
        if (other != null) {
            facts.put("absence", other.id());
        }
        return new Problem(ProblemKind.ABSENCE_REFUSED, sentence(refusal), facts);
    }

    /** For who reads the answer itself; a console has words of its own. */
    private static String sentence(AbsenceRefusal refusal) {
        Absence other = refusal.other();
        return switch (refusal.why()) {
            case NOT_YOURS -> "Only a supervisor does this for somebody else";
            case ONESELF -> "Nobody stands in for himself";
            case BACKWARDS -> "It ends before it begins";
            case PAST -> "It is over already";
            case TOO_LONG -> "It is longer than a year";
            case NOTE_TOO_LONG -> "The note is too long";
            case UNKNOWN_PERSON -> "One of the two does not work on cases here";
            case OVERLAPS -> "There is another absence meanwhile" + until(other);
            case SUBSTITUTE_AWAY -> "The substitute is away meanwhile" + until(other);
            case UNKNOWN_ABSENCE -> "There is no such absence, or it is over";
        };
    }

    private static String until(@Nullable Absence other) {
        return other == null ? "" : ", from " + other.from() + " until " + other.until();
    }
}
