package org.appealdesk.console.appeal;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.TradePhase;
import org.jspecify.annotations.Nullable;

/** Correcting the reason of an appeal; the one filed stays readable (edge 15). To be used on the FX thread only. */
public final class ReclassifyViewModel {
    private final LiveCase live;
    private final ObjectProperty<@Nullable ReasonCode> reason = new SimpleObjectProperty<>(this, "reason");
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

    /** What something can be wrong with. */
    public enum Field {
        REASON,
        WHY,
        FORM
    }

    ReclassifyViewModel(LiveCase live) {
        this.live = live;
    }

    /** The reason that counts now, in the agent's language. */
    public String current() {
        return name(live.appeal().reason());
    }

    /** The other reasons the complainant could have given. */
    public List<ReasonCode> reasons() {
        TradePhase phase = TradePhase.of(live.appeal().facts().before().status());
        return live.profile().reasonsFor(live.appeal().complainant(), phase).stream()
                .filter(code -> code != live.appeal().reason())
                .toList();
    }

    public String name(ReasonCode code) {
        return live.words().name(code);
    }

    public ObjectProperty<@Nullable ReasonCode> reasonProperty() {
        return reason;
    }

    public StringProperty whyProperty() {
        return why;
    }

    public ReadOnlyStringProperty problem(Field field) {
        return problems.of(field);
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Changes the reason. */
    public void reclassify() {
        problems.clear();
        ReasonCode chosen = reason.get();
        String given = why.get().strip();
        if (chosen == null) {
            problems.tell(Field.REASON, live.words().text("appeal.reclassify.reasonMissing"));
        }
        if (given.isEmpty()) {
            problems.tell(Field.WHY, live.words().text("appeal.reclassify.whyMissing"));
        }
        if (chosen != null && problems.isEmpty()) {
            live.submit(
                    new SupportAction.ReclassifyReason(chosen, given),
                    () -> done.set(true),
                    whyNot -> problems.tell(Field.FORM, whyNot));
        }
    }
}
