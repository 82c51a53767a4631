package org.appealdesk.console.queue;

import javafx.scene.control.TableColumn;

/**
 * A column and its room.
 *
 * @param givesWay those with a higher number go first when the window is narrow; 0 always stays
 */
record Column(TableColumn<QueueRow, QueueRow> column, int givesWay, Room room) {

    String name() {
        return QueueColumns.nameOf(column);
    }
}
