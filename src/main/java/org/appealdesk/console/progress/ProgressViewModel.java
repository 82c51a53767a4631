package org.appealdesk.console.progress;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.words.Countdowns;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/** What both parties see of the appeal (R11), each in its own language. To be used on the FX thread only. */
public final class ProgressViewModel {
    /** What a party finds on its progress page; the rest belongs to other pages. */
    private static final Set<ActionKind> ON_THE_PAGE = EnumSet.of(
            ActionKind.RELEASE_ORDER,
            ActionKind.CANCEL_ORDER,
            ActionKind.FILE_APPEAL,
            ActionKind.CANCEL_APPEAL,
            ActionKind.ANSWER_NEGOTIATION_FAILED,
            ActionKind.ANSWER_CONSENSUS,
            ActionKind.DENY_CONSENSUS,
            ActionKind.ADD_EVIDENCE,
            ActionKind.SEND_MESSAGE,
            ActionKind.SUPPLY_INFORMATION,
            ActionKind.OBJECT_TO_RULING);

    /** With these reasons a button is for the other party, or its turn has passed or is not this one: it is not shown. */
    private static final Set<RejectionCode> NOT_NOW_NOR_SOON = EnumSet.of(
            RejectionCode.WRONG_ACTOR,
            RejectionCode.NOT_AWAITED,
            RejectionCode.ALREADY_ANSWERED,
            RejectionCode.APPEAL_OPEN,
            RejectionCode.NO_OPEN_APPEAL,
            RejectionCode.ORDER_ENDED,
            RejectionCode.NO_OBJECTION_POSSIBLE);

    private final LiveCase live;

    public ProgressViewModel(LiveCase live) {
        this.live = live;
    }

    /** A side's page; follows the case and what time allows. */
    public ObservableValue<PartyPage> page(Side side) {
        return Bindings.createObjectBinding(() -> pageNow(side), live.viewProperty(), live.allowancesProperty());
    }

    /** Whether the pages show what the agent did and the authority has not confirmed: the parties do not see that yet. */
    public ObservableValue<Boolean> isUnconfirmed() {
        return live.pending().map(Optional::isPresent);
    }

    private PartyPage pageNow(Side side) {
        TradeParty party = live.order().party(side);
        EngineWords theirs = live.words().forParty(party);
        Optional<Appeal> appeal = live.file().appeal();
        boolean isComplainant = appeal.filter(one -> one.complainant() == side).isPresent();
        Stage stage = appeal.map(Appeal::stage).orElse(null);
        return new PartyPage(
                new PartyPage.Reader(side, party.nickname(), theirs.language(), isComplainant),
                theirs.name(live.order().status().seenBy(side)),
                theirs.stageLabel(stage),
                Countdowns.forParty(live.view(), side, theirs).orElse(null),
                now(side, stage, isComplainant, theirs),
                buttons(side, theirs),
                lastNotice(side, theirs));
    }

    private String now(Side side, @Nullable Stage stage, boolean isComplainant, EngineWords theirs) {
        if (stage == null) {
            return theirs.text("progress.now.none");
        }
        if (stage == Stage.INFORMATION_REQUESTED) {
            boolean isAsked = live.appeal().openRequests().stream()
                    .anyMatch(state -> state.request().side() == side);
            return theirs.text(isAsked ? "progress.now.asked" : "progress.now.otherAsked");
        }
        String role = isComplainant ? "complainant" : "respondent";
        return theirs.text("progress.now." + stage.name() + "." + role);
    }

    private List<PartyPage.Button> buttons(Side side, EngineWords theirs) {
        return live.allowedTo(new Actor.Party(side)).stream()
                .filter(allowance -> ON_THE_PAGE.contains(allowance.action()))
                .filter(allowance ->
                        isOffered(allowance, live.file().openAppeal().isPresent()))
                .map(allowance -> new PartyPage.Button(
                        theirs.name(allowance.action()),
                        allowance.whyNot() == null ? "" : theirs.rejection(allowance.whyNot())))
                .toList();
    }

    /** While an appeal is open, its page has no way to file another. */
    private static boolean isOffered(Allowance allowance, boolean isOpen) {
        Rejection whyNot = allowance.whyNot();
        return whyNot == null
                || (!NOT_NOW_NOR_SOON.contains(whyNot.code())
                        && !(isOpen && allowance.action() == ActionKind.FILE_APPEAL));
    }

    private String lastNotice(Side side, EngineWords theirs) {
        return live.view().events().reversed().stream()
                .map(event -> event.event())
                .filter(event ->
                        event instanceof DossierEvent.NoticeSent notice && notice.to() == side && notice.delivered())
                .map(event -> theirs.name(((DossierEvent.NoticeSent) event).notice()))
                .findFirst()
                .orElse("");
    }
}
