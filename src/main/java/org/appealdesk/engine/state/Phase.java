package org.appealdesk.engine.state;

import java.time.Instant;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Where an appeal stands. Requests for information are open or not beside it, see {@link Appeal#openRequests}. */
public sealed interface Phase {

    /** @param respondBy first instant at which an answer is late */
    record RespondentProcessing(Instant respondBy) implements Phase {}

    /** @param confirmBy first instant at which a confirmation is late; null when the profile sets none */
    record ComplainantProcessing(
            AgreedResolution resolution, @Nullable Instant confirmBy) implements Phase {}

    /** Customer support, nobody has claimed the case. */
    record Queued(Instant since, Instant serviceBy) implements Phase {}

    /** Customer support, an agent works on it. */
    record InReview(Instant since, Instant serviceBy, Lease lease) implements Phase {}

    /**
     * Ruled, and being carried out.
     *
     * @param review the review it came from, and goes back to when it cannot be carried out (t18)
     */
    record Decided(Ruling ruling, AgentId by, Instant at, InReview review) implements Phase {}

    /** @param objectUntil first instant at which an objection is late; null when none is possible */
    record Completed(
            Ruling ruling, AgentId by, Instant at, @Nullable Instant objectUntil) implements Phase {}

    /** @param by the party that cancelled or settled; null when a supervisor voided */
    record Cancelled(Ending ending, @Nullable Side by, Instant at) implements Phase {}

    /** Neither completed nor cancelled. */
    default boolean open() {
        return !(this instanceof Completed) && !(this instanceof Cancelled);
    }

    /** Queued or in review. */
    default boolean inSupport() {
        return this instanceof Queued || this instanceof InReview;
    }
}
