package org.appealdesk.protocol;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RecordedEvent.Cause;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.TypeTable.Upcast;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Events as they are stored and sent. Safe for use by several threads. */
public final class EventJson {

    static final TypeTable<AppealEvent> TYPES = new TypeTable<>(
            AppealEvent.class,
            Map.ofEntries(
                    entry("order-registered", OrderEvent.OrderRegistered.class),
                    entry("order-paid", OrderEvent.OrderPaid.class),
                    entry("order-expired", OrderEvent.OrderExpired.class),
                    entry("order-released", OrderEvent.OrderReleased.class),
                    entry("order-cancelled", OrderEvent.OrderCancelled.class),
                    entry("order-restored", OrderEvent.OrderRestored.class),
                    entry("party-banned", OrderEvent.PartyBanned.class),
                    entry("contact-gate-passed", FilingEvent.ContactGatePassed.class),
                    entry("appeal-filed", FilingEvent.AppealFiled.class),
                    entry("cross-statement-filed", FilingEvent.CrossStatementFiled.class),
                    entry("negotiation-failed", AnswerEvent.NegotiationFailed.class),
                    entry("consensus-reached", AnswerEvent.ConsensusReached.class),
                    entry("respondent-silent", AnswerEvent.RespondentSilent.class),
                    entry("consensus-denied", AnswerEvent.ConsensusDenied.class),
                    entry("confirmation-silent", AnswerEvent.ConfirmationSilent.class),
                    entry("consensus-dismissed", AnswerEvent.ConsensusDismissed.class),
                    entry("late-answer-received", AnswerEvent.LateAnswerReceived.class),
                    entry("appeal-cancelled", AnswerEvent.AppealCancelled.class),
                    entry("appeal-settled", AnswerEvent.AppealSettled.class),
                    entry("appeal-voided", AnswerEvent.AppealVoided.class),
                    entry("evidence-added", DossierEvent.EvidenceAdded.class),
                    entry("message-sent", DossierEvent.MessageSent.class),
                    entry("notice-sent", DossierEvent.NoticeSent.class),
                    entry("information-asked", DossierEvent.InformationAsked.class),
                    entry("request-withdrawn", DossierEvent.RequestWithdrawn.class),
                    entry("request-extended", DossierEvent.RequestExtended.class),
                    entry("party-reminded", DossierEvent.PartyReminded.class),
                    entry("contact-revealed", DossierEvent.ContactRevealed.class),
                    entry("caller-code-issued", DossierEvent.CallerCodeIssued.class),
                    entry("information-supplied", DossierEvent.InformationSupplied.class),
                    entry("information-lapsed", DossierEvent.InformationLapsed.class),
                    entry("call-logged", DossierEvent.CallLogged.class),
                    entry("note-added", DossierEvent.NoteAdded.class),
                    entry("case-tagged", DossierEvent.CaseTagged.class),
                    entry("evidence-handled", DossierEvent.EvidenceHandled.class),
                    entry("message-reported", DossierEvent.MessageReported.class),
                    entry("check-ticked", DossierEvent.CheckTicked.class),
                    entry("reason-reclassified", DossierEvent.ReasonReclassified.class),
                    entry("support-awaited", SupportEvent.SupportAwaited.class),
                    entry("case-claimed", SupportEvent.CaseClaimed.class),
                    entry("case-returned", SupportEvent.CaseReturned.class),
                    entry("case-handed-over", SupportEvent.CaseHandedOver.class),
                    entry("case-taken-over", SupportEvent.CaseTakenOver.class),
                    entry("case-escalated", SupportEvent.CaseEscalated.class),
                    entry("ruling-proposed", RulingEvent.RulingProposed.class),
                    entry("ruling-rejected", RulingEvent.RulingRejected.class),
                    entry("ruling-made", RulingEvent.RulingMade.class),
                    entry("ruling-executed", RulingEvent.RulingExecuted.class),
                    entry("execution-failed", RulingEvent.ExecutionFailed.class),
                    entry("execution-retried", RulingEvent.ExecutionRetried.class),
                    entry("objection-filed", RulingEvent.ObjectionFiled.class)),
            new Upcast("order-registered", 2, OldOrders::turn),
            new Upcast("ruling-proposed", 2, OldFindings::turnProposal),
            new Upcast("ruling-made", 2, OldFindings::turn));

    /** The envelope; the event inside carries its own name and version. */
    private record Envelope(CaseId caseId, long version, Instant at, Cause cause, RuleId rule, JsonNode event) {}

    private EventJson() {}

    /** Canonical text, on one line: the same event always gives the same, on every machine; it is what is hashed. */
    public static String write(RecordedEvent event) {
        return Json.canonical(new Envelope(
                event.caseId(), event.version(), event.at(), event.cause(), event.rule(), TYPES.write(event.event())));
    }

    public static Decoded<RecordedEvent> read(String json) {
        Envelope envelope;
        try {
            envelope = Json.MAPPER.readValue(json, Envelope.class);
        } catch (JacksonException e) {
            return new Decoded.Malformed<>("event: " + e.getOriginalMessage());
        }
        return TYPES.read(envelope.event())
                .map(event -> new RecordedEvent(
                        envelope.caseId(),
                        envelope.version(),
                        envelope.at(),
                        envelope.cause(),
                        envelope.rule(),
                        event));
    }
}
