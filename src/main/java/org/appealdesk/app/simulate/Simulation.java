package org.appealdesk.app.simulate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.engine.command.PartyAction.FileAppeal;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SealedEvent;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SnapshotLine;
import org.appealdesk.sync.MissingFileException;
import org.appealdesk.sync.PlatformConnection;
import org.appealdesk.sync.UnansweredException;
import org.appealdesk.training.LiveRun;
import org.appealdesk.training.scenario.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * Appeals being made at a rate on a live backend, and their parties, who go on as things come. Has no clock and no threads
 * of its own: it is told what time it is by the backend's clock, and what happened. What could not be sent is sent again
 * the next time, under the same ids. For one thread.
 */
final class Simulation {
    /** Few enough to be answered soon. */
    private static final int BATCH = 50;

    /** Nobody sees an order in which no appeal was filed yet; only the newest ones can be such. */
    private static final int LOOKED_BACK = 100;

    /**
     * How many appeals there shall be.
     *
     * @param interval from one beginning to the next
     * @param count in all, those of earlier starts with the same seed included; null for no end
     */
    record Pace(Duration interval, @Nullable Long count) {
        boolean allows(long index) {
            return count == null || index < count;
        }
    }

    /** A command that was not answered yet. */
    private record Sending(LiveRun run, SentCommand command) {}

    private final Plan plan;
    private final Productions productions;
    private final Pace pace;
    private final PlatformConnection backend;
    private final Told told;
    private final Map<CaseId, LiveRun> runs = new LinkedHashMap<>();
    private final Deque<Sending> sendings = new ArrayDeque<>();
    /** Of an earlier start; their parties begin again, and what was done is not done twice. */
    private final List<Long> unfiled = new ArrayList<>();

    private long next;
    private @Nullable Instant nextBegins;

    Simulation(Plan plan, Productions productions, Pace pace, PlatformConnection backend, Told told) {
        this.plan = plan;
        this.productions = productions;
        this.pace = pace;
        this.backend = backend;
        this.told = told;
    }

    /**
     * Finds what an earlier start with the same plan has left, and takes it up.
     *
     * @return the cursor to follow changes from
     */
    String takeUp() {
        var cursor = new ArrayDeque<String>();
        Set<Long> known = new HashSet<>();
        runs.clear();
        backend.snapshot(line -> {
            switch (line) {
                case SnapshotLine.Head head -> cursor.add(head.cursor());
                case SnapshotLine.Case one ->
                    plan.indexOf(one.caseId()).ifPresent(index -> {
                        known.add(index);
                        takeUp(index, one);
                    });
                case SnapshotLine.End _ -> {}
            }
        });
        next = known.stream()
                .max(Comparator.naturalOrder())
                .map(last -> last + 1)
                .orElse(0L);
        LongStream.range(Math.max(0, next - LOOKED_BACK), next)
                .filter(index -> !known.contains(index))
                .forEach(unfiled::add);
        told.goesOn(runs.size());
        return cursor.getFirst();
    }

    private void takeUp(long index, SnapshotLine.Case line) {
        LiveRun run = productions.takeUp(
                plan.casting(index),
                line.events().stream().map(Simulation::event).toList());
        runs.put(run.caseId(), run);
    }

    /** What happened on the backend. */
    void take(ChangesBody changes) {
        for (ChangesBody.Change change : changes.changes()) {
            LiveRun run = runs.get(change.caseId());
            SealedEvent event = change.event();
            if (run != null && event != null) {
                run.happened(event(event));
            }
        }
        letGo();
    }

    private static RecordedEvent event(SealedEvent sealed) {
        return switch (EventJson.read(sealed.event())) {
            case Decoded.Known<RecordedEvent>(RecordedEvent event) -> event;
            case Decoded.Malformed<RecordedEvent>(String why) -> throw UnansweredException.unreadable(why);
            case Decoded.Unknown<RecordedEvent>(String type, int _) -> throw UnansweredException.unreadable(type);
        };
    }

