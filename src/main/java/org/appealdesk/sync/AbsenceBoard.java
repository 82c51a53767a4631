package org.appealdesk.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.absence.AbsenceBook;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRefusal;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.casework.absence.NotReachedException;
import org.appealdesk.engine.command.Actor;
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
 * Who is away, as the backend has it: asked for now and then, and at once after a change from here. What it said last is
 * kept among the papers, and holds until it is asked again.
 */
final class AbsenceBoard implements AbsenceBook {

    /** How long a change made elsewhere may go unseen here. */
    static final Duration LONGEST_TRUST = Duration.ofSeconds(30);

    private static final String PATH = "v1/absences";

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceBoard.class);

    /** The one paper of its kind: the answer as it came. */
    private static final String KIND = "absences";

    private static final String LAST = "last";

    private final HttpCalls calls;
    private final DeskPapers papers;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final AtomicBoolean doubt = new AtomicBoolean(true);
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile List<Absence> absences = List.of();
    private volatile List<Colleague> colleagues = List.of();
    private long asked;

    /**
     * Reads what was kept; an answer of a later version is left as it is.
     *
     * @param papers of this person at this backend
     * @param clock the backend's time, as far as it is known
     */
    AbsenceBoard(HttpCalls calls, DeskPapers papers, InstantSource clock, LongSupplier nanos) {
        this.calls = calls;
        this.papers = papers;
        this.clock = clock;
        this.nanos = nanos;
        papers.read(KIND, LAST).ifPresent(text -> {
            if (AbsencesBody.read(text) instanceof Decoded.Known<AbsencesBody>(AbsencesBody body)) {
                take(body);
            }
        });
    }

    /** Something may have changed: has the backend asked at the next round. */
    void doubt() {
        doubt.set(true);
    }

    /**
     * Asks when it is time to. For one thread.
     *
     * @throws UnansweredException when it has to be tried again
     */
    void check() {
        long now = nanos.getAsLong();
        if (!doubt.getAndSet(false) && now - asked < LONGEST_TRUST.toNanos()) {
            return;
        }
        try {
            fetch();
            asked = now;
        } catch (UnansweredException e) {
            if (e.kind() != ProblemKind.NOT_FOUND) {
                doubt.set(true);
                throw e;
            }
            // A backend from before absences knows of none, and asking it at every round would not change that.
            asked = now;
        }
    }

    /** One at a time: an answer that was asked for earlier must not take the place of a later one. */
    private synchronized void fetch() {
        AbsencesBody body = calls.ask(
                calls.to(PATH).build(),
                response -> HttpBackend.known(AbsencesBody.read(response.body().string())));
        List<Absence> before = absences;
        List<Colleague> knownBefore = colleagues;
        take(body);
        if (!before.equals(absences) || !knownBefore.equals(colleagues)) {
            keep(body);
            watchers.forEach(Runnable::run);
        }
    }

    private void take(AbsencesBody body) {
        absences = body.absences().stream().map(AbsenceBoard::absence).toList();
        colleagues = body.people().stream()
                .map(one -> new Colleague(new AgentId(one.id()), one.name()))
                .toList();
    }

    /** What cannot be kept is asked for again at the next start. */
    private void keep(AbsencesBody body) {
        try {
            papers.write(KIND, LAST, body.json());
        } catch (StorageException e) {
            LOG.warn("Who is away could not be kept", e);
        }
    }

    private static Absence absence(AbsencesBody.Item item) {
        AbsenceBody one = item.absence();
        return new Absence(
                item.id(),
                new AbsencePlan(
                        new AgentId(one.person()), new AgentId(one.substitute()), one.from(), one.until(), one.note()));
    }

    @Override
    public List<Absence> absences() {
        Instant now = clock.instant();
        return absences.stream().filter(one -> !one.isOver(now)).toList();
    }

    @Override
    public List<Colleague> colleagues() {
        return colleagues;
    }

    @Override
    public Optional<AbsenceRefusal> record(AbsencePlan plan, Actor.Staff by) {
        AbsenceBody body = new AbsenceBody(
                plan.person().value(), plan.substitute().value(), plan.from(), plan.until(), plan.note());
        return tell(calls.to(PATH)
                .post(RequestBody.create(body.json(), HttpBackend.JSON))
                .build());
    }

    @Override
    public Optional<AbsenceRefusal> end(Absence absence, Actor.Staff by) {
        return tell(calls.to(calls.url(PATH).addPathSegment(absence.id()).build())
                .delete()
                .build());
    }

    /** What is there now is fetched at once; should that fail, the next round makes up for it. */
    private Optional<AbsenceRefusal> tell(Request request) {
        Optional<AbsenceRefusal> refusal;
        try {
            calls.ask(request, _ -> true);
            refusal = Optional.empty();
        } catch (UnansweredException e) {
            refusal = Optional.of(refusal(e));
        }
        doubt();
        try {
            fetch();
        } catch (UnansweredException e) {
            doubt();
        }
        return refusal;
    }

    /** @throws NotReachedException when the backend did not say that it will not */
    private AbsenceRefusal refusal(UnansweredException e) {
        return switch (e.kind()) {
            case ABSENCE_REFUSED -> refusal(e.problem());
            case FORBIDDEN -> new AbsenceRefusal(Why.NOT_YOURS, null);
            case NOT_FOUND -> new AbsenceRefusal(Why.UNKNOWN_ABSENCE, null);
            default -> throw new NotReachedException(String.valueOf(e.getMessage()), e);
        };
    }

    private AbsenceRefusal refusal(Problem problem) {
        String other = problem.facts().get("absence");
        return new AbsenceRefusal(why(problem), other == null ? null : known(other));
    }

    private @Nullable Absence known(String id) {
        return absences.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** A backend may come to know more reasons than this program does. */
    private static Why why(Problem problem) {
        try {
            return Why.valueOf(problem.facts().getOrDefault("why", ""));
        } catch (IllegalArgumentException unknown) {
            throw new NotReachedException(problem.detail(), unknown);
        }
    }

    @Override
    public Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
