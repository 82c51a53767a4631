package org.appealdesk.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.DossierEvent.CallLogged;
import org.appealdesk.engine.event.DossierEvent.EvidenceHandled;
import org.appealdesk.engine.event.DossierEvent.MessageReported;
import org.appealdesk.engine.event.DossierEvent.MessageSent;
import org.appealdesk.engine.event.DossierEvent.Trace;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.FilingEvent.AppealFiled;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.OrderEvent.OrderRegistered;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Bench;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Custody;
import org.appealdesk.engine.state.Dossier;
import org.appealdesk.engine.state.Ledger;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What an event does to the state of a case. Never refuses: an event is a fact. */
final class Evolution {
    private Evolution() {}

    /** @throws IllegalArgumentException when the event does not follow on this state: the log is broken then */
    static CaseFile evolve(@Nullable CaseFile state, RecordedEvent event) {
        if (state == null) {
            return opened(event);
        }
        if (!state.id().equals(event.caseId()) || event.version() != state.version() + 1) {
            throw new IllegalArgumentException("Event " + event.version() + " of case " + event.caseId()
                    + " does not follow on version " + state.version() + " of case " + state.id());
        }
        return changed(lapsed(state, event), event)
                .at(event.version(), event.event().changesCase());
    }

    private static CaseFile opened(RecordedEvent event) {
        if (event.version() == 1 && event.event() instanceof OrderRegistered registered) {
            return new CaseFile(
                    1, 1, registered.order(), registered.profile(), Ledger.EMPTY, Set.of(), null, Custody.EMPTY);
        }
        throw new IllegalArgumentException("Case " + event.caseId() + " does not begin with its order");
    }

    private static CaseFile lapsed(CaseFile state, RecordedEvent event) {
        return state.appeal()
                .filter(appeal -> lapses(appeal.bench().proposal(), event))
                .map(appeal -> state.with(appeal.with(appeal.bench().lapsed())))
                .orElse(state);
    }

    private static boolean lapses(Bench.@Nullable Proposal proposal, RecordedEvent event) {
        return proposal != null && Lapsing.isChange(event.event(), proposal.ruling());
    }

    private static CaseFile changed(CaseFile state, RecordedEvent event) {
        return switch (event.event()) {
            case OrderEvent order -> order(state, order, event.at());
            case FilingEvent filing -> filing(state, filing, event.at());
            case EvidenceHandled handled -> handled(state, handled.handling(), event);
            case MessageSent(var message) -> appeal(sent(state, message, event.actor()), event);
            case CallLogged _ -> appeal(state.with(state.ledger().withCall()), event);
            case MessageReported(var report) ->
                state.with(state.ledger().with(state.ledger().letters().reported(report)));
            case Trace _ -> state;
            case AnswerEvent _, DossierEvent _, SupportEvent _, RulingEvent _ -> appeal(state, event);
        };
    }

    private static CaseFile order(CaseFile state, OrderEvent event, Instant at) {
        Order order = state.order();
        return switch (event) {
            case OrderRegistered _ -> throw new IllegalArgumentException("Case " + state.id() + " is registered twice");
            case OrderEvent.OrderPaid paid ->
                state.with(order.with(order.times().paid(at, paid.releaseBy())).with(OrderStatus.PAID));
            case OrderEvent.OrderExpired expired ->
                state.with(order.with(order.times().cancelled(expired.dueAt())).with(OrderStatus.CANCELLED_BY_SYSTEM));
            case OrderEvent.OrderReleased _ ->
                state.with(order.with(order.times().released(at)).with(OrderStatus.COMPLETED));
            case OrderEvent.OrderCancelled _ ->
                state.with(order.with(order.times().cancelled(at)).with(OrderStatus.CANCELLED));
            case OrderEvent.OrderRestored restored -> {
                Instant releaseBy = restored.releaseBy();
                Order running =
                        releaseBy == null ? order : order.with(order.times().releaseBy(releaseBy));
                yield state.with(running.with(restored.status()));
            }
            case OrderEvent.PartyBanned banned -> state.ban(banned.side());
        };
    }

    private static CaseFile filing(CaseFile state, FilingEvent event, Instant at) {
        return switch (event) {
            case FilingEvent.ContactGatePassed passed ->
                state.with(state.ledger().passGate(passed.side()));
            case AppealFiled filed -> filed(state, filed, at);
            case FilingEvent.CrossStatementFiled cross -> {
                Appeal appeal = open(state);
                Side side = cross.filing().side();
                Dossier dossier = appeal.dossier()
                        .withCrossStatement(cross.filing())
                        .withEvidence(side, cross.filing().evidence());
                yield state.with(appeal.with(dossier)).with(state.ledger().useGate(side));
            }
        };
    }

    private static CaseFile filed(CaseFile state, AppealFiled filed, Instant at) {
        Side side = filed.filing().side();
        Ledger ledger = state.ledger().useGate(side);
        Appeal previous = state.current();
        Appeal appeal = new Appeal(
                new Appeal.Facts(filed.number(), filed.filing(), filed.profile(), at, filed.before()),
                filed.filing().reason(),
                new Phase.RespondentProcessing(filed.respondBy()),
                Dossier.EMPTY.withEvidence(side, filed.filing().evidence()),
                Bench.EMPTY);
        Order order = state.order();
        // An appeal stops the release time while it runs (edge 18); a finished trade keeps the one it had.
        Order stopped = filed.before().releaseTimeLeft() == null
                ? order
                : order.with(order.times().releaseBy(null));
        return state.with(previous == null ? ledger : ledger.file(previous))
                .with(stopped.with(OrderStatus.IN_APPEAL))
                .with(appeal);
    }

    private static CaseFile appeal(CaseFile state, RecordedEvent event) {
        Optional<Appeal> current = state.appeal();
        return current.isEmpty() ? state : AppealEvolution.evolve(state, current.get(), event);
    }

    private static CaseFile sent(CaseFile state, Message message, Actor actor) {
        Side by = actor instanceof Actor.Party(var side) ? side : null;
        return state.with(state.ledger().with(state.ledger().letters().sent(message.id(), message.channel(), by)));
    }

    /** Nothing but the custody moves: no lease, no dossier (e19). */
    private static CaseFile handled(CaseFile state, EvidenceHandling handling, RecordedEvent event) {
        return switch (handling) {
            case EvidenceHandling.Viewed look
            when event.actor() instanceof Actor.Staff staff ->
                state.with(state.custody().viewed(staff.id(), look, event.at()));
            case EvidenceHandling.Redacted copied ->
                state.with(state.custody().redacted(copied, kind(state, copied.evidenceId())));
            case EvidenceHandling.Viewed _, EvidenceHandling.Exported _, EvidenceHandling.BundleExported _ -> state;
        };
    }

    private static EvidenceKind kind(CaseFile state, String evidenceId) {
        return state.evidence(evidenceId)
                .map(sided -> sided.evidence().kind())
                .orElseThrow(() -> new IllegalArgumentException("Case " + state.id() + " has no " + evidenceId));
    }

    private static Appeal open(CaseFile state) {
        return state.openAppeal()
                .orElseThrow(() -> new IllegalArgumentException("Case " + state.id() + " has no open appeal"));
    }
}
