package org.appealdesk.console.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.queue.QueueRow;
import org.appealdesk.console.shell.PaletteViewModel.Hit;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StageChip;
import org.appealdesk.console.widget.StatePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The command palette: a field, and below it what fits. The keyboard stays in the field; arrows move in the list. */
final class PaletteView {

    /** As in the style sheet. */
    private static final double LINE = 32;

    private static final int FEWEST_LINES = 5;
    private static final int MOST_LINES = 12;

    private final PaletteViewModel palette;
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<Hit> list = new ListView<>();
    private final VBox root;
    private Runnable close = () -> {};

    PaletteView(PaletteViewModel palette, ScreenTools tools) {
        this.palette = palette;
        this.texts = tools.texts();
        field.setId("palette-field");
        field.setPromptText(texts.get("shell.palette.prompt"));
        field.setAccessibleText(texts.get("shell.palette.prompt"));
        field.textProperty().bindBidirectional(palette.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("palette-list");
        list.setItems(palette.hits());
        list.setFocusTraversable(false);
        list.setCellFactory(ignored -> new Cell());
        list.setPlaceholder(StatePane.empty(
                Feather.SEARCH, texts.observe("shell.palette.nothing"), texts.observe("shell.palette.nothingText")));
        list.setAccessibleText(texts.get("shell.palette.prompt"));
        palette.queryProperty().subscribe(ignored -> list.getSelectionModel().selectFirst());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> LINE * Math.clamp(palette.hits().size(), FEWEST_LINES, MOST_LINES) + 2, palette.hits()));
        Label how = new Label(texts.get("shell.palette.how"));
        how.getStyleClass().addAll("muted", "small", "palette-how");
        root = new VBox(field, list, how);
        root.getStyleClass().add("palette");
    }

    Region root() {
        return root;
    }

    /** @param closing closes the sheet the palette is on */
    void onClose(Runnable closing) {
        close = closing;
    }

    private void onKey(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> 8;
            case PAGE_UP -> -8;
            default -> 0;
        };
        if (step != 0) {
            event.consume();
            move(step);
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose();
        }
    }

    private void move(int step) {
        int next = Math.clamp(
                (long) list.getSelectionModel().getSelectedIndex() + step,
                0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 4));
    }

    private void choose() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            close.run();
            palette.choose(hit);
        }
    }

    /** An action with its key, or an appeal with its stage. */
    private final class Cell extends ListCell<Hit> {

        // Made once: a cell that is given new nodes while it is laid out may stay without their style.
        private final FontIcon icon = new FontIcon(Feather.COMMAND);
        private final Label name = Labels.line("");
        private final Label more = new Label();
        private final Label key = Labels.line("", "key-hint");
        private final StageChip stage = new StageChip(texts);
        private final HBox line = new HBox(8, icon, name, more, Labels.space(), key, stage);

        Cell() {
            line.getStyleClass().add("palette-line");
            more.getStyleClass().addAll("muted", "small");
            key.managedProperty().bind(key.visibleProperty());
            stage.managedProperty().bind(stage.visibleProperty());
            setPrefWidth(0);
            setOnMouseClicked(ignored -> {
                if (!isEmpty()) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            switch (hit) {
                case Hit.Command command -> show(command);
                case Hit.Case found -> show(found);
            }
            setGraphic(line);
        }

        private void show(Hit.Command command) {
            String why = command.availability().whyNot();
            show(Feather.COMMAND, command.name(), why, command.key());
            stage.setVisible(false);
            key.setText(command.key());
            key.setVisible(!command.key().isEmpty());
            name.getStyleClass().removeAll("muted");
            if (!command.availability().isAllowed()) {
                name.getStyleClass().add("muted");
            }
        }

        private void show(Hit.Case found) {
            QueueRow row = found.row();
            String parties = texts.get(
                    "shell.palette.parties",
                    row.complainant().nickname(),
                    row.respondent().nickname());
            stage.show(row.standing().stage());
            stage.setVisible(true);
            key.setVisible(false);
            name.getStyleClass().removeAll("muted");
            show(Feather.FILE_TEXT, texts.formats().grouped(row.number().value()), parties, stage.getText());
        }

        private void show(Feather sign, String what, String about, String end) {
            icon.setIconCode(sign);
            name.setText(what);
            more.setText(about);
            setAccessibleText(texts.get("shell.palette.spoken", what, end, about));
        }
    }
}
