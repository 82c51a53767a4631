package org.appealdesk.console.appeal;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.appealdesk.casework.absence.AbsenceBook.Colleague;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.words.AbsenceWords;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.AgentId;

/** Giving the case to a colleague (t11). To be used on the FX thread only. */
public final class HandOverViewModel {
    private final LiveCase live;
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

    /** What something can be wrong with. */
    public enum Field {
        TO,
        WHY,
        FORM
    }

    HandOverViewModel(LiveCase live) {
        this.live = live;
    }

    /** Colleagues who work on cases, or had some, sorted. */
    public List<String> colleagues() {
        AgentId me = live.user().id();
        return Stream.concat(
                        live.colleagues().stream(),
                        live.work().absences().colleagues().stream().map(Colleague::id))
                .filter(one -> !one.equals(me))
                .map(AgentId::value)
                .distinct()
                .sorted()
                .toList();
    }

    /** A colleague's sign, and if he is away, until when, and who stands in. */
    public String told(String colleague) {
        String away = away(colleague);
        return away.isEmpty() ? colleague : away;
    }

    /** That the colleague who was written is away, until when, and who stands in; empty when he is not. */
    public ObservableValue<String> away() {
        return Bindings.createStringBinding(
                () -> away(to.get().strip()), to, live.work().absences().lastingProperty());
    }

    private String away(String colleague) {
        return colleague.isEmpty()
                ? ""
                : live.work()
                        .absences()
                        .of(new AgentId(colleague))
                        .map(new AbsenceWords(live.tools().texts())::away)
                        .orElse("");
    }

    /** The colleague's sign, such as {@code HN}. */
    public StringProperty toProperty() {
        return to;
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

    /** Hands the case over. */
    public void handOver() {
        problems.clear();
        String agent = to.get().strip();
        String reason = why.get().strip();
        if (agent.isEmpty()) {
            problems.tell(Field.TO, live.words().text("appeal.handOver.toMissing"));
        }
        if (reason.isEmpty()) {
            problems.tell(Field.WHY, live.words().text("appeal.handOver.whyMissing"));
        }
        if (problems.isEmpty()) {
            live.submit(
                    new SupportAction.HandOverCase(new AgentId(agent), reason),
                    () -> done.set(true),
                    whyNot -> problems.tell(Field.FORM, whyNot));
        }
    }
}
