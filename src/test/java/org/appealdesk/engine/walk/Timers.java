package org.appealdesk.engine.walk;

import static org.appealdesk.engine.walk.Invariants.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.AnswerEvent.ConfirmationSilent;
import org.appealdesk.engine.event.AnswerEvent.ConsensusReached;
import org.appealdesk.engine.event.AnswerEvent.LateAnswerReceived;
import org.appealdesk.engine.event.AnswerEvent.RespondentSilent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent.InformationLapsed;
import org.appealdesk.engine.event.FilingEvent.AppealFiled;
import org.appealdesk.engine.event.OrderEvent.OrderExpired;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;

/** Time is counted to the millisecond, and nothing happens early. */
final class Timers {
    private Timers() {}

    static void check(Stride stride) {
        Instant now = stride.command().timing().receivedAt();
        for (RecordedEvent event : stride.events()) {
            due(event.event()).forEach(due -> hold(!now.isBefore(due), () -> "a timer fired early: " + event));
            if (event.event() instanceof AppealFiled filed) {
                answers(stride.after(), filed.filing().side().other(), filed.respondBy());
            }
        }
        Optional<Deadline> next = AppealEngine.deadline(stride.after());
        next.ifPresent(deadline -> neverEarly(stride.after(), deadline, now));
    }

    /** The due instant of an event that the clock caused. */
    private static Stream<Instant> due(AppealEvent event) {
        return switch (event) {
            case OrderExpired expired -> Stream.of(expired.dueAt());
            case RespondentSilent silent -> Stream.of(silent.dueAt());
            case ConfirmationSilent silent -> Stream.of(silent.dueAt());
            case InformationLapsed lapsed -> Stream.of(lapsed.dueAt());
            case AppealEvent _ -> Stream.empty();
        };
    }

    private static void neverEarly(CaseFile state, Deadline deadline, Instant now) {
        Instant due = deadline.due();
        Instant before = due.minusMillis(1);
        if (!before.isBefore(now)) {
            hold(
                    happens(state, People.CLOCK, new ClockAction.LapseDeadline(), before)
                            .isEmpty(),
                    () -> deadline + " is early");
        }
        Instant at = due.isBefore(now) ? now : due;
        hold(
                !happens(state, People.CLOCK, new ClockAction.LapseDeadline(), at)
                        .isEmpty(),
                () -> deadline + " does not lapse");
    }

    /** At −1, 0 and +1 ms: in time, late, late (edge 1). */
    private static void answers(CaseFile state, Side respondent, Instant due) {
        Actor party = new Actor.Party(respondent);
        for (int millis = -1; millis <= 1; millis++) {
            List<AppealEvent> events = happens(state, party, Moves.consensus(), due.plusMillis(millis));
            Class<?> expected = millis < 0 ? ConsensusReached.class : LateAnswerReceived.class;
            int offset = millis;
            hold(events.stream().anyMatch(expected::isInstance), () -> "an answer at " + offset + " ms gave " + events);
        }
    }

    private static List<AppealEvent> happens(CaseFile state, Actor actor, Action action, Instant at) {
        AppealCommand command = new AppealCommand("probe", Orders.NUMBER, actor, Timing.at(at), Basis.UNKNOWN, action);
        return Story.ENGINE.decide(state, command) instanceof Answer.Accepted accepted
                ? accepted.events().stream().map(RecordedEvent::event).toList()
                : List.of();
    }
}
