package org.appealdesk.console.roleplay;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.casework.CallerCodes;
import org.appealdesk.casework.CallerCodes.Verdict;
import org.appealdesk.console.widget.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Where a party checks, in the exchange's app, the code that a caller told it. The training has no backend: the case itself
 * is asked. To be used on the FX thread only.
 */
public final class CallerCheckViewModel {
    private final PartySeat seat;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>(this, "told");

    /**
     * What the party is told.
     *
     * @param key of the words
     */
    public record Told(Tone tone, String key) {
        private static Told of(Verdict verdict) {
            Tone tone = switch (verdict) {
                case REAL -> Tone.GOOD;
                case EXPIRED -> Tone.WARN;
                case NOT_REAL -> Tone.BAD;
            };
            return new Told(tone, "roleplay.caller." + verdict.name());
        }
    }

    CallerCheckViewModel(PartySeat seat) {
        this.seat = seat;
        typed.subscribe(() -> told.set(null));
    }

    /** What the party typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What came of the check; null before, and as soon as something else is typed. */
    public ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Checks it; nothing typed is no code. */
    public void check() {
        if (!typed.get().isBlank()) {
            told.set(Told.of(CallerCodes.check(seat.view().events(), seat.side(), typed.get(), seat.now())));
        }
    }
}
