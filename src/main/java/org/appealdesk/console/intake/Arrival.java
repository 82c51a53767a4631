package org.appealdesk.console.intake;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** A file on its way in. To be used on the FX thread only. */
public final class Arrival {
    private final String name;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final AtomicBoolean isCancelled;

    Arrival(String name, AtomicBoolean isCancelled) {
        this.name = name;
        this.isCancelled = isCancelled;
    }

    /** The file's name; from a stranger. */
    public String name() {
        return name;
    }

    /** How much of it is stored, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Gives up; nothing of it is kept. */
    public void cancel() {
        isCancelled.set(true);
    }

    void reach(double share) {
        progress.set(share);
    }
}
