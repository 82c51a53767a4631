package org.appealdesk.training;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;

/** A session on shipped scenarios, with its real time in the test's hand. */
final class Training implements AutoCloseable {
    static final Instant START = Instant.parse("2026-10-14T07:00:00Z");
    static final Actor LT = new Actor.Agent(new AgentId("LT"));

    final Stopwatch real = new Stopwatch();
    final TrainingClock clock;
    final List<Played> played = new ArrayList<>();
    final CaseDesk desk;
    final TrainingSession session;
    private final Opening opening;

    /**
     * What a session is opened on.
     *
     * @param at what the clock shows
     */
    record Opening(List<Scenario> scenarios, List<AgentScript> agents, RecordingLog log, Instant at) {
        static Opening fresh(List<Scenario> scenarios, List<AgentScript> agents) {
            return new Opening(scenarios, agents, new RecordingLog(), Instant.EPOCH);
        }

        /** As the program finds it that was killed: its log is there, its time is not. */
        Opening onWhatIsLeft(RecordingLog left) {
            return new Opening(scenarios, agents, left, Instant.EPOCH);
        }
    }

    Training(Opening opening) {
        this.opening = opening;
        clock = new TrainingClock(opening.at(), real);
        // Ids of another session are other ids.
        int before = opening.log().size();
        AtomicLong ids = new AtomicLong();
        desk = CaseDesk.local(
                Shipped.engine(),
                opening.log(),
                new TestFiles(),
                clock,
                () -> "t" + before + "-" + ids.incrementAndGet());
        session = TrainingSession.open(desk, clock, opening.scenarios(), opening.agents(), played::add);
    }

    static Training on(String... ids) {
        return new Training(
                Opening.fresh(Arrays.stream(ids).map(Shipped::scenario).toList(), List.of()));
    }

    static Training onAll() {
        return new Training(Opening.fresh(Shipped.scenarios(), List.of()));
    }

    Opening opening() {
        return opening;
    }

    RecordingLog log() {
        return opening.log();
    }

    /** Ends this session and opens another one where it was left. */
    Training again() {
        return again(opening.scenarios());
    }

    /** The same with other scenarios. */
    Training again(List<Scenario> scenarios) {
        Instant left = session.position();
        close();
        return new Training(new Opening(scenarios, opening.agents(), log(), left));
    }

    /** Steps to that time after the start. */
    Training until(Duration offset) {
        while (session.nextDue().filter(due -> !due.isAfter(START.plus(offset))).isPresent()) {
            session.stepToNext();
        }
        clock.moveTo(START.plus(offset));
        session.advance();
        return this;
    }

    void submit(String scenario, Action action) {
        CaseView view = view(scenario);
        desk.submit(view.id(), LT, Basis.version(view.file().version()), action);
        session.advance();
    }

    CaseView view(String scenario) {
        return view(id(scenario));
    }

    CaseView view(CaseId id) {
        return desk.find(id).orElseThrow();
    }

    static CaseId id(String scenario) {
        return Shipped.scenario(scenario).caseId();
    }

    /** The events of that kind, with the time since the start. */
    <E extends AppealEvent> List<Duration> times(String scenario, Class<E> kind) {
        return view(scenario).events().stream()
                .filter(event -> kind.isInstance(event.event()))
                .map(event -> Duration.between(START, event.at()))
                .toList();
    }

    List<RecordedEvent> events() {
        return Shipped.scenarios().stream()
                .flatMap(scenario -> desk.find(scenario.caseId()).stream())
                .flatMap(view -> view.events().stream())
                .toList();
    }

    /** All that happened, without the ids of the commands. */
    List<Happened> story() {
        return desk.all().stream()
                .sorted(Comparator.comparing(view -> view.id().value()))
                .flatMap(view -> view.events().stream())
                .map(Happened::of)
                .toList();
    }

    /** An event without the id of its command. */
    record Happened(CaseId caseId, long version, Instant at, Actor actor, AppealEvent event) {
        static Happened of(RecordedEvent event) {
            return new Happened(event.caseId(), event.version(), event.at(), event.actor(), event.event());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
