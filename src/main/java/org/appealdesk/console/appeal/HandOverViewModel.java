package org.appealdesk.console.appeal;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.AgentId;

/** Giving the case to a colleague (t11). To be used on the FX thread only. */
public final class HandOverViewModel {
    private final LiveCase live;
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

    HandOverViewModel(LiveCase live) {
        this.live = live;
    }

    /** Colleagues who have or had cases, sorted. */
    public List<String> colleagues() {
        return live.colleagues().stream().map(AgentId::value).sorted().toList();
    }

    /** The colleague's sign, such as {@code HN}. */
    public StringProperty toProperty() {
        return to;
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

    /** Hands the case over. */
    public void handOver() {
        if (to.get().isBlank()) {
            problem.set(live.words().text("appeal.handOver.toMissing"));
            return;
        }
        AgentId agent = new AgentId(to.get().strip());
        live.submit(new SupportAction.HandOverCase(agent, why.get().strip()), answer -> {
            switch (answer) {
                case Answer.Accepted _ -> done.set(true);
                case Answer.Refused(var rejection) -> problem.set(live.words().rejection(rejection));
            }
        });
    }
}
