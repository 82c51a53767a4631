package org.appealdesk.console.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;

/** A part of the appeals that has a name and a live count. */
public sealed interface SavedView {

    /** The rows that belong to it, for this agent at this time. */
    Predicate<QueueRow> rows(AgentId me, Instant now);

    /** A view that every agent has. */
    enum Standing implements SavedView {
        ALL_OPEN,
        MINE,
        DUE_SOON,
        WAITING_FOR_SUPPORT,
        INFORMATION_OVERDUE,
        HIGH_VALUE,
        CLOSED;

        private static final Duration SOON = Duration.ofMinutes(5);

        @Override
        public Predicate<QueueRow> rows(AgentId me, Instant now) {
            return row -> holds(row, me, now);
        }

        private boolean holds(QueueRow row, AgentId me, Instant now) {
            boolean isOpen = row.standing().isOpen();
            return switch (this) {
                case ALL_OPEN -> isOpen;
                case MINE -> isOpen && row.owner().filter(me::equals).isPresent();
                case DUE_SOON -> isOpen && isDueSoon(row, now);
                case WAITING_FOR_SUPPORT -> row.standing().stage() == Stage.CS_QUEUED;
                case INFORMATION_OVERDUE -> isOpen && isInformationOverdue(row);
                case HIGH_VALUE -> isOpen && row.amounts().isHigh();
                case CLOSED -> !isOpen;
            };
        }

        private static boolean isDueSoon(QueueRow row, Instant now) {
            return row.due()
                    .filter(due -> Duration.between(now, due.at()).compareTo(SOON) < 0)
                    .isPresent();
        }

        private static boolean isInformationOverdue(QueueRow row) {
            return row.standing().stage() != Stage.DECIDED
                    && (row.care().flags().contains(Flag.BUYER_GAVE_NO_INFORMATION)
                            || row.care().flags().contains(Flag.SELLER_GAVE_NO_INFORMATION));
        }
    }

    /** Every appeal, open or closed: where the agent searches. */
    record Everything() implements SavedView {

        @Override
        public Predicate<QueueRow> rows(AgentId me, Instant now) {
            return row -> true;
        }
    }

    /**
     * A view that the agent saved: open appeals through a filter.
     *
     * @param name as the agent called it, unique among the agent's own
     */
    record Own(String name, QueueFilter filter) implements SavedView {

        @Override
        public Predicate<QueueRow> rows(AgentId me, Instant now) {
            return filter.forAgent(me).and(row -> row.standing().isOpen());
        }
    }
}
