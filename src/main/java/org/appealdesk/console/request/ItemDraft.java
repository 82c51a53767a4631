package org.appealdesk.console.request;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.profile.EvidenceKind;

/** One thing that could be asked of a party. To be used on the FX thread only. */
public final class ItemDraft {
    private final EvidenceKind kind;
    private final boolean isOnFile;
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");
    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    ItemDraft(EvidenceKind kind, boolean isOnFile, String text) {
        this.kind = kind;
        this.isOnFile = isOnFile;
        this.text.set(text);
    }

    /** The evidence wanted; {@code OTHER} for an answer in words. */
    public EvidenceKind kind() {
        return kind;
    }

    /** Whether the party handed in such evidence already. */
    public boolean isOnFile() {
        return isOnFile;
    }

    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** What is asked, in the party's language. */
    public StringProperty textProperty() {
        return text;
    }

    boolean isAsked() {
        return chosen.get() && !text.get().isBlank();
    }

    InformationItem toItem(int number) {
        return new InformationItem("I" + number, kind, text.get().strip());
    }
}
