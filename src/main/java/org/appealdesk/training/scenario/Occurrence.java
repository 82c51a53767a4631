package org.appealdesk.training.scenario;

import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * An event as steps wait for it.
 *
 * @param side whom it is about; null when it is about no side
 * @param kinds the kinds of evidence it speaks of
 */
record Occurrence(Happening happening, @Nullable Side side, Set<EvidenceKind> kinds) {
    /** Null for what no step can wait for. */
    static @Nullable Occurrence of(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case OrderEvent _ -> null;
            case FilingEvent event -> ofFiling(event);
            case AnswerEvent event -> ofAnswer(event, recorded.actor());
            case DossierEvent event -> ofDossier(event, recorded.actor());
            case SupportEvent event -> ofSupport(event);
            case RulingEvent event -> ofRuling(event);
        };
    }

    private static @Nullable Occurrence ofFiling(FilingEvent event) {
        return switch (event) {
            case FilingEvent.AppealFiled filed ->
                about(Happening.APPEAL_FILED, filed.filing().side());
            case FilingEvent.ContactGatePassed _, FilingEvent.CrossStatementFiled _ -> null;
        };
    }

    private static @Nullable Occurrence ofAnswer(AnswerEvent event, Actor actor) {
        return switch (event) {
            case AnswerEvent.NegotiationFailed _ -> by(Happening.NEGOTIATION_FAILED, actor);
            case AnswerEvent.ConsensusReached _ -> by(Happening.CONSENSUS_REACHED, actor);
            case AnswerEvent.ConsensusDenied _ -> by(Happening.CONSENSUS_DENIED, actor);
            case AnswerEvent.AppealCancelled cancelled -> about(Happening.APPEAL_CANCELLED, cancelled.by());
            case AnswerEvent.RespondentSilent _,
                    AnswerEvent.ConfirmationSilent _,
                    AnswerEvent.ConsensusDismissed _,
                    AnswerEvent.LateAnswerReceived _,
                    AnswerEvent.AppealSettled _,
                    AnswerEvent.AppealVoided _ -> null;
        };
    }

    private static @Nullable Occurrence ofDossier(DossierEvent event, Actor actor) {
        return switch (event) {
            case DossierEvent.InformationAsked asked ->
                new Occurrence(
                        Happening.INFORMATION_ASKED,
                        asked.request().side(),
                        asked.request().items().stream()
                                .map(InformationItem::kind)
                                .collect(Collectors.toUnmodifiableSet()));
            case DossierEvent.InformationSupplied supplied -> about(Happening.INFORMATION_SUPPLIED, supplied.side());
            case DossierEvent.InformationLapsed lapsed -> about(Happening.INFORMATION_LAPSED, lapsed.side());
            case DossierEvent.CallLogged logged ->
                about(Happening.CALL_LOGGED, logged.call().side());
            case DossierEvent.EvidenceAdded added ->
                new Occurrence(
                        Happening.EVIDENCE_ADDED,
                        added.side(),
                        Set.of(added.evidence().kind()));
            case DossierEvent.MessageSent sent -> ofMessage(sent.message().channel(), actor);
            case DossierEvent.NoticeSent _,
                    DossierEvent.RequestWithdrawn _,
                    DossierEvent.RequestExtended _,
                    DossierEvent.PartyReminded _,
                    DossierEvent.NoteAdded _,
                    DossierEvent.CaseTagged _,
                    DossierEvent.CheckTicked _,
                    DossierEvent.Trace _,
                    DossierEvent.MessageReported _,
                    DossierEvent.ReasonReclassified _ -> null;
        };
    }

    private static @Nullable Occurrence ofMessage(Channel channel, Actor actor) {
        return switch (actor) {
            case Actor.Party party -> about(Happening.PARTY_WROTE, party.side());
            case Actor.Staff _ ->
                switch (channel) {
                    case BUYER_SUPPORT -> about(Happening.SUPPORT_WROTE, Side.BUYER);
                    case SELLER_SUPPORT -> about(Happening.SUPPORT_WROTE, Side.SELLER);
                    case TRADE -> null;
                };
            case Actor.Platform _, Actor.Clock _ -> null;
        };
    }

    private static @Nullable Occurrence ofSupport(SupportEvent event) {
        return switch (event) {
            case SupportEvent.SupportAwaited _, SupportEvent.CaseReturned _ -> about(Happening.SUPPORT_AWAITED, null);
            case SupportEvent.CaseClaimed _, SupportEvent.CaseHandedOver _, SupportEvent.CaseTakenOver _ ->
                about(Happening.CASE_CLAIMED, null);
            case SupportEvent.CaseEscalated _ -> about(Happening.CASE_ESCALATED, null);
        };
    }

    private static @Nullable Occurrence ofRuling(RulingEvent event) {
        return switch (event) {
            case RulingEvent.RulingProposed _ -> about(Happening.RULING_PROPOSED, null);
            case RulingEvent.RulingRejected _ -> about(Happening.RULING_REJECTED, null);
            case RulingEvent.RulingMade _ -> about(Happening.RULING_MADE, null);
            case RulingEvent.ExecutionRetried _ -> about(Happening.EXECUTION_RETRIED, null);
            case RulingEvent.ExecutionFailed _ -> about(Happening.EXECUTION_FAILED, null);
            case RulingEvent.RulingExecuted _ -> about(Happening.RULING_EXECUTED, null);
            case RulingEvent.ObjectionFiled(var side, var _) -> about(Happening.OBJECTION_FILED, side);
        };
    }

    private static Occurrence about(Happening happening, @Nullable Side side) {
        return new Occurrence(happening, side, Set.of());
    }

    private static Occurrence by(Happening happening, Actor actor) {
        return about(happening, actor instanceof Actor.Party party ? party.side() : null);
    }
}
