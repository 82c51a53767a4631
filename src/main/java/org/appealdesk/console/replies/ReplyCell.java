package org.appealdesk.console.replies;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.replies.Reply;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A reply in the list: its title and its theme, with a clock when it was used lately. */
final class ReplyCell extends ListCell<Reply> {
    private final ReplyPickerViewModel picker;
    private final Texts texts;
    // Made once: a cell that is given new nodes while it is laid out may stay without their style.
    private final FontIcon recent = new FontIcon(Feather.CLOCK);
    private final Label title = new Label();
    private final Label theme = Labels.line("", "muted", "small");
    private final HBox line = new HBox(6, title, recent, Labels.space(), theme);

    ReplyCell(ReplyPickerViewModel picker, Texts texts) {
        this.picker = picker;
        this.texts = texts;
        line.getStyleClass().add("palette-line");
        recent.managedProperty().bind(recent.visibleProperty());
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.SOMETIMES);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Reply reply, boolean empty) {
        super.updateItem(reply, empty);
        if (empty || reply == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(picker.title(reply));
        theme.setText(picker.theme(reply));
        recent.setVisible(picker.isRecent(reply));
        setAccessibleText(texts.get("replies.spoken", picker.title(reply), picker.theme(reply)));
        setGraphic(line);
    }
}
