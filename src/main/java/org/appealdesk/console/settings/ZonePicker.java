package org.appealdesk.console.settings;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.settings.Zones.Line;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.jspecify.annotations.Nullable;

/** The sheet on which a time zone is chosen: a field, and below it the zones that fit. */
final class ZonePicker {

    private final SettingsModel settings;
    private final ScreenTools tools;
    private final Texts texts;
    private final Zones zones;
    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final VBox root = new VBox(field, list);
    private Runnable close = () -> {};

    ZonePicker(SettingsModel settings, ScreenTools tools) {
        this.settings = settings;
        this.tools = tools;
        this.texts = tools.texts();
        this.zones = new Zones(texts.formats(), settings.systemZone());
        field.setId("zone-field");
        field.setPromptText(texts.get("settings.zone.prompt"));
        field.setAccessibleText(texts.get("settings.zone.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.textProperty().subscribe(this::search);
        list.setId("zone-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("settings.zone.prompt"));
        list.setCellFactory(ignored -> new Cell());
        root.getStyleClass().add("zone-picker");
    }

    VBox root() {
        return root;
    }

    /** @param closing closes the sheet this is on */
    void onClose(Runnable closing) {
        close = closing;
    }

    private void search(String typed) {
        list.setItems(FXCollections.observableArrayList(
                zones.find(typed, tools.ticker().now())));
        // What was typed means a zone; the computer's own stays in reach above.
        list.getSelectionModel().select(typed.isBlank() || list.getItems().size() == 1 ? 0 : 1);
        list.scrollTo(0);
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            event.consume();
            int last = list.getItems().size() - 1;
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose();
        }
    }

    private void choose() {
        Line chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            settings.zoneProperty().set(chosen.choice());
        }
    }

    /** A zone and the time there. */
    private final class Cell extends ListCell<Line> {

        private final Label name = new Label();
        private final Label about = new Label();
        private final HBox row = new HBox(8, name, Labels.space(), about);

        Cell() {
            about.getStyleClass().add("muted");
            setOnMouseClicked(ignored -> {
                if (!isEmpty()) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(name(line));
            about.setText(zones.about(line.zone(), tools.ticker().now()));
            setAccessibleText(name.getText() + ", " + about.getText());
            setGraphic(row);
        }

        private String name(Line line) {
            Optional<String> own = line.choice().map(Zones::name);
            return own.orElseGet(() -> texts.get("settings.zone.system", Zones.name(line.zone())));
        }
    }
}
