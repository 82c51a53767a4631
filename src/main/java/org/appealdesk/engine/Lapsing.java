package org.appealdesk.engine;

import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;

/**
 * What lets a proposed ruling lapse (t16): whatever changes what it was proposed on. What is only said does not, or a party
 * could put off every approval by writing on; who approves must have seen it all the same (e10).
 */
final class Lapsing {
    private Lapsing() {}

    /** What colleagues note for each other, what support looks at, and what tells parties, change nothing of it. */
    static boolean isChange(AppealEvent event, Ruling proposed) {
        return switch (event) {
            case DossierEvent.NoteAdded _,
                    DossierEvent.CaseTagged _,
                    DossierEvent.Trace _,
                    DossierEvent.NoticeSent _,
                    DossierEvent.MessageSent _ -> false;
            case DossierEvent.MessageReported(var report) -> report.changesWords() && restsOn(proposed, report);
            case DossierEvent.EvidenceAdded _,
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

    /** A message that was changed or deleted takes away the ground of a finding that rests on it. */
    private static boolean restsOn(Ruling proposed, MessageReport report) {
        return proposed.findings().stream()
                .flatMap(finding -> finding.grounds().stream())
                .anyMatch(new Ground.Line(report.messageId())::equals);
    }
}
