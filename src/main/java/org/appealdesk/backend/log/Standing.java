package org.appealdesk.backend.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after a command: what the log keeps beside the events, so that due cases and the cases of a queue
 * are found without folding.
 *
 * @param due the next instant at which the clock moves the case, or null; in whole microseconds, as the database keeps
 *     time, and never earlier than the case says
 * @param queue the desk that works on it; null while nobody has appealed
 * @param closedAt when its newest appeal ended; null while one is open, or none was filed
 * @param owner id of the agent or supervisor who has it, also while a ruling is carried out; null while nobody has
 */
public record Standing(
        @Nullable Instant due,
        @Nullable String queue,
        @Nullable Instant closedAt,
        @Nullable String owner) {

    public static Standing of(CaseFile file) {
        Instant due = AppealEngine.deadline(file)
                .map(Deadline::due)
                .map(Standing::toMicros)
                .orElse(null);
        Optional<Appeal> appeal = file.appeal();
        String queue = appeal.isPresent() ? queueOf(file) : null;
        return new Standing(
                due,
                queue,
                appeal.map(Standing::closedAt).orElse(null),
                appeal.map(Standing::owner).orElse(null));
    }

    /** Queues go by the fiat currency: it tells the banks, and mostly the language, that an agent must know. */
    private static String queueOf(CaseFile file) {
        return file.order().terms().totalPrice().asset().code();
    }

    private static @Nullable Instant closedAt(Appeal appeal) {
        return switch (appeal.phase()) {
            case Phase.Completed completed -> completed.at();
            case Phase.Cancelled cancelled -> cancelled.at();
            case Phase _ -> null;
        };
    }

    private static @Nullable String owner(Appeal appeal) {
        return switch (appeal.phase()) {
            case Phase.InReview review -> review.lease().agent().value();
            case Phase.Decided decided -> decided.review().lease().agent().value();
            case Phase _ -> null;
        };
    }

    private static Instant toMicros(Instant instant) {
        Instant below = instant.truncatedTo(ChronoUnit.MICROS);
        return below.equals(instant) ? below : below.plus(1, ChronoUnit.MICROS);
    }
}
