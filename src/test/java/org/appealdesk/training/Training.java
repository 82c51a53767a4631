package org.appealdesk.training;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.scenario.Scenario;

/** A session on shipped scenarios, with its real time in the test's hand. */
final class Training implements AutoCloseable {
    static final Instant START = Instant.parse("2026-10-14T07:00:00Z");
    static final Actor LT = new Actor.Agent(new AgentId("LT"));

    final Stopwatch real = new Stopwatch();
    final TrainingClock clock = new TrainingClock(Instant.EPOCH, real);
    final List<Played> played = new ArrayList<>();
    final CaseDesk desk;
    final TrainingSession session;

    private Training(List<Scenario> scenarios) {
        AtomicLong ids = new AtomicLong();
        desk = CaseDesk.local(
                Shipped.engine(), new MemoryEventLog(), new TestFiles(), clock, () -> "t" + ids.incrementAndGet());
        session = TrainingSession.open(desk, clock, scenarios, List.of(), played::add);
    }

    static Training on(String... ids) {
        return new Training(Arrays.stream(ids).map(Shipped::scenario).toList());
    }

    static Training onAll() {
        return new Training(Shipped.scenarios());
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
        return desk.find(id(scenario)).orElseThrow();
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

    @Override
    public void close() {
        session.close();
    }
}
