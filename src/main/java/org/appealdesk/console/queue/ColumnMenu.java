package org.appealdesk.console.queue;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.appealdesk.console.text.Texts;

/** Which columns to show; made anew each time it opens, so that it always says what is. */
final class ColumnMenu {

    private final List<Column> columns;
    private final ColumnChoice choice;
    private final Texts texts;

    ColumnMenu(List<Column> columns, ColumnChoice choice, Texts texts) {
        this.columns = columns;
        this.choice = choice;
        this.texts = texts;
    }

    void fill(List<MenuItem> items) {
        items.clear();
        columns.forEach(column -> items.add(item(column)));
        MenuItem usual = new MenuItem(texts.get("queue.columns.reset"));
        usual.setId("queue-columns-reset");
        usual.setOnAction(ignored -> choice.reset());
        items.add(new SeparatorMenuItem());
        items.add(usual);
    }

    private CheckMenuItem item(Column column) {
        CheckMenuItem item = new CheckMenuItem(texts.get("queue.column." + column.name()));
        item.setSelected(column.column().isVisible());
        // The last one stays: a table without columns cannot be mended by its own header.
        item.setDisable(column.column().isVisible() && shown() == 1);
        item.setOnAction(ignored -> choice.want(column.name(), item.isSelected()));
        return item;
    }

    private long shown() {
        return columns.stream().filter(column -> column.column().isVisible()).count();
    }
}
