package org.appealdesk.engine.event;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.SecondPersonReason;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** How customer support decided, and what became of it. */
public sealed interface RulingEvent extends AppealEvent {

    /**
     * Waits for a second person (t16).
     *
     * @param why why it needs one
     */
    record RulingProposed(Ruling ruling, AgentId by, List<SecondPersonReason> why) implements RulingEvent {
        public RulingProposed {
            why = List.copyOf(why);
        }
    }

    /** The second person sent the proposal back. */
    record RulingRejected(String why, AgentId by) implements RulingEvent {}

    /**
     * Decided (t16).
     *
     * @param approvedBy the second person, or null when none was needed
     */
    record RulingMade(Ruling ruling, AgentId by, @Nullable AgentId approvedBy) implements RulingEvent {}

    /**
     * t17.
     *
     * @param orderStatus where the order ended
     * @param objectUntil first instant at which an objection is late; null when the profile allows none
     */
    record RulingExecuted(
            String executionId,
            OrderStatus orderStatus,
            @Nullable Instant objectUntil) implements RulingEvent {}

    /** t18; the ruling is kept. */
    record ExecutionFailed(String executionId, String why) implements RulingEvent {}

    /** The kept ruling goes to the platform once more. */
    record ExecutionRetried() implements RulingEvent {}

    /** t21. */
    record ObjectionFiled(Side side, String description) implements RulingEvent {}
}
