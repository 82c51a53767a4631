package org.appealdesk.engine;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Dossier;
import org.appealdesk.engine.state.Lease;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Phase.InReview;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What an event does to the newest appeal of a case. */
final class AppealEvolution {
    private AppealEvolution() {}

    static CaseFile evolve(CaseFile state, Appeal appeal, RecordedEvent recorded) {
        Appeal worked = renewLease(appeal, recorded);
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case AnswerEvent event -> answer(state, worked, event, at);
            case SupportEvent event -> state.with(support(worked, event, at));
            case RulingEvent event -> RulingEvolution.evolve(state, worked, event, at);
            case DossierEvent event -> state.with(dossier(worked, event, recorded));
            case OrderEvent _, FilingEvent _ -> throw new IllegalArgumentException("Not an event of an appeal");
        };
    }

    /** A lease is renewed by its holder's work, whatever the work is. */
    private static Appeal renewLease(Appeal appeal, RecordedEvent recorded) {
        return appeal.phase() instanceof InReview review
                        && recorded.actor() instanceof Actor.Staff staff
                        && staff.id().equals(review.lease().agent())
                ? appeal.with(new InReview(
                        review.since(), review.serviceBy(), review.lease().renewed(recorded.at())))
                : appeal;
    }

    private static CaseFile answer(CaseFile state, Appeal appeal, AnswerEvent event, Instant at) {
        return switch (event) {
            case AnswerEvent.NegotiationFailed _, AnswerEvent.ConsensusDismissed _ -> state.with(appeal);
            case AnswerEvent.ConsensusReached reached ->
                state.with(appeal.with(new Phase.ComplainantProcessing(reached.resolution(), reached.confirmBy())));
            case AnswerEvent.RespondentSilent _ -> flagged(state, appeal, Flag.RESPONDENT_SILENT);
            case AnswerEvent.ConsensusDenied _ -> flagged(state, appeal, Flag.CONSENSUS_DENIED);
            case AnswerEvent.ConfirmationSilent _ -> flagged(state, appeal, Flag.CONFIRMATION_SILENT);
            case AnswerEvent.LateAnswerReceived _ -> flagged(state, appeal, Flag.LATE_ANSWER);
            case AnswerEvent.AppealCancelled cancelled ->
                state.with(ended(appeal, cancelled.ending(), cancelled.by(), at))
                        .with(state.ledger().mustWait(cancelled.by(), cancelled.refileFrom()));
            case AnswerEvent.AppealSettled settled -> state.with(ended(appeal, Ending.SETTLED, settled.by(), at));
            case AnswerEvent.AppealVoided _ -> state.with(ended(appeal, Ending.VOID, null, at));
        };
    }

    private static CaseFile flagged(CaseFile state, Appeal appeal, Flag flag) {
        return state.with(appeal.with(appeal.dossier().with(flag)));
    }

    private static Appeal ended(Appeal appeal, Ending ending, @Nullable Side by, Instant at) {
        return appeal.with(new Phase.Cancelled(ending, by, at));
    }

    private static Appeal support(Appeal appeal, SupportEvent event, Instant at) {
        return switch (event) {
            case SupportEvent.SupportAwaited awaited ->
                appeal.with(new Phase.Queued(awaited.since(), awaited.serviceBy()));
            case SupportEvent.CaseClaimed claimed -> granted(appeal, claimed.grant(), at);
            case SupportEvent.CaseHandedOver over -> granted(appeal, over.grant(), at);
            case SupportEvent.CaseTakenOver over -> granted(appeal, over.grant(), at);
            case SupportEvent.CaseReturned _ -> queuedAgain(appeal);
            case SupportEvent.CaseEscalated _ ->
                queuedAgain(appeal).with(appeal.dossier().with(Flag.ESCALATED));
        };
    }

    private static Appeal granted(Appeal appeal, SupportEvent.Grant grant, Instant at) {
        Lease lease = Lease.from(grant, at);
        InReview review = switch (appeal.phase()) {
            case Phase.Queued queued -> new InReview(queued.since(), queued.serviceBy(), lease);
            case InReview before -> new InReview(before.since(), before.serviceBy(), lease);
            case Phase.RespondentProcessing _,
                    Phase.ComplainantProcessing _,
                    Phase.Decided _,
                    Phase.Completed _,
                    Phase.Cancelled _ -> throw new IllegalArgumentException("A claim outside of customer support");
        };
        return appeal.with(review).with(appeal.bench().granted(grant.fencingToken()));
    }

    /** The parties have waited since they first came to support: their wait goes on. */
    private static Appeal queuedAgain(Appeal appeal) {
        InReview review = review(appeal);
        return appeal.with(new Phase.Queued(review.since(), review.serviceBy()));
    }

    static InReview review(Appeal appeal) {
        if (appeal.phase() instanceof InReview review) {
            return review;
        }
        throw new IllegalArgumentException("Appeal " + appeal.facts().number() + " is not in review");
    }

    private static Appeal dossier(Appeal appeal, DossierEvent event, RecordedEvent recorded) {
        Dossier dossier = appeal.dossier();
        return switch (event) {
            case DossierEvent.EvidenceAdded added ->
                appeal.with(dossier.withEvidence(added.side(), List.of(added.evidence())));
            case DossierEvent.MessageSent sent -> appeal.with(contact(dossier, sent.message(), recorded.actor()));
            case DossierEvent.InformationAsked asked ->
                appeal.with(dossier.withRequest(asked.request())
                        .withContact(asked.request().side()));
            case DossierEvent.RequestWithdrawn withdrawn ->
                appeal.with(dossier.changeRequest(
                        withdrawn.requestId(), request -> request.with(RequestState.Status.WITHDRAWN)));
            case DossierEvent.RequestExtended extended -> appeal.with(extended(dossier, extended));
            case DossierEvent.PartyReminded reminded ->
                appeal.with(dossier.changeRequest(reminded.requestId(), request -> request.remind(recorded.at())));
            case DossierEvent.InformationSupplied supplied -> appeal.with(supplied(dossier, supplied));
            case DossierEvent.InformationLapsed lapsed -> appeal.with(lapsed(dossier, lapsed));
            case DossierEvent.CallLogged logged ->
                appeal.with(dossier.withContact(logged.call().side()));
            case DossierEvent.CaseTagged tagged -> appeal.with(dossier.tag(tagged.tag(), tagged.on()));
            case DossierEvent.CheckTicked ticked -> appeal.with(dossier.tick(ticked.check(), ticked.done()));
            case DossierEvent.ReasonReclassified reclassified -> appeal.with(reclassified.to());
            case DossierEvent.NoticeSent _,
                    DossierEvent.NoteAdded _,
                    DossierEvent.MessageReported _,
                    DossierEvent.Trace _ -> appeal;
        };
    }

    private static Dossier supplied(Dossier dossier, DossierEvent.InformationSupplied event) {
        InformationSupply supply = event.supply();
        return dossier.withEvidence(event.side(), supply.evidence())
                .changeRequest(supply.requestId(), request -> request.supply(supply.items()));
    }

    private static Dossier lapsed(Dossier dossier, DossierEvent.InformationLapsed event) {
        return dossier.changeRequest(event.requestId(), request -> request.with(RequestState.Status.LAPSED))
                .with(silent(event.side()));
    }

    /** Who has time again is not silent, unless it let another request lapse. */
    private static Dossier extended(Dossier dossier, DossierEvent.RequestExtended event) {
        Dossier open = dossier.changeRequest(event.requestId(), request -> request.extend(event.dueAt()));
        boolean stillSilent = open.requests().stream()
                .anyMatch(state -> state.status() == RequestState.Status.LAPSED
                        && state.request().side() == event.side());
        return stillSilent ? open : open.without(silent(event.side()));
    }

    private static Flag silent(Side side) {
        return side == Side.BUYER ? Flag.BUYER_GAVE_NO_INFORMATION : Flag.SELLER_GAVE_NO_INFORMATION;
    }

    private static Dossier contact(Dossier dossier, Message message, Actor actor) {
        if (!(actor instanceof Actor.Staff)) {
            return dossier;
        }
        return dossier.withContact(message.channel() == Channel.BUYER_SUPPORT ? Side.BUYER : Side.SELLER);
    }
}
