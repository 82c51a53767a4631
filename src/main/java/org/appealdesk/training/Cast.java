package org.appealdesk.training;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction.ReportExecuted;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.appealdesk.training.scenario.Step.When;

/**
 * The actors of one run and what they still wait for. The same events give the same cues, so a cast that is shown a
 * case's history is where the one before it was. For one thread.
 */
final class Cast {
    /** A duty whose time is known now. */
    record Cue(Duty duty, Duration delay) {}

    private final Predicate<RecordedEvent> noticed;
    private final List<Duty> waiting;
    private final Receipts receipts;

    /**
     * @param noticed whether an event is one that somebody may have waited for
     * @param waiting what waits for something to happen
     * @param receipts what becomes of messages
     */
    Cast(Predicate<RecordedEvent> noticed, List<Duty> waiting, Receipts receipts) {
        this.noticed = noticed;
        this.receipts = receipts;
        this.waiting = new ArrayList<>(waiting);
    }

    /** Nobody waits for what happened until the start. */
    static Predicate<RecordedEvent> after(Instant start) {
        return event -> event.at().isAfter(start);
    }

    /** What an event sets going, each duty once. */
    List<Cue> react(RecordedEvent event) {
        List<Cue> cues = noticed.test(event) ? cues(event) : new ArrayList<>();
        List<Cue> reports = receipts.of(event);
        if (asksForExecution(event) && cues.stream().noneMatch(Cast::byPlatform)) {
            cues.add(new Cue(execution(event), Scenario.EXECUTION));
        }
        if (noticed.test(event)) {
            cues.addAll(reports);
        }
        return cues;
    }

    private List<Cue> cues(RecordedEvent event) {
        List<Cue> cues = new ArrayList<>();
        for (Duty duty : List.copyOf(waiting)) {
            if (duty.step().when() instanceof When.After after
                    && after.trigger().matches(event)) {
                waiting.remove(duty);
                cues.add(new Cue(duty, after.delay()));
            }
        }
        return cues;
    }

    private static boolean byPlatform(Cue cue) {
        return cue.duty().step().actor() instanceof Actor.Platform;
    }

    private static boolean asksForExecution(RecordedEvent event) {
        return event.event() instanceof RulingEvent.RulingMade || event.event() instanceof RulingEvent.ExecutionRetried;
    }

    private static Duty execution(RecordedEvent event) {
        Step step = Step.of(new Actor.Platform(), new ReportExecuted("X" + event.version()));
        return new Duty("execution-" + event.version(), step);
    }
}
