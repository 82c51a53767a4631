package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Gathering what a ruling will rest on (t9, t12–t15). Null means done. */
final class DossierDecisions {
    private DossierDecisions() {}

    static @Nullable Rejection evidence(Unfolding to, EvidenceFile evidence, Side side) {
        EvidenceIntake intake = EvidenceIntake.of(to, side);
        List<EvidenceFile> offered = List.of(evidence);
        Rejection wrong = intake.check(offered);
        if (wrong == null) {
            intake.fresh(offered).forEach(fresh -> to.add(RuleId.T9, new DossierEvent.EvidenceAdded(side, fresh)));
        }
        return wrong;
    }

    static @Nullable Rejection partyMessage(Unfolding to, Message message, Side side) {
        if (!message.channel().open(side)) {
            return Rejection.of(WRONG_CHANNEL, RuleId.T9);
        }
        if (message.channel() != Channel.TRADE && to.state().openAppeal().isEmpty()) {
            return Rejection.of(NO_OPEN_APPEAL, RuleId.T9);
        }
        return send(to, message, RuleId.T9);
    }

    static @Nullable Rejection supportMessage(Unfolding to, Message message) {
        return message.channel() == Channel.TRADE
                ? Rejection.of(WRONG_CHANNEL, RuleId.R14)
                : send(to, message, RuleId.R14);
    }

    private static @Nullable Rejection send(Unfolding to, Message message, RuleId rule) {
        if (message.text().isBlank() && message.files().isEmpty()) {
            return Rejection.of(MESSAGE_EMPTY, rule);
        }
        Rejection wrong = EvidenceIntake.checkFiles(to.profile().evidence(), message.files());
        if (wrong != null) {
            return wrong;
        }
        to.add(rule, new DossierEvent.MessageSent(message));
        return null;
    }

    static @Nullable Rejection ask(Unfolding to, InformationRequest request) {
        Appeal appeal = to.appeal();
        if (request.items().isEmpty()
                || request.items().stream().anyMatch(item -> item.text().isBlank())) {
            return Rejection.of(REQUEST_WITHOUT_ITEMS, RuleId.T12);
        }
        if (!request.dueAt().isAfter(to.now())) {
            return Rejection.of(DUE_IN_THE_PAST, RuleId.T12, "due", request.dueAt());
        }
        if (idTaken(to.state(), request.id())) {
            return Rejection.of(REQUEST_ID_TAKEN, RuleId.T12, "request", request.id());
        }
        Optional<RequestState> blocking = appeal.openRequests().stream()
                .filter(state -> state.request().side() == request.side())
                .findFirst();
        if (blocking.isPresent()) {
            String id = blocking.get().request().id();
            return Rejection.of(REQUEST_OPEN, RuleId.T12, "side", request.side(), "request", id);
        }
        to.add(RuleId.T12, new DossierEvent.InformationAsked(request));
        to.tell(request.side(), RuleId.T12, Notice.INFORMATION_WANTED);
        return null;
    }

    private static boolean idTaken(CaseFile state, String requestId) {
        return state.appeals().stream()
                .flatMap(appeal -> appeal.dossier().requests().stream())
                .anyMatch(asked -> asked.request().id().equals(requestId));
    }

    static @Nullable Rejection withdrawRequest(Unfolding to, String requestId) {
        boolean open = to.appeal().openRequests().stream()
                .anyMatch(state -> state.request().id().equals(requestId));
        if (!open) {
            return Rejection.of(REQUEST_UNKNOWN, RuleId.T12, "request", requestId);
        }
        to.add(RuleId.T12, new DossierEvent.RequestWithdrawn(requestId));
        return null;
    }

    static @Nullable Rejection supply(Unfolding to, InformationSupply supply, Side side) {
        Optional<RequestState> asked = to.appeal().dossier().requests().stream()
                .filter(RequestState::answerable)
                .filter(state -> state.request().id().equals(supply.requestId())
                        && state.request().side() == side)
                .findFirst();
        if (asked.isEmpty()) {
            return Rejection.of(REQUEST_UNKNOWN, RuleId.T13, "request", supply.requestId());
        }
        Set<String> known =
                asked.get().request().items().stream().map(InformationItem::id).collect(Collectors.toSet());
        if (supply.items().isEmpty() || !known.containsAll(supply.items())) {
            return Rejection.of(ITEM_UNKNOWN, RuleId.T13, "item", String.join(", ", supply.items()));
        }
        if (supply.text().isBlank() && supply.evidence().isEmpty()) {
            return Rejection.of(WORDS_MISSING, RuleId.T13, "what", "answer");
        }
        EvidenceIntake intake = EvidenceIntake.of(to, side);
        Rejection wrong = intake.check(supply.evidence());
        if (wrong == null) {
            InformationSupply fresh = new InformationSupply(
                    supply.requestId(), supply.items(), supply.text(), intake.fresh(supply.evidence()));
            boolean late = !to.now().isBefore(asked.get().request().dueAt());
            to.add(RuleId.T13, new DossierEvent.InformationSupplied(side, fresh, late));
        }
        return wrong;
    }

    static @Nullable Rejection note(Unfolding to, String text) {
        if (text.isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.T9, "what", "note");
        }
        to.add(RuleId.T9, new DossierEvent.NoteAdded(text));
        return null;
    }

    /** A tag that is there already is not put on again, nor one taken off that is not there. */
    static void tag(Unfolding to, Tag tag, boolean on) {
        if (to.appeal().dossier().tags().contains(tag) != on) {
            to.add(RuleId.T9, new DossierEvent.CaseTagged(tag, on));
        }
    }

    /** The reason was wrong: the one filed stays readable (edge 15). */
    static @Nullable Rejection reclassify(Unfolding to, ReasonCode reason, String why) {
        Appeal appeal = to.appeal();
        TradePhase phase = TradePhase.of(appeal.facts().before().status());
        boolean fits = to.profile()
                .reason(reason)
                .filter(rule -> rule.fits(appeal.complainant(), phase))
                .isPresent();
        if (!fits || reason == appeal.reason()) {
            return Rejection.of(REASON_DOES_NOT_FIT, RuleId.E15, "reason", reason, "side", appeal.complainant());
        }
        if (why.isBlank()) {
            return Rejection.of(WORDS_MISSING, RuleId.E15, "what", "why");
        }
        to.add(RuleId.E15, new DossierEvent.ReasonReclassified(appeal.reason(), reason, why));
        return null;
    }
}
