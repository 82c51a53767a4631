package org.appealdesk.console.appeal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.appeal.CaseKeys.Deed;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier.Level;
import org.appealdesk.console.fx.Notifier.News;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.request.MissingRequest;
import org.appealdesk.console.request.Reminder;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.trade.Side;

/**
 * What the user can do with the case now, straight from the engine's list: what the case has nothing of is left out, what
 * is not possible now stays with its reason. To be used on the FX thread only.
 */
public final class CaseActions {
    /** With these reasons the action is never this user's, or can never be again. */
    private static final Set<RejectionCode> NEVER =
            EnumSet.of(RejectionCode.NEEDS_SUPERVISOR, RejectionCode.ALREADY_YOURS, RejectionCode.NO_OPEN_APPEAL);

    private static final int SUGGESTIONS = 3;

    private final LiveCase live;
    private final CaseSheets sheets;
    private final Map<Deed, UserAction> actions = new EnumMap<>(Deed.class);

    CaseActions(LiveCase live, CaseSheets sheets) {
        this.live = live;
        this.sheets = sheets;
        for (Deed deed : Deed.values()) {
            actions.put(deed, new UserAction(deed.spec(), live.availability(deed.kind()), body(deed)));
        }
    }

    /** The action behind a button. */
    UserAction of(Deed deed) {
        return Objects.requireNonNull(actions.get(deed));
    }

    /** The actions with an object now, in the order of {@link Deed}; follows the case and the clock. */
    ObservableValue<List<Deed>> shown() {
        return live.allowancesProperty().map(this::shown);
    }

    private List<Deed> shown(List<Allowance> allowances) {
        return Arrays.stream(Deed.values())
                .filter(this::hasObject)
                .filter(deed -> allowances.stream()
                        .filter(allowance -> allowance.action() == deed.kind())
                        .anyMatch(CaseActions::isSometimesTheirs))
                .toList();
    }

    private static boolean isSometimesTheirs(Allowance allowance) {
        Rejection whyNot = allowance.whyNot();
        return whyNot == null || !NEVER.contains(whyNot.code());
    }

    /** Whether there is anything in the case that the action could be about. */
    private boolean hasObject(Deed deed) {
        Appeal appeal = live.appeal();
        return switch (deed) {
            case ASK_MISSING -> missing().anyMatch(MissingRequest::isDue);
            case WITHDRAW_REQUEST -> !appeal.openRequests().isEmpty();
            case REMIND, EXTEND -> appeal.dossier().requests().stream().anyMatch(RequestState::answerable);
            case RETRY -> appeal.bench().kept() != null;
            case JUDGE -> appeal.bench().proposal() != null;
            case TAKE_OVER -> appeal.phase() instanceof Phase.InReview;
            case CLAIM, ASK, CALL, HAND_OVER, RETURN, RECLASSIFY, VOID, CHECKLIST, RULE -> true;
        };
    }

    private Runnable body(Deed deed) {
        return switch (deed) {
            case CLAIM -> () -> live.act(new SupportAction.ClaimCase());
            case TAKE_OVER -> () -> prompt(deed, SupportAction.TakeOverCase::new);
            case ASK -> () -> sheets.ask(sideToAsk());
            case ASK_MISSING -> this::askMissing;
            case CALL -> () -> sheets.call(sideToCall());
            case HAND_OVER -> sheets::handOver;
            case RETURN -> () -> prompt(deed, SupportAction.ReturnCase::new);
            case RECLASSIFY -> sheets::reclassify;
            case WITHDRAW_REQUEST -> this::withdrawRequest;
            case REMIND -> this::remind;
            case EXTEND -> () -> Reminder.owed(live).stream().findFirst().ifPresent(sheets::extend);
            case VOID -> () -> prompt(deed, SupportAction.VoidAppeal::new);
            case RETRY -> () -> confirm(deed, new SupportAction.RetryExecution());
            case CHECKLIST -> sheets::checklist;
            case JUDGE -> sheets::judgeProposal;
            case RULE -> sheets::rule;
        };
    }

    /** Asks why; three usual reasons are offered. */
    private void prompt(Deed deed, Function<String, SupportAction> action) {
        EngineWords words = live.words();
        String key = "appeal.prompt." + deed.name();
        Stream<String> ready = IntStream.rangeClosed(1, SUGGESTIONS).mapToObj(number -> words.text(key + "." + number));
        List<String> usual = Stream.concat(deed == Deed.TAKE_OVER ? asSubstitute() : Stream.empty(), ready)
                .toList();
        Dialogs.Prompt prompt = new Dialogs.Prompt(
                words.text(key + ".title"), words.text(key + ".label"), usual, true, words.text(key + ".confirm"));
        live.tools().dialogs().ask(prompt, why -> live.act(action.apply(why)));
    }

    /** Why a substitute takes over. */
    private Stream<String> asSubstitute() {
        return live.appeal().phase() instanceof Phase.InReview review
                ? Stream.of(review.lease().agent())
                        .filter(live.work().absences().standsInFor()::contains)
                        .map(agent -> live.words().text("appeal.prompt.TAKE_OVER.substitute", agent))
                : Stream.empty();
    }

    private void confirm(Deed deed, SupportAction action) {
        EngineWords words = live.words();
        String key = "appeal.prompt." + deed.name();
        Dialogs.Confirmation question = new Dialogs.Confirmation(
                words.text(key + ".title"), words.text(key + ".text"), words.text(key + ".confirm"), false);
        live.tools().dialogs().confirm(question, () -> live.act(action));
    }

    /** Takes back the open request; the one due first when there are two. */
    private void withdrawRequest() {
        live.appeal().openRequests().stream()
                .map(RequestState::request)
                .min((one, other) -> one.dueAt().compareTo(other.dueAt()))
                .ifPresent(request -> live.tools()
                        .dialogs()
                        .confirm(
                                new Dialogs.Confirmation(
                                        live.words().text("appeal.prompt.WITHDRAW_REQUEST.title"),
                                        live.words()
                                                .text(
                                                        "appeal.prompt.WITHDRAW_REQUEST.text",
                                                        live.words().inText(request.side()),
                                                        request.items().size()),
                                        live.words().text("appeal.prompt.WITHDRAW_REQUEST.confirm"),
                                        false),
                                () -> live.act(new SupportAction.WithdrawRequest(request.id()))));
    }

    private Stream<MissingRequest> missing() {
        return Stream.of(Side.values()).map(side -> new MissingRequest(live, side));
    }

    /** Asks both parties, each for all that is missing from it (t12); for a while it can be taken back. */
    private void askMissing() {
        missing()
                .forEach(request -> request.send()
                        .ifPresent(whyNot -> live.tools().notifier().tell(new News(Level.WARN, whyNot, live.id()))));
    }

    /** Reminds whoever owes something, as far as the last reminder is long enough ago. */
    private void remind() {
        Reminder.owed(live)
                .forEach(entry -> new Reminder(live, entry)
                        .send()
                        .ifPresent(whyNot -> live.tools().notifier().tell(new News(Level.WARN, whyNot, live.id()))));
    }

    /** The respondent, unless it was asked already. */
    private Side sideToAsk() {
        Appeal appeal = live.appeal();
        boolean isAsked =
                appeal.openRequests().stream().anyMatch(state -> state.request().side() == appeal.respondent());
        return isAsked ? appeal.complainant() : appeal.respondent();
    }

    /** Whoever support has not contacted yet (R14), the respondent first. */
    private Side sideToCall() {
        Appeal appeal = live.appeal();
        return appeal.dossier().contacted().contains(appeal.respondent()) ? appeal.complainant() : appeal.respondent();
    }
}
