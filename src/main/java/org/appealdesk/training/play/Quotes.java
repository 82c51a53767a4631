package org.appealdesk.training.play;

import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;

/** What people said in an event, in their own words. */
final class Quotes {
    static List<String> of(AppealEvent event) {
        return said(event).filter(text -> !text.isBlank()).toList();
    }

    private static Stream<String> said(AppealEvent event) {
        return switch (event) {
            case OrderEvent _, SupportEvent _ -> Stream.of();
            case FilingEvent filing -> filing(filing);
            case AnswerEvent answer -> answer(answer);
            case DossierEvent dossier -> dossier(dossier);
            case RulingEvent ruling -> ruling(ruling);
        };
    }

    private static Stream<String> filing(FilingEvent event) {
        return switch (event) {
            case FilingEvent.AppealFiled filed -> Stream.of(filed.filing().description());
            case FilingEvent.CrossStatementFiled filed ->
                Stream.of(filed.filing().description());
            case FilingEvent.ContactGatePassed _ -> Stream.of();
        };
    }

    private static Stream<String> answer(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.NegotiationFailed failed -> Stream.of(failed.details());
            case AnswerEvent.ConsensusDenied denied -> Stream.of(denied.details());
            case AnswerEvent.ConsensusReached _,
                    AnswerEvent.RespondentSilent _,
                    AnswerEvent.ConfirmationSilent _,
                    AnswerEvent.ConsensusDismissed _,
                    AnswerEvent.LateAnswerReceived _,
                    AnswerEvent.AppealCancelled _,
                    AnswerEvent.AppealSettled _,
                    AnswerEvent.AppealVoided _ -> Stream.of();
        };
    }

    private static Stream<String> dossier(DossierEvent event) {
        return switch (event) {
            case DossierEvent.EvidenceAdded added -> Stream.of(added.evidence().remark());
            case DossierEvent.MessageSent sent -> Stream.of(sent.message().text());
            case DossierEvent.InformationAsked asked ->
                asked.request().items().stream().map(item -> item.text());
            case DossierEvent.InformationSupplied supplied ->
                Stream.of(supplied.supply().text());
            case DossierEvent.CallLogged logged -> Stream.of(logged.call().note());
            case DossierEvent.NoteAdded note -> Stream.of(note.text());
            case DossierEvent.ReasonReclassified reclassified -> Stream.of(reclassified.why());
            case DossierEvent.EvidenceHandled(EvidenceHandling.Redacted redacted) -> Stream.of(redacted.why());
            case DossierEvent.MessageReported(MessageReport.Edited edited) -> Stream.of(edited.text());
            case DossierEvent.MessageReported(MessageReport.Undelivered undelivered) -> Stream.of(undelivered.why());
            case DossierEvent.Trace _,
                    DossierEvent.MessageReported _,
                    DossierEvent.NoticeSent _,
                    DossierEvent.RequestWithdrawn _,
                    DossierEvent.RequestExtended _,
                    DossierEvent.PartyReminded _,
                    DossierEvent.InformationLapsed _,
                    DossierEvent.CaseTagged _,
                    DossierEvent.CheckTicked _ -> Stream.of();
        };
    }

    private static Stream<String> ruling(RulingEvent event) {
        return switch (event) {
            case RulingEvent.RulingProposed proposed -> texts(proposed.ruling());
            case RulingEvent.RulingMade made -> texts(made.ruling());
            case RulingEvent.RulingRejected _,
                    RulingEvent.RulingExecuted _,
                    RulingEvent.ExecutionFailed _,
                    RulingEvent.ExecutionRetried _,
                    RulingEvent.ObjectionFiled _ -> Stream.of();
        };
    }

    private static Stream<String> texts(Ruling ruling) {
        return Stream.of(ruling.texts().toBuyer(), ruling.texts().toSeller());
    }

    private Quotes() {}
}
