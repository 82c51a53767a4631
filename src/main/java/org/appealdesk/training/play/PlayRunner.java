package org.appealdesk.training.play;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.EventLog;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.training.Played;
import org.appealdesk.training.TrainingClock;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Expectation.End;
import org.appealdesk.training.scenario.Scenario;

/**
 * Plays one scenario from the first thing that happens to the last, without waiting: nobody acts but its script and, if
 * there is one, the agent's. The same input gives the same output, byte for byte. Safe for several threads.
 */
public final class PlayRunner {
    /** More steps than any script has: whoever needs more has made them endless. */
    private static final int MOST_STEPS = 10_000;

    private final AppealEngine engine;

    /** @param engine with the profiles of what is played */
    public PlayRunner(AppealEngine engine) {
        this.engine = engine;
    }

    /**
     * What to play.
     *
     * @param agent for that scenario; empty for none
     */
    public record Play(Scenario scenario, Optional<AgentScript> agent) {}

    /**
     * How a play ended.
     *
     * @param view the case in the end
     * @param refused steps of the scripts that the rules refused, in their order
     * @param expected what the scenario says of this end
     */
    public record Result(CaseView view, List<Played> refused, End expected) {
        public Result {
            refused = List.copyOf(refused);
        }

        /** Whether it ended as the scenario says; under another profile it need not. */
        public boolean asExpected() {
            return End.of(view.file()).filter(expected::equals).isPresent();
        }
    }

    /**
     * Plays and prints a timeline for people.
     *
     * @param log empty; keeps the events, and is not closed
     * @param zone in which times are shown
     * @throws IOException when it cannot be printed
     */
    public Result print(Play play, EventLog log, Appendable out, PlayWords words, ZoneId zone) throws IOException {
        return run(play, log, new Timeline(out, words, zone));
    }

    /**
     * Plays and prints one event a line, as JSON.
     *
     * @param log empty; keeps the events, and is not closed
     * @throws IOException when it cannot be printed
     */
    public Result printJson(Play play, EventLog log, Appendable out) throws IOException {
        return run(play, log, new JsonLines(out));
    }

    private Result run(Play play, EventLog log, PlayOutput output) throws IOException {
        Scenario scenario = play.scenario();
        output.begin(scenario);
        TrainingClock clock = new TrainingClock(Instant.EPOCH, () -> 0L);
        AtomicLong ids = new AtomicLong();
        CaseDesk desk =
                CaseDesk.local(engine, log, new ExhibitFiles(scenario), clock, () -> "c" + ids.incrementAndGet());
        Printer printer = new Printer(output);
        List<AgentScript> agents = play.agent().stream().toList();
        desk.watch(printer::changed);
        try (TrainingSession session = TrainingSession.open(desk, clock, List.of(scenario), agents, printer::played)) {
            int steps = 0;
            while (session.stepToNext()) {
                printer.flush();
                if (++steps > MOST_STEPS) {
                    throw new IllegalStateException("The scenario " + scenario.id() + " does not come to an end");
                }
            }
        }
        printer.flush();
        CaseView view = desk.find(scenario.caseId())
                .orElseThrow(() -> new IllegalStateException("The order of " + scenario.id() + " was refused"));
        End expected = play.agent().isPresent()
                ? scenario.expected().withAgent()
                : scenario.expected().withoutAgent();
        return new Result(view, printer.refused, expected);
    }

    /** Keeps what happened until it can be printed: watchers cannot fail. */
    private static final class Printer {
        private interface Line {
            void print() throws IOException;
        }

        private final PlayOutput output;
        private final List<Line> waiting = new ArrayList<>();
        private final List<Played> refused = new ArrayList<>();
        private long seen;

        Printer(PlayOutput output) {
            this.output = output;
        }

        void changed(CaseView view) {
            view.events().stream()
                    .filter(event -> event.version() > seen)
                    .forEach(event -> waiting.add(() -> output.event(event)));
            seen = view.file().version();
        }

        void played(Played step) {
            if (step.refusal().isPresent()) {
                refused.add(step);
                waiting.add(() -> output.refused(step));
            }
        }

        void flush() throws IOException {
            for (Line line : waiting) {
                line.print();
            }
            waiting.clear();
        }
    }
}
