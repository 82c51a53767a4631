package org.appealdesk.console.roleplay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.ReasonRule;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.training.RolePlay;
import org.jspecify.annotations.Nullable;

/** The form of an appeal (R3–R7), or of a statement to the other party's (edge 5). */
public final class AppealFormViewModel {

    private final PartySeat seat;
    private final EngineWords words;
    private final EvidenceDrafts evidence;
    private final List<ReasonCode> reasons;
    private final ObjectProperty<@Nullable ReasonCode> reason = new SimpleObjectProperty<>(this, "reason");
    private final StringProperty description = new SimpleStringProperty(this, "description", "");
    private final StringProperty phone = new SimpleStringProperty(this, "phone", "");
    private final StringProperty amount = new SimpleStringProperty(this, "amount", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    AppealFormViewModel(PartySeat seat, EngineWords words, ScreenTools tools) {
        this.seat = seat;
        this.words = words;
        this.evidence = new EvidenceDrafts(seat, words, tools);
        this.reasons = seat.part().map(RolePlay::reasons).orElse(List.of());
        phone.set(seat.part().flatMap(RolePlay::phone).map(PhoneNumber::asTyped).orElse(""));
    }

    /** Whether the other party's appeal is open, so that this becomes a statement to it. */
    public boolean isCrossStatement() {
        return seat.file().openAppeal().isPresent();
    }

    /** The reasons of this role in this status (R4, R19). */
    public List<ReasonCode> reasons() {
        return reasons;
    }

    /** The reason; null before one is chosen. */
    public ObjectProperty<@Nullable ReasonCode> reasonProperty() {
        return reason;
    }

    /** The kinds of evidence that usually show this reason, in words; empty before one is chosen. */
    public ObservableValue<String> expectedEvidence() {
        return Bindings.createStringBinding(this::expectedNow, reason);
    }

    /** The party's own words. */
    public StringProperty descriptionProperty() {
        return description;
    }

    /** Characters written of those possible. */
    public ObservableValue<String> counter() {
        return Bindings.createStringBinding(() -> words.text("roleplay.form.counter", length(), limit()), description);
    }

    /** Whether the description's length is one that is taken (t1). */
    public ObservableValue<Boolean> isDescriptionFitting() {
        return description.map(ignored -> length() >= 1 && length() <= limit());
    }

    /** The files. */
    public EvidenceDrafts evidence() {
        return evidence;
    }

    /** The phone as typed; may stay empty (R7). */
    public StringProperty phoneProperty() {
        return phone;
    }

    /** What can be said of the phone. */
    public ObservableValue<String> phoneVerdict() {
        return Bindings.createStringBinding(() -> TypedPhone.verdict(phone.get(), words), phone);
    }

    /** The amount in dispute as typed; empty for the whole order. */
    public StringProperty amountProperty() {
        return amount;
    }

    /** What the amount is understood as. */
    public ObservableValue<String> amountVerdict() {
        return Bindings.createStringBinding(() -> TypedAmount.verdict(amount.get(), total(), words), amount);
    }

    /** Why it was not taken; empty before. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return seat.busyProperty();
    }

    /** Hands the form in; what is refused is told in the form, and all that was typed stays. */
    public void submit(Runnable whenFiled) {
        ReasonCode chosen = reason.get();
        if (chosen == null) {
            problem.set(words.text("roleplay.form.noReason"));
            return;
        }
        Optional<Money> disputed =
                amount.get().isBlank() ? Optional.empty() : TypedAmount.parse(amount.get(), total().asset(), words);
        if (!amount.get().isBlank() && disputed.isEmpty()) {
            problem.set(words.text("roleplay.amount.none", total().asset().code()));
            return;
        }
        PhoneNumber number = TypedPhone.parse(phone.get()).orElse(null);
        String said = description.get().strip();
        seat.act(part -> part.file(chosen, said, evidence.evidence(), number, disputed.orElse(null)), answer -> {
            switch (answer) {
                case Answer.Accepted _ -> whenFiled.run();
                case Answer.Refused refused -> problem.set(words.rejection(refused.rejection()));
            }
        });
    }

    private String expectedNow() {
        ReasonCode chosen = reason.get();
        if (chosen == null) {
            return "";
        }
        return seat.profile()
                .reason(chosen)
                .map((ReasonRule rule) -> rule.expectedFrom(seat.side()))
                .filter(kinds -> !kinds.isEmpty())
                .map(kinds -> words.text(
                        "roleplay.form.expected",
                        kinds.stream().map(words::name).collect(Collectors.joining(", "))))
                .orElse("");
    }

    private int length() {
        return description.get().strip().length();
    }

    private int limit() {
        return seat.profile().filing().descriptionLimit();
    }

    private Money total() {
        return seat.file().order().terms().totalPrice();
    }
}