    /**
     * Begins the appeals that are due and does what parties have to do by now.
     *
     * @throws UnansweredException when some of it could not be sent; to be called again
     */
    void act(Instant now) {
        send();
        unfiled.forEach(index -> begin(index, now));
        unfiled.clear();
        while (pace.allows(next) && !begins(now).isAfter(now)) {
            begin(next++, now);
            nextBegins = begins(now).plus(pace.interval());
        }
        for (LiveRun run : runs.values()) {
            run.due(now).forEach(command -> sendings.add(new Sending(run, command)));
        }
        send();
        letGo();
    }

    private void letGo() {
        List<LiveRun> ended = runs.values().stream().filter(LiveRun::ended).toList();
        for (LiveRun run : ended) {
            runs.remove(run.caseId());
            productions.ended(run.caseId());
            told.ended(run);
        }
    }

    private void begin(long index, Instant now) {
        LiveRun run = productions.begin(plan.casting(index), now);
        runs.put(run.caseId(), run);
    }

    private Instant begins(Instant now) {
        Instant known = nextBegins;
        return known == null ? now : known;
    }

    /** The backend was away until now: what did not begin meanwhile is not made up for all at once. */
    void back(Instant now) {
        if (begins(now).isBefore(now)) {
            nextBegins = now;
        }
    }

    /** When there is something to do next, if nothing happens; empty when there is nothing. */
    Optional<Instant> nextDue() {
        Stream<Instant> first = pace.allows(next) ? Optional.ofNullable(nextBegins).stream() : Stream.empty();
        Stream<Instant> others = runs.values().stream().flatMap(run -> run.nextDue().stream());
        return Stream.concat(first, others).min(Comparator.naturalOrder());
    }

    /** Whether all appeals there shall be have come to their end. */
    boolean over() {
        return !pace.allows(next) && runs.isEmpty();
    }

    private void send() {
        while (!sendings.isEmpty()) {
            List<Sending> batch = sendings.stream().limit(BATCH).toList();
            List<Sending> ready = batch.stream().filter(this::filesAreThere).toList();
            if (!ready.isEmpty()) {
                answered(
                        ready,
                        backend.push(ready.stream().map(Sending::command).toList())
                                .results());
            }
        }
    }

    private boolean filesAreThere(Sending sending) {
        try {
            CommandRules.files(sending.command().action())
                    .forEach(facts -> backend.upload(facts, file(sending.run(), facts)));
            return true;
        } catch (MissingFileException e) {
            failed(sending, Problem.of(ProblemKind.TOO_LARGE, String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void failed(Sending sending, Problem problem) {
        sendings.remove(sending);
        sending.run().refused(sending.command());
        told.failed(sending.command(), problem);
    }

    private static Path file(LiveRun run, FileFacts facts) {
        return run.scenario().evidence().stream()
                .filter(exhibit -> exhibit.evidence().file().sha256().equals(facts.sha256()))
                .map(Exhibit::file)
                .findFirst()
                .orElseThrow();
    }

    private void answered(List<Sending> batch, List<CommandResult> results) {
        List<Sending> left = new ArrayList<>();
        UnansweredException passing = null;
        for (int index = 0; index < batch.size(); index++) {
            Sending sending = batch.get(index);
            sendings.remove(sending);
            switch (results.get(index)) {
                case CommandResult.Applied(String _, long version, int _) -> applied(sending, version);
                case CommandResult.Refused(String _, var rejection) -> {
                    sending.run().refused(sending.command());
                    told.refused(sending.command(), rejection);
                }
                case CommandResult.Failed(String _, var problem)
                when problem.kind() == ProblemKind.ID_REUSED ->
                    // Of an earlier start: the order's times were others, which is all that can differ.
                    sending.run().accepted(sending.command(), 0);
                case CommandResult.Failed(String _, var problem)
                when problem.kind().passing() -> {
                    passing = new UnansweredException(problem, null);
                    left.add(sending);
                }
                case CommandResult.Failed(String _, var problem) -> failed(sending, problem);
            }
        }
        left.reversed().forEach(sendings::addFirst);
        if (passing != null) {
            throw passing;
        }
    }

    private void applied(Sending sending, long version) {
        boolean filed = sending.command().action() instanceof FileAppeal;
        sending.run().accepted(sending.command(), version);
        if (filed) {
            told.filed(plan.indexOf(sending.run().caseId()).orElseThrow() + 1, sending.run());
        }
    }
}
