package org.appealdesk.console.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.state.Stage;

/** A part of the appeals that has a name and a live count. */
public sealed interface SavedView {

    /** The rows that belong to it. */
    Predicate<QueueRow> rows(Viewer viewer);

    /** A view that every agent has. */
    enum Standing implements SavedView {
        ALL_OPEN,
        MINE,
        DUE_SOON,
        WAITING_FOR_SUPPORT,
        INFORMATION_OVERDUE,
        HIGH_VALUE,
        WATCHED,
        CLOSED;

        private static final Duration SOON = Duration.ofMinutes(5);

        @Override
        public Predicate<QueueRow> rows(Viewer viewer) {
            return row -> holds(row, viewer);
        }

        private boolean holds(QueueRow row, Viewer viewer) {
            boolean isOpen = row.standing().isOpen();
            return switch (this) {
                case ALL_OPEN -> isOpen;
                case MINE -> isOpen && row.owner().filter(viewer.me()::equals).isPresent();
                case DUE_SOON -> isOpen && isDueSoon(row, viewer.now());
                case WAITING_FOR_SUPPORT -> row.standing().stage() == Stage.CS_QUEUED;
                case INFORMATION_OVERDUE -> isOpen && isInformationOverdue(row);
                case HIGH_VALUE -> isOpen && row.amounts().isHigh();
                case WATCHED -> viewer.watched().contains(row.id());
                case CLOSED -> !isOpen;
            };
        }

        /** Whether a row is due soon, or over. */
        static boolean isDueSoon(QueueRow row, Instant now) {
            return soonAfter(row).filter(now::isAfter).isPresent();
        }

        /** Right after which instant time alone makes a row due soon; empty when nothing is due. */
        static Optional<Instant> soonAfter(QueueRow row) {
            return row.due().map(due -> due.at().minus(SOON));
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
        public Predicate<QueueRow> rows(Viewer viewer) {
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
        public Predicate<QueueRow> rows(Viewer viewer) {
            return filter.forAgent(viewer.me()).and(row -> row.standing().isOpen());
        }
    }
}
