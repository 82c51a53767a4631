package org.appealdesk.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PlatformAction.RegisterOrder;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Deeds;
import org.appealdesk.training.scenario.Exhibit;
import org.appealdesk.training.scenario.Person;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.appealdesk.training.scenario.Step.When;

/**
 * Scenarios being played on a desk: registers their orders, plays what happened before the start, and from then on acts
 * for the parties and the platform as the clock advances and as others act. Scripts see nothing but events. The same
 * scenarios and the same acts of others give the same events at the same instants.
 *
 * <p>Safe for use by several threads. {@link #advance} wants to be called often, some ten times a second, by one ticker.
 */
public final class TrainingSession implements AutoCloseable {
    private final CaseDesk desk;
    private final TrainingClock clock;
    private final Consumer<Played> watcher;
    private final Map<CaseId, Cast> casts = new LinkedHashMap<>();
    private final Agenda agenda = new Agenda();
    private final Runnable unwatch;
    /** Somebody acted since time was last let go on. */
    private volatile boolean news;

    private TrainingSession(CaseDesk desk, TrainingClock clock, Consumer<Played> watcher) {
        this.desk = desk;
        this.clock = clock;
        this.watcher = watcher;
        // Others act on their own threads: time waits where it is until their act was reacted to.
        this.unwatch = desk.watch(_ -> {
            news = true;
            clock.hold();
        });
    }

    /** Opens scenarios without scripts for agents and without a watcher. */
    public static TrainingSession open(CaseDesk desk, TrainingClock clock, List<Scenario> scenarios) {
        return open(desk, clock, scenarios, List.of(), _ -> {});
    }

    /**
     * Opens scenarios at the earliest of their starts; nothing of that instant or before is left to be done then.
     *
     * @param desk runs on that clock and does not have the scenarios' cases yet
     * @param clock shows an instant before everything in the scenarios, and stands still
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
        clock.hold();
        for (Scenario scenario : scenarios) {
            session.add(
                    scenario,
                    agents.stream()
                            .filter(agent -> agent.scenario().equals(scenario.id()))
                            .flatMap(agent -> agent.steps().stream())
                            .toList());
        }
        scenarios.stream().map(Scenario::start).min(Comparator.naturalOrder()).ifPresent(clock::moveTo);
        session.advance();
        return session;
    }

    private synchronized void add(Scenario scenario, List<Step> agentSteps) {
        scenario.evidence().forEach(this::store);
        CaseId id = scenario.caseId();
        RegisterOrder register = new RegisterOrder(scenario.order(), scenario.profile());
        agenda.put(scenario.registered(), id, Step.of(new Actor.Platform(), register));
        List<Step> steps =
                Stream.concat(scenario.steps().stream(), agentSteps.stream()).toList();
        for (Step step : steps) {
            if (step.when() instanceof When.At at) {
                agenda.put(scenario.start().plus(at.offset()), id, step);
            }
        }
        casts.put(
                id,
                new Cast(
                        scenario,
                        steps.stream()
                                .filter(step -> step.when() instanceof When.After)
                                .toList()));
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
            Optional<Instant> next = nextDue();
            while (next.filter(due -> !due.isAfter(clock.reached())).isPresent()) {
                next.ifPresent(clock::limit);
                playDue();
                react();
                next = nextDue();
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
        return Stream.concat(agenda.next().stream(), desk.nextDue().stream()).min(Comparator.naturalOrder());
    }

    public TrainingClock clock() {
        return clock;
    }

    public CaseDesk desk() {
        return desk;
    }

    /** In the order they were given. */
    public synchronized List<Scenario> scenarios() {
        return casts.values().stream().map(Cast::scenario).toList();
    }

    /** The scenario of a case; empty for a case of another origin. */
    public synchronized Optional<Scenario> scenario(CaseId caseId) {
        return Optional.ofNullable(casts.get(caseId)).map(Cast::scenario);
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
        Cast cast = casts.get(caseId);
        if (cast == null) {
            throw new IllegalArgumentException("No scenario played here has the case " + caseId);
        }
        cast.play(side, true);
        return new RolePlay(desk, cast.scenario(), side, () -> leave(cast, side));
    }

    private synchronized void leave(Cast cast, Side side) {
        cast.play(side, false);
    }

    /** Ends the session; the cases stay as they are and time is no longer limited. */
    @Override
    public synchronized void close() {
        unwatch.run();
        clock.limit(null);
    }

    private void playDue() {
        Instant now = clock.instant();
        if (desk.nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
            desk.lapseDue();
            return;
        }
        agenda.take(now).ifPresent(this::perform);
    }

    private void react() {
        for (Map.Entry<CaseId, Cast> each : casts.entrySet()) {
            Cast cast = each.getValue();
            List<RecordedEvent> news = desk.find(each.getKey()).map(cast::news).orElse(List.of());
            for (RecordedEvent event : news) {
                for (Cast.Cue cue : cast.react(event)) {
                    agenda.put(event.at().plus(cue.delay()), each.getKey(), cue.step());
                }
            }
        }
    }

    private void perform(Agenda.Appointment appointment) {
        CaseId id = appointment.caseId();
        Step step = appointment.step();
        Cast cast = casts.get(id);
        if (cast == null || cast.silenced(step.actor())) {
            return;
        }
        Optional<CaseView> view = desk.find(id);
        if (view.isPresent() && !step.fits(view.get().file())) {
            return;
        }
        Basis basis = view.map(v -> Basis.version(v.file().version())).orElse(Basis.UNKNOWN);
        for (Action action : new Deeds(desk.engine(), cast.scenario()).actions(step, view, clock.instant())) {
            Instant at = clock.instant();
            Answer answer = desk.submit(id, step.actor(), basis, action);
            watcher.accept(new Played(at, id, step, action, answer));
        }
    }
}
