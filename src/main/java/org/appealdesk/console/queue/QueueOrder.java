package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.Comparator;

/** The order of the queue by the risk to miss a deadline. It does not depend on the time, so rows never jump by ticking. */
final class QueueOrder {

    /** What is due first comes first; then more signals, then who waits longest. What has nothing due comes last. */
    static final Comparator<QueueRow> BY_RISK = Comparator.comparing(
                    (QueueRow row) -> row.due().map(QueueRow.Due::at).orElse(Instant.MAX))
            .thenComparing(Comparator.comparingInt(QueueRow::signals).reversed())
            .thenComparing(row -> row.standing().since())
            .thenComparing(row -> row.number().value());

    private QueueOrder() {}

    /** An order in which no two rows are equal, so that a row has one place. */
    static Comparator<QueueRow> strict(Comparator<QueueRow> order) {
        return order.thenComparing(BY_RISK).thenComparing(row -> row.id().value());
    }
}
