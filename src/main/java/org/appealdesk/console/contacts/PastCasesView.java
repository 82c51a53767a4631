package org.appealdesk.console.contacts;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Wrapping;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.Wraps;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of a party's past cases. Each line opens its case. */
public final class PastCasesView extends SheetView {
    private static final double HEIGHT = 380;

    private final PastCasesViewModel past;
    private final ListView<PastCaseLine> list = new ListView<>();
    private final VBox root;

    public PastCasesView(PastCasesViewModel past, Texts texts) {
        this.past = past;
        list.setId("past-cases");
        list.setPrefHeight(HEIGHT);
        list.getStyleClass().add("past-cases");
        list.setCellFactory(_ -> new Line());
        list.setPlaceholder(StatePane.empty(
                Feather.USERS, texts.observe("contacts.past.none"), texts.observe("contacts.past.noneText")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        Focus.startAt(list);
        root = new VBox(8, Labels.text(texts.get("contacts.past.note"), "muted"), list);
        root.getStyleClass().addAll("sheet-form", "past-cases-sheet");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        past.look();
        whileAttached.follow(past.lines(), all -> {
            list.getItems().setAll(all);
            list.getSelectionModel().selectFirst();
        });
    }

    private void open() {
        PastCaseLine chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            past.open(chosen.id());
        }
    }

    /** A case in three lines. */
    private final class Line extends ListCell<PastCaseLine> {
        private final Label head = new Label();
        private final Label end = new Label();
        private final Label part = new Label();
        private final Label by = new Label();
        private final VBox lines = new VBox(2, new HBox(8, head, Labels.space(), end), part, by);

        Line() {
            head.getStyleClass().add("strong");
            by.getStyleClass().addAll("muted", "small");
            end.setMinWidth(Label.USE_PREF_SIZE);
            Wraps.lines(part);
            Wraps.lines(by);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getClickCount() == 2) {
                    open();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PastCaseLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            head.setText(item.head());
            end.setText(item.end());
            part.setText(Wrapping.prepared(item.part()));
            by.setText(Wrapping.prepared(item.by()));
            setAccessibleText(item.spoken());
            setGraphic(lines);
        }
    }
}
