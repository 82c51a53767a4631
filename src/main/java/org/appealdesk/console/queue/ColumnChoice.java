package org.appealdesk.console.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Which columns an agent wants, and how wide, where that is not the usual; kept while the console runs. To be used on the
 * FX thread only.
 */
public final class ColumnChoice {

    private final Map<String, Boolean> shown = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    /** Whether the agent wants a column; empty when it may come and go with the room there is. */
    Optional<Boolean> isWanted(String column) {
        return Optional.ofNullable(shown.get(column));
    }

    /** The agent's own width of a column. */
    Optional<Double> width(String column) {
        return Optional.ofNullable(widths.get(column));
    }

    /** Shows or hides a column, whatever the room. */
    void want(String column, boolean isWanted) {
        shown.put(column, isWanted);
        changed();
    }

    /** Gives a column a width. */
    void widen(String column, double width) {
        widths.put(column, width);
        changed();
    }

    /** Back to the usual. */
    void reset() {
        shown.clear();
        widths.clear();
        changed();
    }

    /** Grows with every change. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
