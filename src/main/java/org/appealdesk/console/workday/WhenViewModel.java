package org.appealdesk.console.workday;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.fx.ScreenTools;

/** When to come back to a case, and why. To be used on the FX thread only. */
public final class WhenViewModel {
    private final ScreenTools tools;
    private final boolean needsReason;
    private final BiConsumer<Instant, String> taker;
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final StringProperty when = new SimpleStringProperty(this, "when", "");
    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(this, "moment", Moment.TOMORROW);
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

    /** What something can be wrong with. */
    public enum Field {
        REASON,
        WHEN
    }

    /** @param taker takes the moment and the reason, once both are right */
    public WhenViewModel(ScreenTools tools, boolean needsReason, BiConsumer<Instant, String> taker) {
        this.tools = tools;
        this.needsReason = needsReason;
        this.taker = taker;
        moment.subscribe(chosen -> when.set(Moment.write(
                chosen.after(tools.ticker().now(), zone()),
                zone(),
                tools.texts().language())));
    }

    /** Whether a reason is asked for. */
    public boolean needsReason() {
        return needsReason;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** A usual moment; choosing one writes it into {@link #whenProperty}. */
    public ObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /** As written, in the agent's zone. */
    public StringProperty whenProperty() {
        return when;
    }

    public ReadOnlyStringProperty problem(Field field) {
        return problems.of(field);
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Hands it over when it is right. */
    public void confirm() {
        problems.clear();
        if (needsReason && reason.get().isBlank()) {
            problems.tell(Field.REASON, tools.texts().get("workday.when.reasonMissing"));
        }
        Optional<Instant> at = Moment.read(when.get(), zone());
        if (at.isEmpty()) {
            problems.tell(Field.WHEN, tools.texts().get("workday.when.unreadable"));
        } else if (!at.get().isAfter(tools.ticker().now())) {
            problems.tell(Field.WHEN, tools.texts().get("workday.when.past"));
        }
        if (problems.isEmpty()) {
            taker.accept(at.orElseThrow(), reason.get().strip());
            done.set(true);
        }
    }

    private ZoneId zone() {
        return tools.texts().formats().zone();
    }
}
