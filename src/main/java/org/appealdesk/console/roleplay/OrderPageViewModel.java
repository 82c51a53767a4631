package org.appealdesk.console.roleplay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.RolePlay;

/** The page of an order as one of its parties has it before the eyes, and what the party can do there. */
public final class OrderPageViewModel {

    private final PartySeat seat;
    private final EngineWords words;
    private final Supplier<ScreenTools> window;
    private final ReadOnlyObjectWrapper<OrderPage> page;
    private final ObservableList<ChatLine> trade = FXCollections.observableArrayList();
    private final ObservableList<ChatLine> support = FXCollections.observableArrayList();
    private final CallerCheckViewModel caller;
    private final StringProperty tradeDraft = new SimpleStringProperty(this, "tradeDraft", "");
    private final StringProperty supportDraft = new SimpleStringProperty(this, "supportDraft", "");

    /**
     * @param words in the language of the page
     * @param window the one that the panel is in now
     */
    OrderPageViewModel(PartySeat seat, EngineWords words, Supplier<ScreenTools> window) {
        this.seat = seat;
        this.words = words;
        this.window = window;
        this.caller = new CallerCheckViewModel(seat);
        this.page = new ReadOnlyObjectWrapper<>(this, "page", write());
        seat.viewProperty().subscribe(ignored -> refresh());
        words.wordingProperty().addListener(ignored -> refresh());
    }

    /** Whose page it is. */
    public Side side() {
        return seat.side();
    }

    /** What stands on the page. */
    public ReadOnlyObjectProperty<OrderPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The talk with the counterparty, oldest first. */
    public ObservableList<ChatLine> tradeChat() {
        return FXCollections.unmodifiableObservableList(trade);
    }

    /** The talk with customer support, oldest first. */
    public ObservableList<ChatLine> supportChat() {
        return FXCollections.unmodifiableObservableList(support);
    }

    /** What is written and not sent yet; it stays while another page is shown. */
    public StringProperty draftProperty(boolean toSupport) {
        return toSupport ? supportDraft : tradeDraft;
    }

    /** Whether a button can be pressed now, and why not. */
    public ObservableValue<Availability> availability(PageButton button) {
        return Bindings.createObjectBinding(
                () -> availabilityNow(button), seat.allowancesProperty(), seat.partProperty(), words.wordingProperty());
    }

    /** Whether the party can write and supply. */
    public ObservableValue<Availability> partTaken() {
        return Bindings.createObjectBinding(this::partTakenNow, seat.partProperty(), words.wordingProperty());
    }

    /** What a button does now; empty when it can do nothing. */
    public Optional<ActionKind> meant(PageButton button) {
        return button.meant(seat.allowancesProperty().get());
    }

    /** “Đã thanh toán”, after a question. */
    public void markPaid() {
        confirm("paid", false, RolePlay::markPaid);
    }

    /** Releases the crypto, after a question. */
    public void release() {
        confirm("release", true, RolePlay::release);
    }

    /** Cancels the order, after a question. */
    public void cancelOrder() {
        confirm("cancelOrder", true, RolePlay::cancelOrder);
    }

    /** Passes the contact gate (R2). */
    public void contact(ContactChannel channel) {
        act(part -> part.passGate(channel));
    }

    /** The form of an appeal (R3), or of a cross-statement while the other party's appeal is open (edge 5). */
    public AppealFormViewModel appealForm() {
        return new AppealFormViewModel(seat, words, window.get());
    }

