package org.appealdesk.console.words;

import java.util.Arrays;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.trade.Side;

/** An event as a sentence. */
final class EventWords {
    private final EngineWords words;

    EventWords(EngineWords words) {
        this.words = words;
    }

    String sentence(RecordedEvent recorded) {
        String who = words.actor(recorded.actor());
        return switch (recorded.event()) {
            case OrderEvent event -> order(event);
            case FilingEvent event -> filing(event);
            case AnswerEvent event -> answer(event, who);
            case DossierEvent event -> dossier(event, who);
            case SupportEvent event -> support(event, who);
            case RulingEvent event -> ruling(event);
        };
    }

    private String order(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderRegistered _,
                    OrderEvent.OrderPaid _,
                    OrderEvent.OrderExpired _,
                    OrderEvent.OrderReleased _,
                    OrderEvent.OrderCancelled _ -> say(event);
            case OrderEvent.OrderRestored(var status, var _) -> say(event, words.name(status));
            case OrderEvent.PartyBanned(var side) -> say(event, words.name(side));
        };
    }

    private String filing(FilingEvent event) {
        return switch (event) {
            case FilingEvent.ContactGatePassed(var side, var channel) ->
                say(event, words.name(side), words.name(channel));
            case FilingEvent.AppealFiled filed ->
                say(
                        event,
                        words.name(filed.filing().side()),
                        words.name(filed.filing().reason()));
            case FilingEvent.CrossStatementFiled(var filing) ->
                say(event, words.name(filing.side()), words.name(filing.reason()));
        };
    }

    private String answer(AnswerEvent event, String who) {
        return switch (event) {
            case AnswerEvent.NegotiationFailed _, AnswerEvent.ConsensusDenied _, AnswerEvent.ConsensusDismissed _ ->
                say(event, who);
            case AnswerEvent.ConsensusReached(var resolution, var _) -> say(event, who, words.name(resolution));
            case AnswerEvent.RespondentSilent(var dueAt) ->
                say(event, words.formats().time(dueAt));
            case AnswerEvent.ConfirmationSilent(var dueAt) ->
                say(event, words.formats().time(dueAt));
            case AnswerEvent.LateAnswerReceived(var details, var dueAt, var _) ->
                say(event, who, words.formats().time(dueAt), resolutionOr(details));
            case AnswerEvent.AppealCancelled(var ending, var by, var _) ->
                say(event, words.name(by), words.name(ending));
            case AnswerEvent.AppealSettled(var by) -> say(event, words.name(by));
            case AnswerEvent.AppealVoided(var why) -> say(event, who, why);
        };
    }

    private String dossier(DossierEvent event, String who) {
        return switch (event) {
            case DossierEvent.EvidenceAdded(var side, var evidence) -> {
                EvidenceFile file = evidence;
                yield say(event, words.name(side), file.id(), words.name(file.kind()));
            }
            case DossierEvent.MessageSent _, DossierEvent.NoteAdded _ -> say(event, who);
            case DossierEvent.NoticeSent(var to, var notice, var delivered) ->
                words.text(
                        delivered ? "engine.event.NoticeSent" : "engine.event.noticeUndelivered",
                        words.name(to),
                        words.name(notice));
            case DossierEvent.InformationAsked(var request) ->
                say(event, words.name(request.side()), words.formats().time(request.dueAt()));
            case DossierEvent.RequestWithdrawn(var requestId) -> say(event, who, requestId);
            case DossierEvent.RequestExtended(var _, var side, var dueAt) ->
                say(event, who, words.inText(side), words.formats().dayAndTime(dueAt));
            case DossierEvent.PartyReminded(var _, var side, var items) ->
                say(event, who, words.inText(side), items.size());
            case DossierEvent.ContactRevealed(var side) -> say(event, who, words.inText(side));
            case DossierEvent.CallerCodeIssued(var code) ->
                say(event, who, words.inText(code.side()), words.formats().time(code.validUntil()));
            case DossierEvent.InformationSupplied(var side, var _, var late) ->
                late
                        ? words.text("engine.event.informationSuppliedLate", words.name(side))
                        : say(event, words.name(side));
            case DossierEvent.InformationLapsed(var _, var side, var dueAt) ->
                say(event, words.inText(side), words.formats().time(dueAt));
            case DossierEvent.CallLogged(var call) ->
                say(
                        event,
                        words.inText(call.side()),
                        words.name(call.outcome()),
                        words.formats().duration(call.duration()));
            case DossierEvent.CaseTagged(var tag, var on) ->
                on ? say(event, who, tag) : words.text("engine.event.caseUntagged", who, tag);
            case DossierEvent.EvidenceHandled handled -> handled(handled, who);
            case DossierEvent.MessageReported(var report) -> reported(report);
            case DossierEvent.CheckTicked(var check, var done) ->
                words.text(done ? "engine.event.checkTicked" : "engine.event.checkUnticked", who, words.name(check));
            case DossierEvent.ReasonReclassified(var from, var to, var _) ->
                say(event, who, words.shortReason(from), words.shortReason(to));
        };
    }

    private String handled(DossierEvent.EvidenceHandled event, String who) {
        return switch (event.handling()) {
            case EvidenceHandling.Viewed(var id) -> say(event, who, id);
            case EvidenceHandling.Exported(var id) -> words.text("engine.event.evidenceExported", who, id);
            case EvidenceHandling.BundleExported _ -> words.text("engine.event.bundleExported", who);
            case EvidenceHandling.Redacted redacted ->
                words.text(
                        "engine.event.evidenceRedacted", who, redacted.evidenceId(), redacted.copyId(), redacted.why());
        };
    }

    /** Times are the platform's: when it happened, not when it was told. */
    private String reported(MessageReport report) {
        String at = words.formats().time(report.at());
        String key = "engine.event.message." + report.getClass().getSimpleName();
        return switch (report) {
            case MessageReport.Received _, MessageReport.Seen _, MessageReport.Deleted _ -> words.text(key, at);
            case MessageReport.Undelivered(var _, var _, var why) -> words.text(key, at, why);
            case MessageReport.Edited(var _, var _, var text) -> words.text(key, at, text);
        };
    }

    private String support(SupportEvent event, String who) {
        return switch (event) {
            case SupportEvent.SupportAwaited _ -> say(event);
            case SupportEvent.CaseClaimed(var grant, var _) -> say(event, grant.agent());
            case SupportEvent.CaseReturned(var why) -> say(event, who, why);
            case SupportEvent.CaseHandedOver(var grant, var from, var why) -> say(event, from, grant.agent(), why);
            case SupportEvent.CaseTakenOver(var grant, var _, var why) -> say(event, grant.agent(), why);
            case SupportEvent.CaseEscalated(var why) -> say(event, why);
        };
    }

    private String ruling(RulingEvent event) {
        return switch (event) {
            case RulingEvent.RulingProposed(var ruling, var by, var _) -> say(event, by, words.name(ruling.outcome()));
            case RulingEvent.RulingRejected(var why, var by) -> say(event, by, why);
            case RulingEvent.RulingMade(var ruling, var by, var approvedBy) ->
                approvedBy == null
                        ? say(event, by, words.name(ruling.outcome()))
                        : words.text("engine.event.rulingApproved", by, words.name(ruling.outcome()), approvedBy);
            case RulingEvent.RulingExecuted(var _, var status, var _) -> say(event, words.name(status));
            case RulingEvent.ExecutionFailed(var _, var why) -> say(event, why);
            case RulingEvent.ExecutionRetried _ -> say(event);
            case RulingEvent.ObjectionFiled(Side side, var description) -> say(event, words.name(side), description);
        };
    }

    private String say(AppealEvent event, Object... arguments) {
        return words.text("engine.event." + event.getClass().getSimpleName(), arguments);
    }

    /** A late consensus carries the name of its resolution where others carry the party's words. */
    private String resolutionOr(String details) {
        return Arrays.stream(AgreedResolution.values())
                .filter(resolution -> resolution.name().equals(details))
                .findFirst()
                .map(words::name)
                .orElse(details);
    }
}
