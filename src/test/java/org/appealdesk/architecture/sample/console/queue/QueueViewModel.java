package org.appealdesk.architecture.sample.console.queue;

import javafx.scene.Node;

public final class QueueViewModel {
    /** The screen hides in a nested type: it still counts. */
    public record Row(Node icon) {}
}
