package org.appealdesk.console.roleplay;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.profile.EvidenceKind;

/** A stored file that is about to be handed in; what it shows can still be said otherwise. */
public final class EvidenceDraft {

    private final EvidenceFile stored;
    private final ObjectProperty<EvidenceKind> kind;

    EvidenceDraft(EvidenceFile stored) {
        this.stored = stored;
        this.kind = new SimpleObjectProperty<>(this, "kind", stored.kind());
    }

    /** The file's name. */
    public String name() {
        return stored.file().name();
    }

    /** What the party says the file shows. */
    public ObjectProperty<EvidenceKind> kindProperty() {
        return kind;
    }

    EvidenceFile evidence() {
        return new EvidenceFile(stored.id(), kind.get(), stored.file(), stored.remark());
    }
}
