package org.appealdesk.console.findings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.trade.Side;

/** A claim with what the agent finds of it so far. To be used on the FX thread only. */
public final class FindingDraft {
    private final Side side;
    private final boolean isOwnWording;
    private final StringProperty claim = new SimpleStringProperty(this, "claim", "");
    private final ObjectProperty<FindingResult> result = new SimpleObjectProperty<>(this, "result", FindingResult.OPEN);
    private final ObservableList<Ground> grounds = FXCollections.observableArrayList();

    FindingDraft(Side side, String claim, boolean isOwnWording) {
        this.side = side;
        this.isOwnWording = isOwnWording;
        this.claim.set(claim);
    }

    /** Whose claim it is. */
    public Side side() {
        return side;
    }

    /** Whether the agent put it into words; what a party wrote cannot be changed. */
    public boolean isOwnWording() {
        return isOwnWording;
    }

    public StringProperty claimProperty() {
        return claim;
    }

    public ObjectProperty<FindingResult> resultProperty() {
        return result;
    }

    /** What it rests on, in the order it was linked. */
    public ObservableList<Ground> grounds() {
        return FXCollections.unmodifiableObservableList(grounds);
    }

    /** Links a ground, or takes the link away; linking what is linked changes nothing. */
    public void link(Ground ground, boolean isLinked) {
        if (!isLinked) {
            grounds.remove(ground);
        } else if (!grounds.contains(ground)) {
            grounds.add(ground);
        }
    }

    Finding toFinding() {
        return new Finding(side, claim.get().strip(), result.get(), List.copyOf(grounds));
    }
}
