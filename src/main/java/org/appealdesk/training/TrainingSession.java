package org.appealdesk.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction.VoidAppeal;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Deeds;
import org.appealdesk.training.scenario.Exhibit;
import org.appealdesk.training.scenario.Person;
import org.appealdesk.training.scenario.Scenario;

/**
 * Scenarios being played on a desk: registers their orders, plays what happened before the start, and from then on acts
 * for the parties and the platform as the clock advances and as others act. Scripts see nothing but events. The same
 * scenarios and the same acts of others give the same events at the same instants, also when the session is ended and
 * another one opened on the same cases meanwhile.
 *
 * <p>Safe for use by several threads. {@link #advance} wants to be called often, some ten times a second, by one ticker.
 * What acts or moves time may wait for the disk; what only tells of scenarios and parts does not.
 */
public final class TrainingSession implements AutoCloseable {
    /** Who voids what a restart leaves behind. */
    private static final Actor TRAINER = new Actor.Supervisor(new AgentId("TR"));

    private final CaseDesk desk;
    private final TrainingClock clock;
    private final Runs runs;
    private final List<Runnable> partWatchers = new CopyOnWriteArrayList<>();
    private final Runnable unwatch;
    /** Somebody acted since time was last let go on. */
    private volatile boolean news;

    private TrainingSession(CaseDesk desk, TrainingClock clock, Consumer<Played> watcher) {
        this.desk = desk;
        this.clock = clock;
        this.runs = new Runs(desk, watcher);
        // Others act on their own threads: time waits where it is until their act was reacted to.
        this.unwatch = desk.watch(_ -> {
            news = true;
            clock.hold();
        });
    }

    /** Opens scenarios without scripts for agents, without a watcher, and with no part taken. */
    public static TrainingSession open(CaseDesk desk, TrainingClock clock, List<Scenario> scenarios) {
        return open(desk, clock, scenarios, List.of(), _ -> {});
    }

    /**
     * Opens scenarios at the earliest of their starts, or where they were left; nothing of that instant or before is
     * left to be done then.
     *
     * @param desk runs on that clock; the scenarios' cases that it has go on where they stand
     * @param clock stands still, and shows an instant before everything in the scenarios or the instant at which they
     *     were left; when it shows less than the cases tell of, it is moved on to that
     * @param watcher is told of each step of a script, those of the history too
     * @throws UncheckedIOException when a file of evidence cannot be read
     * @throws org.appealdesk.casework.StorageException when something could not be kept
     */
    public static TrainingSession open(
            CaseDesk desk,
            TrainingClock clock,
            List<Scenario> scenarios,
            List<AgentScript> agents,
            Consumer<Played> watcher) {
        TrainingSession session = new TrainingSession(desk, clock, watcher);
        session.begin(scenarios, agents, Set.of());
        return session;
    }

    /** The same without scripts for agents and without a watcher, where people had these parts when it was left. */
    public static TrainingSession resume(
            CaseDesk desk, TrainingClock clock, List<Scenario> scenarios, Collection<Part> parts) {
        TrainingSession session = new TrainingSession(desk, clock, _ -> {});
        session.begin(scenarios, List.of(), parts);
        return session;
    }

    private synchronized void begin(List<Scenario> scenarios, List<AgentScript> agents, Collection<Part> parts) {
        scenarios.stream().flatMap(one -> one.evidence().stream()).forEach(this::store);
        runs.open(scenarios, agents);
        Instant reached = reached();
        clock.moveTo(reached);
        clock.hold();
        for (Run run : runs.current()) {
            parts.stream().filter(part -> part.caseId().equals(run.caseId())).forEach(part -> run.play(part.side()));
            if (run.number() > 0) {
                run.tellHistory();
            }
            run.takeUp(reached);
        }
        runs.current().stream()
                .filter(run -> run.missed(reached))
                .forEach(run -> runs.again(run, reached).tellHistory());
        scenarios.stream().map(Scenario::start).min(Comparator.naturalOrder()).ifPresent(clock::moveTo);
        advance();
    }

