package org.appealdesk.engine;

import java.time.Instant;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.DossierEvent.CallLogged;
import org.appealdesk.engine.event.DossierEvent.CheckTicked;
import org.appealdesk.engine.event.DossierEvent.ContactRevealed;
import org.appealdesk.engine.event.FilingEvent.ContactGatePassed;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent.ExecutionRetried;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** From an action to who decides it. Null means done. */
final class Actions {
    private Actions() {}

    /** The clock's command for a case. */
    static AppealCommand lapse(CaseId caseId, Instant now) {
        return new AppealCommand(
                "lapse", caseId, new Actor.Clock(), Timing.at(now), Basis.UNKNOWN, new ClockAction.LapseDeadline());
    }

    static @Nullable Rejection perform(Unfolding to) {
        AppealCommand command = to.command();
        Situation situation = new Situation(to.state(), command.actor(), to.now(), to.profile(), command.basis());
        Rejection blocked = Guards.check(command.action().kind(), situation);
        if (blocked != null) {
            return blocked.code() == RejectionCode.ANSWER_LATE ? keepLate(to, command.action()) : blocked;
        }
        return switch (command.action()) {
            case ClockAction.LapseDeadline _ -> null;
            case PlatformAction action -> platform(to, action);
            case PartyAction action -> party(to, action, situation.side());
            case SupportAction action -> support(to, action, (Actor.Staff) command.actor());
        };
    }

    private static @Nullable Rejection keepLate(Unfolding to, Action action) {
        String details = switch (action) {
            case PartyAction.AnswerNegotiationFailed failed -> failed.details();
            case PartyAction.AnswerConsensus consensus -> consensus.resolution().name();
            case Action other -> throw new IllegalArgumentException(other.kind() + " is not an answer");
        };
        return AnswerDecisions.late(to, details);
    }

    private static @Nullable Rejection platform(Unfolding to, PlatformAction action) {
        return switch (action) {
            case PlatformAction.RegisterOrder _ ->
                throw new IllegalArgumentException("A case is registered before it has a state");
            case PlatformAction.ReportExecuted report -> OrderDecisions.executed(to, report);
            case PlatformAction.ReportExecutionFailed report -> OrderDecisions.executionFailed(to, report);
            case PlatformAction.ReportPartyBanned report -> done(() -> OrderDecisions.banned(to, report));
            case PlatformAction.ReportMessage(var report) -> MessageDecisions.report(to, report);
        };
    }

    private static @Nullable Rejection party(Unfolding to, PartyAction action, Side side) {
        return switch (action) {
            case PartyAction.MarkOrderPaid _ -> done(() -> OrderDecisions.paid(to));
            case PartyAction.ReleaseOrder _ -> done(() -> OrderDecisions.released(to));
            case PartyAction.CancelOrder _ -> done(() -> OrderDecisions.cancelled(to));
            case PartyAction.PassContactGate gate ->
                done(() -> to.add(RuleId.R2, new ContactGatePassed(side, gate.channel())));
            case PartyAction.FileAppeal file -> FilingDecisions.file(to, file, side);
            case PartyAction.CancelAppeal _ -> done(() -> AnswerDecisions.cancel(to, new Actor.Party(side)));
            case PartyAction.AnswerNegotiationFailed answer -> AnswerDecisions.negotiationFailed(to, answer.details());
            case PartyAction.AnswerConsensus answer -> done(() -> AnswerDecisions.consensus(to, answer));
            case PartyAction.DenyConsensus deny -> done(() -> AnswerDecisions.deny(to, deny.details()));
            case PartyAction.DismissConsensus _ -> done(() -> AnswerDecisions.dismiss(to));
            case PartyAction.AddEvidence add -> DossierDecisions.evidence(to, add.evidence(), side);
            case PartyAction.SendMessage send -> DossierDecisions.partyMessage(to, send.message(), side);
            case PartyAction.SupplyInformation supply -> DossierDecisions.supply(to, supply.supply(), side);
            case PartyAction.ObjectToRuling object -> SupportDecisions.object(to, object.description(), side);
        };
    }

    private static @Nullable Rejection support(Unfolding to, SupportAction action, Actor.Staff staff) {
        return switch (action) {
            case SupportAction.ClaimCase _ -> done(() -> SupportDecisions.claim(to, staff));
            case SupportAction.ReturnCase back -> SupportDecisions.giveBack(to, back.why());
            case SupportAction.HandOverCase over -> SupportDecisions.handOver(to, over, staff);
            case SupportAction.TakeOverCase over -> SupportDecisions.takeOver(to, over.why(), staff);
            case SupportAction.AskForInformation ask -> DossierDecisions.ask(to, ask.request());
            case SupportAction.WithdrawRequest withdraw -> DossierDecisions.withdrawRequest(to, withdraw.requestId());
            case SupportAction.ExtendRequest extend -> RequestDecisions.extend(to, extend.requestId(), extend.dueAt());
            case SupportAction.RemindParty remind -> RequestDecisions.remind(to, remind.requestId(), remind.message());
            case SupportAction.LogCall log -> done(() -> to.add(RuleId.T15, new CallLogged(log.call())));
            case SupportAction.RevealContact reveal ->
                done(() -> to.add(RuleId.T15, new ContactRevealed(reveal.side())));
            case SupportAction.IssueCallerCode issue -> RequestDecisions.callerCode(to, issue.code());
            case SupportAction.WriteToParty write -> DossierDecisions.supportMessage(to, write.message());
            case SupportAction.AddNote note -> DossierDecisions.note(to, note.text());
            case SupportAction.TagCase tag -> done(() -> DossierDecisions.tag(to, tag.tag(), tag.on()));
            case SupportAction.HandleEvidence handle -> CustodyDecisions.handle(to, handle.handling(), staff);
            case SupportAction.TickCheck tick ->
                done(() -> to.add(RuleId.T16, new CheckTicked(tick.check(), tick.done())));
            case SupportAction.ReclassifyReason reclassify ->
                DossierDecisions.reclassify(to, reclassify.reason(), reclassify.why());
            case SupportAction.RuleCase rule -> RulingDecisions.rule(to, rule.ruling(), staff);
            case SupportAction.ApproveRuling _ -> RulingDecisions.approve(to, staff);
            case SupportAction.RejectRuling reject -> RulingDecisions.reject(to, reject.why(), staff);
            case SupportAction.RetryExecution _ -> done(() -> to.add(RuleId.T18, new ExecutionRetried()));
            case SupportAction.VoidAppeal end -> SupportDecisions.voidAppeal(to, end.why());
        };
    }

    private static @Nullable Rejection done(Runnable decision) {
        decision.run();
        return null;
    }
}