    /** “Hủy khiếu nại”: withdraws, or after a consensus confirms it; after a question that says what follows (R21). */
    public void cancelAppeal() {
        boolean confirms = seat.file()
                .openAppeal()
                .filter(appeal -> appeal.phase() instanceof Phase.ComplainantProcessing)
                .isPresent();
        String text =
                words.text("roleplay.confirm." + (confirms ? "consensus" : "withdraw") + ".text") + " " + refileWords();
        window.get()
                .dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                words.text("roleplay.button.CANCEL_APPEAL"),
                                text,
                                words.text("roleplay.button.CANCEL_APPEAL"),
                                true),
                        this::cancelAppealAtOnce);
    }

    /** “Hủy khiếu nại” in the pop-up that asks for the confirmation already (R16). */
    public void cancelAppealAtOnce() {
        act(RolePlay::cancelAppeal);
    }

    /** What follows for whoever cancels: the wait, or that it is final (R21, edge 4). */
    public String refileWords() {
        if (!seat.profile().filing().refileAfterCancel()) {
            return words.text("roleplay.refile.never");
        }
        Duration wait = seat.profile().filing().refileWait();
        return words.text("roleplay.refile.wait", words.formats().duration(wait));
    }

    /** “Đàm phán thất bại”: the respondent's answer (R13), or the complainant's “there was none” (R17). */
    public void negotiationFailed() {
        boolean denies = meant(PageButton.NEGOTIATION_FAILED)
                .filter(ActionKind.DENY_CONSENSUS::equals)
                .isPresent();
        ask(
                denies ? "deny" : "failed",
                details -> part -> denies ? part.denyConsensus(details) : part.negotiationFailed(details));
    }

    /** “Đạt thỏa thuận”, with what was agreed. */
    public void consensus(AgreedResolution resolution) {
        act(part -> part.consensusReached(resolution));
    }

    /** The question was closed without an answer: nothing changes (edge 3). */
    public void dismissQuestion() {
        act(RolePlay::dismissConsensus);
    }

    /** Objects to the ruling (t21). */
    public void object() {
        ask("object", description -> part -> part.object(description));
    }

    /** More evidence on the open appeal (t9). */
    public EvidenceFormViewModel evidenceForm() {
        return new EvidenceFormViewModel(seat, words, window.get());
    }

    /** The answer to one thing that customer support asks for (t13). */
    public SupplyViewModel supplyForm(String requestId, String itemId) {
        return new SupplyViewModel(seat, words, window.get(), requestId, itemId);
    }

    /** Where the party checks whether a caller is support. */
    public CallerCheckViewModel callerCheck() {
        return caller;
    }

    /** Writes to the counterparty or to support. */
    public void send(boolean toSupport, String text) {
        act(part -> toSupport ? part.tellSupport(text) : part.say(text));
    }

    private void confirm(String key, boolean isDanger, Function<RolePlay, Answer> deed) {
        window.get()
                .dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                words.text("roleplay.confirm." + key + ".title"),
                                words.text("roleplay.confirm." + key + ".text"),
                                words.text("roleplay.confirm." + key + ".yes"),
                                isDanger),
                        () -> act(deed));
    }

    private void ask(String key, Function<String, Function<RolePlay, Answer>> deed) {
        window.get()
                .dialogs()
                .ask(
                        new Dialogs.Prompt(
                                words.text("roleplay.ask." + key + ".title"),
                                words.text("roleplay.ask." + key + ".label"),
                                List.of(),
                                true,
                                words.text("roleplay.ask." + key + ".yes")),
                        answered -> act(deed.apply(answered)));
    }

    private void act(Function<RolePlay, Answer> deed) {
        seat.act(deed, answer -> {
            if (answer instanceof Answer.Refused refused) {
                window.get()
                        .notifier()
                        .tell(Notifier.News.of(Notifier.Level.WARN, words.rejection(refused.rejection())));
            }
        });
    }

    private Availability availabilityNow(PageButton button) {
        Availability taken = partTakenNow();
        if (!taken.isAllowed()) {
            return taken;
        }
        if (meant(button).isPresent()) {
            return Availability.ALLOWED;
        }
        return button.refused(seat.allowancesProperty().get())
                .flatMap(allowance -> Optional.ofNullable(allowance.whyNot()))
                .map(whyNot -> Availability.because(words.rejection(whyNot)))
                .orElse(Availability.because(words.text("roleplay.readOnly")));
    }

    private Availability partTakenNow() {
        return seat.part().isPresent()
                ? Availability.ALLOWED
                : Availability.because(words.text("roleplay.script", words.inText(seat.side())));
    }

    private void refresh() {
        page.set(write());
        PartyChat chat = new PartyChat(side(), words);
        trade.setAll(chat.of(seat.view(), Channel.TRADE));
        support.setAll(chat.of(seat.view(), Channel.support(side())));
    }

    private OrderPage write() {
        return new OrderPageWriter(side(), words).write(seat.view(), seat.profile());
    }
}
