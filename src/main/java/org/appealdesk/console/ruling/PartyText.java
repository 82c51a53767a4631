package org.appealdesk.console.ruling;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The text one party will read: made from a template until the agent writes into it. */
public final class PartyText {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(this, "edited");
    private String template = "";

    PartyText() {
        text.subscribe(now -> edited.set(!now.equals(template)));
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Whether it differs from what the template gives now. */
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Takes a new template; what the agent wrote stays. */
    void propose(String next) {
        boolean wasEdited = edited.get();
        template = next;
        if (wasEdited) {
            edited.set(!text.get().equals(template));
        } else {
            text.set(template);
        }
    }

    /** Drops what the agent wrote. */
    public void restore() {
        text.set(template);
    }
}
