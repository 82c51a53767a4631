package org.appealdesk.console.roleplay;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.casework.CallerCodes;
import org.appealdesk.casework.CallerCodes.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Where a party checks, in the exchange's app, the code that a caller told it. The training has no backend: the case itself
 * is asked. To be used on the FX thread only.
 */
public final class CallerCheckViewModel {
    private final PartySeat seat;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>(this, "verdict");

    CallerCheckViewModel(PartySeat seat) {
        this.seat = seat;
        typed.subscribe(() -> verdict.set(null));
    }

    /** What the party typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What came of the check; null before, and as soon as something else is typed. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Checks it; nothing typed is no code. */
    public void check() {
        if (!typed.get().isBlank()) {
            verdict.set(CallerCodes.check(seat.view().events(), seat.side(), typed.get(), seat.now()));
        }
    }
}
