package org.appealdesk.console.replies;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.replies.Variable;

/** A variable that the case does not know: the agent is asked. To be used on the FX thread only. */
public final class Gap {
    private final Variable variable;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    Gap(Variable variable) {
        this.variable = variable;
        typed.subscribe(() -> problem.set(""));
    }

    public Variable variable() {
        return variable;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** That nothing was typed, once it was needed. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return typed.get().isBlank();
    }

    void tell(String words) {
        problem.set(words);
    }
}
