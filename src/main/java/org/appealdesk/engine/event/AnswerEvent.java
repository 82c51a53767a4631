package org.appealdesk.engine.event;

import java.time.Instant;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** How the parties answered each other. */
public sealed interface AnswerEvent extends AppealEvent {

    /** t3. */
    record NegotiationFailed(String details) implements AnswerEvent {}

    /**
     * t4.
     *
     * @param confirmBy first instant at which a confirmation is late; null when the profile sets none
     */
    record ConsensusReached(
            AgreedResolution resolution, @Nullable Instant confirmBy) implements AnswerEvent {}

    /** t5. */
    record RespondentSilent(Instant dueAt) implements AnswerEvent {}

    /** t7. */
    record ConsensusDenied(String details) implements AnswerEvent {}

    /** t8. */
    record ConfirmationSilent(Instant dueAt) implements AnswerEvent {}

    /** The pop-up was closed without an answer; nothing changes (edge 3). */
    record ConsensusDismissed() implements AnswerEvent {}

    /**
     * An answer came at or after its due instant; it is shown and moves nothing (edge 1, edge 2).
     *
     * @param details the party's words, or the agreed resolution's name
     * @param capturedAt when the party's device says it was given
     */
    record LateAnswerReceived(
            String details, Instant dueAt, @Nullable Instant capturedAt) implements AnswerEvent {}

    /**
     * The complainant cancelled.
     *
     * @param ending withdrawn (t2, t19) or consensus (t6)
     * @param refileFrom first instant at which the same side may file again (R21); null when it never may
     */
    record AppealCancelled(Ending ending, Side by, @Nullable Instant refileFrom) implements AnswerEvent {}

    /** The parties settled by themselves: the seller released or the buyer cancelled the order (t20). */
    record AppealSettled(Side by) implements AnswerEvent {}

    /** A supervisor ended the appeal (t22). */
    record AppealVoided(String why) implements AnswerEvent {}

    /** How an appeal ended without a ruling. */
    enum Ending {
        WITHDRAWN,
        CONSENSUS,
        SETTLED,
        VOID
    }
}
