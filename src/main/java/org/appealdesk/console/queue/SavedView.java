package org.appealdesk.console.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.appealdesk.console.queue.QueueRow.LastMessage;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.state.Stage;

/** A part of the appeals that has a name and a live count. */
public sealed interface SavedView {

    /** The rows that belong to it. */
    Predicate<QueueRow> rows(Viewer viewer);

    /** The order in which it is shown; empty when the agent's choice of the moment holds. */
    default Optional<Sorting> sorting() {
        return Optional.empty();
    }

    /** A view that every agent has. */
    enum Standing implements SavedView {
        ALL_OPEN,
        MINE,
        DUE_SOON,
        WAITING_FOR_SUPPORT,
        UNANSWERED,
        INFORMATION_OVERDUE,
        HIGH_VALUE,
        WATCHED,
        ASIDE,
        CLOSED;

        private static final Set<Stage> SUPPORT =
                EnumSet.of(Stage.CS_QUEUED, Stage.CS_REVIEW, Stage.INFORMATION_REQUESTED);
        private static final Duration SOON = Duration.ofMinutes(5);

        @Override
        public Predicate<QueueRow> rows(Viewer viewer) {
            return row -> holds(row, viewer);
        }

        private boolean holds(QueueRow row, Viewer viewer) {
            boolean isOpen = row.standing().isOpen();
            return switch (this) {
                case ALL_OPEN -> isOpen;
                case MINE -> isOpen && viewer.looksAfter(row) && !viewer.aside().contains(row.id());
                case DUE_SOON -> isOpen && isDueSoon(row, viewer.now());
                case WAITING_FOR_SUPPORT -> row.standing().stage() == Stage.CS_QUEUED;
                case UNANSWERED -> isUnanswered(row);
                case INFORMATION_OVERDUE -> isOpen && isInformationOverdue(row);
                case HIGH_VALUE -> isOpen && row.amounts().isHigh();
                case WATCHED -> viewer.watched().contains(row.id());
                case ASIDE -> viewer.aside().contains(row.id());
                case CLOSED -> !isOpen;
            };
        }

        /** Who waits longest for an answer comes first. */
        @Override
        public Optional<Sorting> sorting() {
            return this == UNANSWERED ? Optional.of(new Sorting(QueueColumns.MESSAGE, false)) : Optional.empty();
        }

        private static boolean isUnanswered(QueueRow row) {
            return SUPPORT.contains(row.standing().stage())
                    && row.lastMessage().filter(LastMessage::isByParty).isPresent();
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
     * @param order as it was when the view was saved
     */
    record Own(String name, QueueFilter filter, Sorting order) implements SavedView {

        private static final String SORT = "sort=";

        @Override
        public Predicate<QueueRow> rows(Viewer viewer) {
            return filter.rows(viewer).and(row -> row.standing().isOpen());
        }

        @Override
        public Optional<Sorting> sorting() {
            return order.isByRisk() ? Optional.empty() : Optional.of(order);
        }

        /** One line to keep it by; {@link #decode} reads it back. */
        String encode() {
            String kept = filter.encode();
            return order.isByRisk() ? kept : kept + (kept.isEmpty() ? "" : "&") + SORT + order.encode();
        }

        /** The view of {@link #encode}; empty when the line is none, such as one of a later version. */
        static Optional<Own> decode(String name, String line) {
            Sorting order = Arrays.stream(line.split("&", -1))
                    .filter(part -> part.startsWith(SORT))
                    .findFirst()
                    .flatMap(part -> Sorting.decode(part.substring(SORT.length())))
                    .orElse(Sorting.BY_RISK);
            return QueueFilter.decode(line).map(filter -> new Own(name, filter, order));
        }
    }
}
