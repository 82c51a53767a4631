package org.appealdesk.console.roleplay;

import java.util.List;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.trade.Side;

/** What one party gets to know of the events (R11): nothing of the other's talk with support, nor of support's work. */
final class PartyProgress {

    private final Side side;
    private final EngineWords words;

    PartyProgress(Side side, EngineWords words) {
        this.side = side;
        this.words = words;
    }

    List<OrderPage.Moment> of(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> isSeen(event.event()))
                .map(event -> new OrderPage.Moment(words.formats().time(event.at()), text(event)))
                .toList();
    }

    private String text(RecordedEvent event) {
        return event.event() instanceof DossierEvent.NoticeSent sent ? words.name(sent.notice()) : words.event(event);
    }

    private boolean isSeen(AppealEvent event) {
        return switch (event) {
            case OrderEvent order -> !(order instanceof OrderEvent.PartyBanned banned) || banned.side() == side;
            case FilingEvent.ContactGatePassed gate -> gate.side() == side;
            case FilingEvent.AppealFiled _, FilingEvent.CrossStatementFiled _ -> true;
            // The supervisor's reason is not for the parties: the notice tells them.
            case AnswerEvent answer -> !(answer instanceof AnswerEvent.AppealVoided);
            case DossierEvent dossier -> isSeen(dossier);
            case SupportEvent _ -> false;
            case RulingEvent ruling -> isSeen(ruling);
        };
    }

    private boolean isSeen(DossierEvent event) {
        return switch (event) {
            case DossierEvent.EvidenceAdded _ -> true;
            case DossierEvent.InformationAsked asked -> asked.request().side() == side;
            case DossierEvent.RequestExtended extended -> extended.side() == side;
            case DossierEvent.InformationSupplied supplied -> supplied.side() == side;
            case DossierEvent.InformationLapsed lapsed -> lapsed.side() == side;
            case DossierEvent.CallLogged logged -> logged.call().side() == side;
            case DossierEvent.NoticeSent sent -> sent.to() == side && sent.delivered() && isNews(sent.notice());
            case DossierEvent.MessageSent _,
                    DossierEvent.RequestWithdrawn _,
                    DossierEvent.PartyReminded _,
                    DossierEvent.NoteAdded _,
                    DossierEvent.CaseTagged _,
                    DossierEvent.CheckTicked _,
                    DossierEvent.Trace _,
                    DossierEvent.MessageReported _,
                    DossierEvent.ReasonReclassified _ -> false;
        };
    }

    private static boolean isSeen(RulingEvent event) {
        return switch (event) {
            case RulingEvent.RulingExecuted _, RulingEvent.ObjectionFiled _ -> true;
            // A notice tells that there is a decision; its text stands on the page.
            case RulingEvent.RulingMade _,
                    RulingEvent.RulingProposed _,
                    RulingEvent.RulingRejected _,
                    RulingEvent.ExecutionFailed _,
                    RulingEvent.ExecutionRetried _ -> false;
        };
    }

    /** Of most notices the event itself stands on the page. */
    private static boolean isNews(Notice notice) {
        return switch (notice) {
            case WAITING_FOR_SUPPORT, RULED, VOIDED -> true;
            case APPEAL_FILED,
                    CROSS_STATEMENT_FILED,
                    WAITING_FOR_CONFIRMATION,
                    APPEAL_CANCELLED,
                    INFORMATION_WANTED,
                    EXECUTED,
                    OBJECTION_FILED -> false;
        };
    }
}
