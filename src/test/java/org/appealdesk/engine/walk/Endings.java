package org.appealdesk.engine.walk;

import static org.appealdesk.engine.walk.Invariants.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Story;
import org.jspecify.annotations.Nullable;

/** What holds of a whole walk. */
final class Endings {
    private Endings() {}

    static void check(CaseFile state, List<AppealCommand> commands, List<RecordedEvent> events, Dice dice) {
        hold(state.equals(AppealEngine.replay(events)), "replaying the events gives the state");
        Instant end = commands.getLast().timing().receivedAt();
        CaseFile due = Story.ENGINE.caughtUp(state, end);
        hold(due.equals(again(commands, new Often(dice), end)), "a clock that looks at any time changes nothing");
        hold(due.equals(again(commands, new Punctual(), end)), "a clock that is always punctual changes nothing");
    }

    /** When the clock looks, before a command is received. */
    private interface Clock {
        List<Instant> looks(CaseFile state, Instant last, Instant next);
    }

    /** At any times in between. */
    private record Often(Dice dice) implements Clock {
        @Override
        public List<Instant> looks(CaseFile state, Instant last, Instant next) {
            long between = next.toEpochMilli() - last.toEpochMilli();
            List<Instant> looks = new ArrayList<>();
            Instant at = last;
            while (dice.percent(50)) {
                at = at.plusMillis(between == 0 ? 0 : dice.below((int) Math.min(between, Integer.MAX_VALUE)));
                if (at.isAfter(next)) {
                    return looks;
                }
                looks.add(at);
            }
            return looks;
        }
    }

    /** At every due instant, to the millisecond. */
    private record Punctual() implements Clock {
        @Override
        public List<Instant> looks(CaseFile state, Instant last, Instant next) {
            Optional<Instant> due = AppealEngine.deadline(state).map(Deadline::due);
            return due.filter(instant -> !instant.isAfter(next)).stream().toList();
        }
    }

    /** The same commands, while the clock looks at other times. */
    private static CaseFile again(List<AppealCommand> commands, Clock clock, Instant end) {
        CaseFile state = null;
        Instant last = Orders.START;
        for (AppealCommand command : commands) {
            Instant at = command.timing().receivedAt();
            List<Instant> looks = state == null ? List.of() : clock.looks(state, last, at);
            while (!looks.isEmpty() && state != null) {
                CaseFile before = state;
                for (Instant look : looks) {
                    state = after(state, lapse(look));
                }
                looks = before.equals(state)
                        ? List.of()
                        : clock.looks(Objects.requireNonNull(state), looks.getLast(), at);
            }
            state = after(state, command);
            last = at;
        }
        return Story.ENGINE.caughtUp(Objects.requireNonNull(state), end);
    }

    private static AppealCommand lapse(Instant at) {
        return new AppealCommand(
                "look", Orders.NUMBER, People.CLOCK, Timing.at(at), Basis.UNKNOWN, new ClockAction.LapseDeadline());
    }

    private static @Nullable CaseFile after(@Nullable CaseFile state, AppealCommand command) {
        CaseFile after = state;
        if (Story.ENGINE.decide(state, command) instanceof Answer.Accepted accepted) {
            for (RecordedEvent event : accepted.events()) {
                after = AppealEngine.evolve(after, event);
            }
        }
        return after;
    }
}