    /** The latest instant that the clock or a case tells of. */
    private Instant reached() {
        return Stream.concat(
                        Stream.of(clock.instant()), runs.current().stream().flatMap(run -> run.lastEvent().stream()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void store(Exhibit exhibit) {
        try (InputStream content = Files.newInputStream(exhibit.file())) {
            desk.blobs().put(exhibit.evidence().file().name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does all that is due by now, everything at its own instant. Cheap when nothing is. */
    public synchronized void advance() {
        do {
            clock.hold();
            news = false;
            react();
            Optional<Instant> next = nextMove();
            while (next.filter(due -> !due.isAfter(clock.reached())).isPresent()) {
                next.ifPresent(clock::limit);
                playDue();
                react();
                next = nextMove();
            }
            clock.limit(next.orElse(null));
        } while (news);
    }

    /**
     * Moves the clock on to the next instant at which something is due, and does it.
     *
     * @return false when nothing is due any more
     */
    public synchronized boolean stepToNext() {
        Optional<Instant> next = nextDue();
        next.ifPresent(clock::moveTo);
        advance();
        return next.isPresent();
    }

    /** The next instant at which a script or a deadline has something to do by itself; empty when none has. */
    public synchronized Optional<Instant> nextDue() {
        return next().map(Upcoming::due);
    }

    /** What happens next by itself; empty when nothing will. Parts that people play do nothing by themselves. */
    public synchronized Optional<Upcoming> next() {
        Stream<Upcoming> scripts = runs.current().stream().flatMap(run -> run.upcoming().stream());
        return Stream.concat(deadlines(), scripts).min(Comparator.comparing(Upcoming::due));
    }

    private Stream<Upcoming> deadlines() {
        return desk.all().stream()
                .filter(view -> !view.readOnly())
                .sorted(Comparator.comparing(view -> view.id().value()))
                .flatMap(view -> AppealEngine.deadline(view.file())
                        .map(due -> new Upcoming(due.due(), view.id(), new Upcoming.What.Lapse(due)))
                        .stream());
    }

    /**
     * Where time is, with nothing before it left to be done: where another session on the same cases goes on.
     *
     * @throws org.appealdesk.casework.StorageException when what was due could not be kept
     */
    public synchronized Instant position() {
        advance();
        return clock.instant();
    }

    /**
     * Plays a scenario once more, from its start at this instant, on an order of its own. The run before it ends: its
     * open appeal is voided, its scripts are silent, and its case stays as it is.
     *
     * @param caseId of the scenario's present run
     * @param why what its file shall say
     * @return the new run's case
     * @throws IllegalArgumentException when the case is not of a present run
     * @throws org.appealdesk.casework.StorageException when something could not be kept
     */
    public synchronized CaseId restart(CaseId caseId, String why) {
        advance();
        Run before =
                runs.find(caseId).filter(run -> runs.current().contains(run)).orElseThrow(() -> unknown(caseId));
        clock.hold();
        Run next = runs.again(before, clock.instant());
        next.tellHistory();
        if (desk.find(caseId).flatMap(view -> view.file().openAppeal()).isPresent()) {
            desk.submit(caseId, TRAINER, new VoidAppeal(why));
        }
        advance();
        return next.caseId();
    }

    public TrainingClock clock() {
        return clock;
    }

    public CaseDesk desk() {
        return desk;
    }

    /** In the order they were given, each as its present run has it. */
    public List<Scenario> scenarios() {
        return runs.current().stream().map(Run::scenario).toList();
    }

    /** The scenario of a case, also of an earlier run; empty for a case of another origin. */
    public Optional<Scenario> scenario(CaseId caseId) {
        return runs.find(caseId).map(Run::scenario);
    }

    /** The cases of a scenario's earlier runs, the oldest first. */
    public List<CaseId> earlierRuns(String scenario) {
        return runs.earlier(scenario).stream()
                .map(Run::caseId)
                .filter(id -> desk.find(id).isPresent())
                .toList();
    }

    /** What comes of phoning that party now; empty when its scenario does not say. */
    public Optional<Person.Call> call(CaseId caseId, Side side) {
        return scenario(caseId)
                .flatMap(scenario ->
                        desk.find(caseId).flatMap(view -> scenario.person(side).call(Deeds.callsTo(side, view))));
    }

    /**
     * A person plays that party from now on, and its script is silent until the part is left.
     *
     * @throws IllegalArgumentException when the case is of no scenario played here
     */
    public synchronized RolePlay play(CaseId caseId, Side side) {
        Run run = runs.find(caseId).orElseThrow(() -> unknown(caseId));
        run.play(side);
        partWatchers.forEach(Runnable::run);
        return new RolePlay(desk, run.scenario(), side, () -> leave(run, side));
    }

    /** The parts that people play. */
    public Set<Part> parts() {
        return runs.current().stream().flatMap(run -> run.parts().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Calls the watcher when a person takes a part or leaves it, on that person's thread.
     *
     * @return ends the watching
     */
    public Runnable watchParts(Runnable watcher) {
        partWatchers.add(watcher);
        return () -> partWatchers.remove(watcher);
    }

    private synchronized void leave(Run run, Side side) {
        run.leave(side);
        partWatchers.forEach(Runnable::run);
    }

    private static IllegalArgumentException unknown(CaseId caseId) {
        return new IllegalArgumentException("No scenario played here has the case " + caseId);
    }

    /** Ends the session; the cases stay as they are and time is no longer limited. */
    @Override
    public synchronized void close() {
        unwatch.run();
        clock.limit(null);
    }

    private Optional<Instant> nextMove() {
        Stream<Instant> scripts = runs.current().stream().flatMap(run -> run.nextDue().stream());
        return Stream.concat(desk.nextDue().stream(), scripts).min(Comparator.naturalOrder());
    }

    private void playDue() {
        Instant now = clock.instant();
        if (desk.nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
            desk.lapseDue();
            return;
        }
        runs.current().stream()
                .filter(run -> run.nextDue().filter(due -> !due.isAfter(now)).isPresent())
                .min(Comparator.comparing(run -> run.nextDue().orElseThrow()))
                .ifPresent(run -> run.playDue(now));
    }

    private void react() {
        runs.current().forEach(Run::react);
    }
}
