package org.appealdesk.console.ruling;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The text one party will read: made from a template until the agent writes into it. */
public final class PartyText {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(this, "edited");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(this, "outdated");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
    private String template = "";
    /** The template that the agent last took into account. */
    private String writtenOver = "";

    PartyText() {
        text.subscribe(this::judge);
        text.subscribe(() -> warning.set(""));
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Whether it differs from what the template gives now. */
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Whether the agent wrote it before the draft of the ruling changed: it may say what is no longer decided. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** What its reader should perhaps not read, a line each; empty when nothing was found, or the text has changed since. */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    void warn(String lines) {
        warning.set(lines);
    }

    /** Takes a new template; what the agent wrote stays. */
    void propose(String next) {
        boolean wasEdited = edited.get();
        template = next;
        if (wasEdited) {
            judge();
        } else {
            text.set(template);
        }
    }

    /** Keeps what the agent wrote, although the draft changed. */
    public void keep() {
        writtenOver = template;
        judge();
    }

    /** Drops what the agent wrote. */
    public void restore() {
        text.set(template);
    }

    /** Begins anew, without a template. */
    void clear() {
        template = "";
        text.set("");
    }

    private void judge() {
        boolean differs = !text.get().equals(template);
        if (differs && !edited.get()) {
            writtenOver = template;
        }
        edited.set(differs);
        outdated.set(differs && !writtenOver.equals(template));
    }
}
