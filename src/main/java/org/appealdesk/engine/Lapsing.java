package org.appealdesk.engine;

import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;

/** What lets a proposed ruling lapse (t16): whatever changes the case it was proposed on. */
final class Lapsing {
    private Lapsing() {}

    /** What colleagues note for each other, what support looks at, and what tells parties, change nothing of it. */
    static boolean isChange(AppealEvent event) {
        return switch (event) {
            case DossierEvent.NoteAdded _, DossierEvent.CaseTagged _, DossierEvent.Trace _, DossierEvent.NoticeSent _ ->
                false;
            case DossierEvent.MessageReported report -> report.changesCase();
            case DossierEvent.EvidenceAdded _,
                    DossierEvent.MessageSent _,
                    DossierEvent.InformationAsked _,
                    DossierEvent.RequestWithdrawn _,
                    DossierEvent.RequestExtended _,
                    DossierEvent.PartyReminded _,
                    DossierEvent.InformationSupplied _,
                    DossierEvent.InformationLapsed _,
                    DossierEvent.CallLogged _,
                    DossierEvent.CheckTicked _,
                    DossierEvent.ReasonReclassified _ -> true;
            case OrderEvent _, FilingEvent _, AnswerEvent _, SupportEvent _, RulingEvent _ -> true;
        };
    }
}
