package org.appealdesk.console.contacts;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import org.appealdesk.console.findings.FindingDraft;
import org.appealdesk.console.findings.FindingsViewModel;
import org.appealdesk.console.findings.GroundWords;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.SignalWords;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;

/** One party's column: who it is, how to reach it, what it claims. To be used on the FX thread only. */
public final class PartyViewModel {
    private static final int SHOWN_DIGITS = 4;

    private final LiveCase live;
    private final Side side;
    private final Contact contact;
    private final FilteredList<FindingDraft> claims;
    private final PastCasesViewModel past;
    private final ReadOnlyObjectWrapper<PartyFacts> facts;
    private final ObservableValue<Availability> canReveal;
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper(this, "revealed");

    /** What the column's buttons do. */
    public interface Contact {
        /** Begins a message to the party. */
        void message(Side side);

        /** Begins a call to the party. */
        void call(Side side);

        /** Shows the party's past cases. */
        void pastCases(PastCasesViewModel past);
    }

    public PartyViewModel(LiveCase live, Side side, FindingsViewModel findings, Contact contact) {
        this.live = live;
        this.side = side;
        this.contact = contact;
        this.past = new PastCasesViewModel(live, side);
        this.claims = new FilteredList<>(
                findings.drafts(),
                draft -> draft.side() == side && !draft.claimProperty().get().isBlank());
        this.facts = new ReadOnlyObjectWrapper<>(this, "facts", read());
        this.canReveal = live.availability(ActionKind.REVEAL_CONTACT);
        canReveal.subscribe(now -> revealed.set(revealed.get() && now.isAllowed()));
        live.viewProperty().subscribe(() -> facts.set(read()));
    }

    /** What is odd about this party, with its reason. */
    public ObservableValue<List<SignalWords.Line>> signals() {
        return live.signals()
                .map(all -> all.stream()
                        .filter(one -> one.side().filter(side::equals).isPresent())
                        .toList());
    }

    public Side side() {
        return side;
    }

    /** What the case knows of the party. */
    ReadOnlyObjectProperty<PartyFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** What it claims, with what the agent found of it so far. */
    public FilteredList<FindingDraft> claims() {
        return claims;
    }

    /** What a finding rests on, in the agent's language. */
    String grounds(FindingDraft draft) {
        return new GroundWords(live.words()).line(draft.grounds(), live.view().events());
    }

    /** Whether phone and account are shown whole; they are masked at first, and again when the case is given away. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Shows phone and account whole once that is recorded, or masks them again. */
    public void reveal(boolean isRevealed) {
        if (!isRevealed) {
            revealed.set(false);
        } else if (canReveal.getValue().isAllowed()) {
            live.submit(
                    new SupportAction.RevealContact(side),
                    () -> revealed.set(true),
                    whyNot -> live.tools().notifier().tell(new Notifier.News(Notifier.Level.WARN, whyNot, live.id())));
        }
    }

    /** Whether they can be shown whole: only whoever has the case needs them. */
    public ObservableValue<Availability> canReveal() {
        return canReveal;
    }

    /** The phone as shown now; empty when the party left none. */
    public Optional<String> phone() {
        return phoneFacts().map(phone -> revealed.get() ? phone.number() : phone.masked());
    }

    /** What the party's phone tells; empty when it left none. */
    public Optional<PhoneFacts> phoneFacts() {
        return Optional.ofNullable(facts.get().phone()).map(PhoneFacts::of);
    }

    /** Where the phone is registered, in the agent's language; empty when nothing is known. */
    public String phonePlace() {
        return Optional.ofNullable(facts.get().phone())
                .map(phone -> PhoneFacts.place(phone, texts().language().locale()))
                .orElse("");
    }

    /** The carrier that the phone's range belongs to; empty when it is not known. */
    public String carrier() {
        return Optional.ofNullable(facts.get().phone())
                .map(phone -> PhoneFacts.carrier(phone, texts().language().locale()))
                .orElse("");
    }

    /** Whether it is night where the phone is, so that a call had better wait; follows the clock. */
    public ObservableValue<Boolean> isQuietThere() {
        return live.tools()
                .ticker()
                .nowProperty()
                .map(now -> phoneFacts()
                        .filter(phone -> phone.isOneLocalTime(now))
                        .filter(phone -> rules().isQuiet(now, phone.zones().getFirst()))
                        .isPresent());
    }

    /** Says when it is quiet there; follows the language. */
    public ObservableValue<String> quietHours() {
        return texts().computed(() -> facts.get().quietHours(live.words()), facts);
    }

    private ContactRules rules() {
        return facts.get().calls().rules();
    }

    /** The time of day where the phone is, with its zone: {@code 14:07:31 ICT}; follows the clock; empty when unknown. */
    public ObservableValue<String> localTime() {
        return texts().computed(() -> localTimeNow(), live.tools().ticker().nowProperty(), facts);
    }

    /** The number of the account as it stood at order time, such as {@code •••• 0917}; empty when none is known. */
    public String account() {
        PaymentAccount account = facts.get().party().account();
        if (account == null) {
            return "";
        }
        return revealed.get() ? account.number() : mask(account.number());
    }

    /** Whether a message can be sent now. */
    public ObservableValue<Availability> canMessage() {
        return live.availability(ActionKind.WRITE_TO_PARTY);
    }

    /** Whether a call can be logged now. */
    public ObservableValue<Availability> canCall() {
        return live.availability(ActionKind.LOG_CALL);
    }

    public void message() {
        contact.message(side);
    }

    public void call() {
        contact.call(side);
    }

    /** The party's other cases. */
    public PastCasesViewModel past() {
        return past;
    }

    public void showPast() {
        contact.pastCases(past);
    }

    private String localTimeNow() {
        return phoneFacts()
                .filter(phone -> phone.isOneLocalTime(live.tools().ticker().now()))
                .map(phone -> texts().formats()
                        .timeIn(live.tools().ticker().now(), phone.zones().getFirst()))
                .orElse("");
    }

    private PartyFacts read() {
        return PartyFacts.of(
                live.file(), live.view().events(), side, live.profile().contact());
    }

    private Texts texts() {
        return live.tools().texts();
    }

    private static String mask(String number) {
        String digits = number.replaceAll("\\D", "");
        int shown = Math.min(SHOWN_DIGITS, digits.length() / 2);
        return "•••• " + digits.substring(digits.length() - shown);
    }
}
