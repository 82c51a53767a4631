package org.appealdesk.console.contacts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.CallTrail;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/**
 * A call to one party, from dialling to its record (t15). The timer runs on the authority's clock. To be used on the FX
 * thread only.
 */
public final class CallViewModel {
    private final LiveCase live;
    private final PartyFacts facts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.READY);
    private final ObjectProperty<@Nullable CallOutcome> outcome = new SimpleObjectProperty<>(this, "outcome");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper(this, "revealed");
    private final CallerCodeViewModel code;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    /** Where the call stands. */
    public enum State {
        READY,
        RUNNING,
        ENDED,
        LOGGED
    }

    /** What something can be wrong with. */
    public enum Field {
        OUTCOME,
        FORM
    }

    public CallViewModel(LiveCase live, Side side) {
        this.live = live;
        this.facts = PartyFacts.of(
                live.file(), live.view().events(), side, live.profile().contact());
        this.code = new CallerCodeViewModel(live, side);
    }

    public Side side() {
        return facts.side();
    }

    public TradeParty party() {
        return facts.party();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable CallOutcome> outcomeProperty() {
        return outcome;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /** What keeps the record from being made; empty when nothing does. */
    public ReadOnlyStringProperty problem(Field field) {
        return problems.of(field);
    }

    /** The code by which the party can tell that the call is real. */
    public CallerCodeViewModel code() {
        return code;
    }

    /** Whether the number is shown whole. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Shows the number whole, once that is recorded. */
    public void reveal() {
        reveal(() -> {});
    }

    private void reveal(Runnable then) {
        if (revealed.get()) {
            then.run();
        } else {
            live.submit(
                    new SupportAction.RevealContact(side()),
                    () -> {
                        revealed.set(true);
                        then.run();
                    },
                    whyNot -> problems.tell(Field.FORM, whyNot));
        }
    }

    /** Whether it is night where the number is; follows the clock. */
    public ObservableValue<Boolean> isQuietThere() {
        return live.tools()
                .ticker()
                .nowProperty()
                .map(now -> phone().filter(one -> one.isOneLocalTime(now))
                        .filter(one ->
                                facts.calls().rules().isQuiet(now, one.zones().getFirst()))
                        .isPresent());
    }

    /** Says when it is quiet there. */
    public String quietHours() {
        return facts.quietHours(live.words());
    }

    /** The number to dial; empty when the party left none. */
    public Optional<PhoneFacts> phone() {
        return Optional.ofNullable(facts.phone()).map(PhoneFacts::of);
    }

    /** Where the number is registered; empty when nothing is known. */
    public String place() {
        return Optional.ofNullable(facts.phone())
                .map(number -> PhoneFacts.place(number, live.words().language().locale()))
                .orElse("");
    }

    /** The time of day at the number's place; empty when it is not known. */
    public ObservableValue<String> localTime() {
        return live.tools()
                .texts()
                .computed(
                        () -> phone().filter(one ->
                                        one.isOneLocalTime(live.tools().ticker().now()))
                                .map(one -> live.words()
                                        .formats()
                                        .timeIn(
                                                live.tools().ticker().now(),
                                                one.zones().getFirst()))
                                .orElse(""),
                        live.tools().ticker().nowProperty());
    }

    /** Calls of support to this party so far, and whether it is out of reach. */
    CallTrail calls() {
        return facts.calls();
    }

    /** From when on a call in vain would count as another attempt; empty when one counts now. */
    public Optional<Instant> countsFrom() {
        return facts.calls().countsFrom().filter(from -> live.now().isBefore(from));
    }

    /** What to say first, in the party's language, the sentence about recording included. */
    public String script() {
        EngineWords theirs = live.words().forParty(facts.party());
        return theirs.text(
                "contacts.call.script",
                facts.party().kycName(),
                live.words().formats().grouped(live.appeal().facts().number().value()),
                theirs.formats().money(live.order().terms().totalPrice()));
    }

    /** What to ask before anything else is said, in the party's language. */
    public String consent() {
        return live.words().forParty(facts.party()).text("contacts.call.consent");
    }

    /** How long the call lasts or lasted, to the second; follows the clock. */
    public ObservableValue<Duration> durationProperty() {
        return live.tools().ticker().nowProperty().flatMap(now -> state.map(ignored -> duration()));
    }

    /** Dials with the desktop's own program, and starts the timer; whoever dials has the number, which is recorded. */
    public void dial() {
        PhoneNumber number = facts.phone();
        if (number == null) {
            start();
        } else {
            String digits = number.e164() == null ? number.asTyped().replaceAll("[^0-9+]", "") : number.e164();
            reveal(() -> {
                live.tools().dialogs().open(URI.create("tel:" + digits));
                start();
            });
        }
    }

    /** Starts the timer of a call dialled by hand, and takes a code that the party can check. */
    public void start() {
        if (state.get() == State.READY) {
            startedAt = live.now();
            state.set(State.RUNNING);
            code.take();
        }
    }

    /** Stops the timer. */
    public void hangUp() {
        if (state.get() == State.RUNNING) {
            endedAt = live.now();
            state.set(State.ENDED);
        }
    }

    /** Records the call; one that was never started is an attempt of no length. */
    public void log() {
        problems.clear();
        CallOutcome chosen = outcome.get();
        if (chosen == null) {
            problems.tell(Field.OUTCOME, live.words().text("contacts.call.outcomeMissing"));
            return;
        }
        hangUp();
        CallRecord call =
                new CallRecord(facts.side(), chosen, duration(), note.get().strip());
        live.submit(
                new SupportAction.LogCall(call),
                () -> state.set(State.LOGGED),
                whyNot -> problems.tell(Field.FORM, whyNot));
    }

    private Duration duration() {
        Instant from = startedAt;
        if (from == null) {
            return Duration.ZERO;
        }
        Duration length = Duration.between(from, endedAt == null ? live.now() : endedAt);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
