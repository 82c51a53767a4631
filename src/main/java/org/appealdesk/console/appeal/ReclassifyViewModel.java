package org.appealdesk.console.appeal;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.TradePhase;
import org.jspecify.annotations.Nullable;

/** Correcting the reason of an appeal; the one filed stays readable (edge 15). To be used on the FX thread only. */
public final class ReclassifyViewModel {
    private final LiveCase live;
    private final ObjectProperty<@Nullable ReasonCode> reason = new SimpleObjectProperty<>(this, "reason");
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

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

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Changes the reason. */
    public void reclassify() {
        ReasonCode chosen = reason.get();
        if (chosen == null) {
            problem.set(live.words().text("appeal.reclassify.reasonMissing"));
            return;
        }
        live.submit(new SupportAction.ReclassifyReason(chosen, why.get().strip()), answer -> {
            switch (answer) {
                case Answer.Accepted _ -> done.set(true);
                case Answer.Refused(var rejection) -> problem.set(live.words().rejection(rejection));
            }
        });
    }
}
