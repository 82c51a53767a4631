package org.appealdesk.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction.ReportExecuted;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.appealdesk.training.scenario.Step.When;

/** The actors of one scenario and what they still wait for. For one thread. */
final class Cast {
    /** How long a platform takes to carry out a ruling when the script does not say otherwise. */
    private static final Duration EXECUTION = Duration.ofSeconds(5);

    /** A step whose time is known now. */
    record Cue(Step step, Duration delay) {}

    private final Scenario scenario;
    private final List<Step> waiting;
    private final Set<Side> played = EnumSet.noneOf(Side.class);
    private long seen;

    /** @param waiting steps that wait for something to happen */
    Cast(Scenario scenario, List<Step> waiting) {
        this.scenario = scenario;
        this.waiting = new ArrayList<>(waiting);
    }

    Scenario scenario() {
        return scenario;
    }

    /** A person plays that side from now on, or no longer does. */
    void play(Side side, boolean byPerson) {
        if (byPerson) {
            played.add(side);
        } else {
            played.remove(side);
        }
    }

    /** Whether a person has the part. */
    boolean silenced(Actor actor) {
        return actor instanceof Actor.Party party && played.contains(party.side());
    }

    /** The events since the last call. */
    List<RecordedEvent> news(CaseView view) {
        List<RecordedEvent> news =
                view.events().stream().filter(event -> event.version() > seen).toList();
        seen = view.file().version();
        return news;
    }

    /** What an event sets going, each step once. Steps do not wait for what is history at the start. */
    List<Cue> react(RecordedEvent event) {
        List<Cue> cues = event.at().isAfter(scenario.start()) ? cues(event) : new ArrayList<>();
        if (asksForExecution(event) && cues.stream().noneMatch(Cast::byPlatform)) {
            cues.add(new Cue(execution(event), EXECUTION));
        }
        return cues;
    }

    private List<Cue> cues(RecordedEvent event) {
        List<Cue> cues = new ArrayList<>();
        for (Step step : List.copyOf(waiting)) {
            if (step.when() instanceof When.After after && after.trigger().matches(event)) {
                waiting.remove(step);
                cues.add(new Cue(step, after.delay()));
            }
        }
        return cues;
    }

    private static boolean byPlatform(Cue cue) {
        return cue.step().actor() instanceof Actor.Platform;
    }

    private static boolean asksForExecution(RecordedEvent event) {
        return event.event() instanceof RulingEvent.RulingMade || event.event() instanceof RulingEvent.ExecutionRetried;
    }

    private static Step execution(RecordedEvent event) {
        return Step.of(new Actor.Platform(), new ReportExecuted("X" + event.version()));
    }
}
