package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.WORDS_MISSING;

import java.time.Duration;
import java.time.Instant;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.FilingRules;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.jspecify.annotations.Nullable;

/** How the parties settle, or fail to (t2–t8, t19). Null means done. */
final class AnswerDecisions {
    private AnswerDecisions() {}

    static @Nullable Rejection negotiationFailed(Unfolding to, String details) {
        if (details.isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.T3, "what", "details");
        }
        to.add(RuleId.R13, new AnswerEvent.NegotiationFailed(details));
        to.awaitSupport(to.command().actor(), RuleId.R13, to.now());
        return null;
    }

    static void consensus(Unfolding to, PartyAction.AnswerConsensus action) {
        Duration within = to.profile().answer().confirmWithin();
        Instant confirmBy = within == null ? null : to.now().plus(within);
        to.add(RuleId.R15, new AnswerEvent.ConsensusReached(action.resolution(), confirmBy));
        to.tell(to.appeal().complainant(), RuleId.R15, Notice.WAITING_FOR_CONFIRMATION);
    }

    /** An answer at or after its due instant is kept for the agent to read, and moves nothing (edge 1, edge 2). */
    static @Nullable Rejection late(Unfolding to, String details) {
        if (details.isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.T3, "what", "details");
        }
        Instant due = to.appeal().facts().filedAt().plus(to.profile().answer().respondWithin());
        to.add(
                RuleId.E2,
                new AnswerEvent.LateAnswerReceived(
                        details, due, to.command().timing().capturedAt()));
        return null;
    }

    static void deny(Unfolding to, String details) {
        to.add(RuleId.R17, new AnswerEvent.ConsensusDenied(details));
        to.awaitSupport(to.command().actor(), RuleId.R17, to.now());
    }

    /** Closing the pop-up changes nothing, unless the profile is strict (edge 3). */
    static void dismiss(Unfolding to) {
        to.add(RuleId.E3, new AnswerEvent.ConsensusDismissed());
        if (to.profile().answer().strictDismiss()) {
            deny(to, "");
        }
    }

    /** Withdraws, or confirms a consensus (R10, R16); whoever cancels waits before filing again (R21, edge 4). */
    static void cancel(Unfolding to, Actor.Party party) {
        Appeal appeal = to.appeal();
        boolean consensus = appeal.phase() instanceof Phase.ComplainantProcessing;
        RuleId rule = consensus ? RuleId.R16 : appeal.phase().inSupport() ? RuleId.T19 : RuleId.R10;
        FilingRules rules = to.profile().filing();
        Instant refileFrom = rules.refileAfterCancel() ? to.now().plus(rules.refileWait()) : null;
        Ending ending = consensus ? Ending.CONSENSUS : Ending.WITHDRAWN;
        to.add(rule, new AnswerEvent.AppealCancelled(ending, party.side(), refileFrom));
        OrderDecisions.restore(to, rule, appeal);
        to.tellBoth(rule, Notice.APPEAL_CANCELLED);
    }
}
