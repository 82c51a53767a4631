package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.time.Instant;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.event.SupportEvent.Grant;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Who works on a case (t10, t11), objections (t21) and voiding (t22). Null means done. */
final class SupportDecisions {
    private SupportDecisions() {}

    static void claim(Unfolding to, Actor.Staff staff) {
        to.add(RuleId.T10, new SupportEvent.CaseClaimed(grant(to, staff.id()), holder(to.appeal())));
    }

    static @Nullable Rejection giveBack(Unfolding to, String why) {
        if (why.isBlank()) {
            return missingWhy(RuleId.T11);
        }
        to.add(RuleId.T11, new SupportEvent.CaseReturned(why));
        return null;
    }

    static @Nullable Rejection handOver(Unfolding to, SupportAction.HandOverCase action, Actor.Staff from) {
        if (action.why().isBlank()) {
            return missingWhy(RuleId.T11);
        }
        if (action.to().equals(from.id())) {
            return Rejection.of(ALREADY_YOURS, RuleId.T11);
        }
        if (SupportGuards.isParty(to.state().order(), action.to())) {
            return Rejection.of(PARTY_TO_THE_TRADE, RuleId.T10);
        }
        if (to.appeal().bench().excluded().contains(action.to())) {
            return Rejection.of(RULED_BEFORE, RuleId.T21);
        }
        to.add(RuleId.T11, new SupportEvent.CaseHandedOver(grant(to, action.to()), from.id(), action.why()));
        return null;
    }

    static @Nullable Rejection takeOver(Unfolding to, String why, Actor.Staff by) {
        if (why.isBlank()) {
            return missingWhy(RuleId.T11);
        }
        to.add(RuleId.T11, new SupportEvent.CaseTakenOver(grant(to, by.id()), holder(to.appeal()), why));
        return null;
    }

    private static Grant grant(Unfolding to, AgentId agent) {
        long token = to.appeal().bench().grants() + 1;
        return new Grant(agent, to.profile().support().lease().toSeconds(), token);
    }

    private static @Nullable AgentId holder(Appeal appeal) {
        return appeal.phase() instanceof Phase.InReview review ? review.lease().agent() : null;
    }

    private static Rejection missingWhy(RuleId rule) {
        return Rejection.of(WORDS_MISSING, rule, "what", "why");
    }

    static @Nullable Rejection object(Unfolding to, String description, Side side) {
        if (description.isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.T21, "what", "description");
        }
        Instant now = to.now();
        to.add(RuleId.T21, new RulingEvent.ObjectionFiled(side, description));
        to.tell(side.other(), RuleId.T21, Notice.OBJECTION_FILED);
        to.awaitSupport(to.command().actor(), RuleId.T21, now);
        return null;
    }

    static @Nullable Rejection voidAppeal(Unfolding to, String why) {
        if (why.isBlank()) {
            return missingWhy(RuleId.T22);
        }
        Appeal appeal = to.appeal();
        to.add(RuleId.T22, new AnswerEvent.AppealVoided(why));
        if (to.state().order().status() == OrderStatus.IN_APPEAL) {
            OrderDecisions.restore(to, RuleId.T22, appeal);
        }
        to.tellBoth(RuleId.T22, Notice.VOIDED);
        return null;
    }
}
