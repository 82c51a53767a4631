package org.appealdesk.console.outbox;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.SheetView;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.outbox.OutboxViewModel.Entry;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Pending;
import org.appealdesk.console.widget.PendingPill;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.widget.WrapCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of own actions that are not finished, as a sheet. */
public final class OutboxView extends SheetView {
    private final OutboxViewModel outbox;
    private final ScreenTools tools;
    private final Texts texts;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ListView<Entry> list = new ListView<>(entries);
    private final VBox root;

    public OutboxView(OutboxViewModel outbox, ScreenTools tools) {
        this.outbox = outbox;
        this.tools = tools;
        this.texts = tools.texts();
        list.setId("outbox-list");
        list.accessibleTextProperty().bind(texts.observe("outbox.title"));
        list.setCellFactory(_ -> new EntryCell());
        list.setPlaceholder(StatePane.empty(
                Feather.CHECK_CIRCLE, texts.observe("outbox.empty"), texts.observe("outbox.emptyText")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
            }
        });
        Focus.startAt(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(8, list, Labels.following(texts.observe("outbox.how"), "muted", "small"));
        root.getStyleClass().add("outbox");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.follow(outbox.entries(), now -> {
            Entry selected = list.getSelectionModel().getSelectedItem();
            entries.setAll(now);
            entries.stream()
                    .filter(entry -> selected != null && entry.id().equals(selected.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            entry -> list.getSelectionModel().select(entry),
                            () -> list.getSelectionModel().selectFirst());
        });
    }

    private void choose(@Nullable Entry entry) {
        if (entry == null) {
            return;
        }
        outbox.conflict(entry)
                .ifPresentOrElse(
                        conflict -> {
                            ConflictView view = new ConflictView(conflict, texts);
                            // A case that is opened from there has no sheet before it.
                            view.onClose(tools.sheets().show(texts.get("outbox.conflict.title"), view), this::close);
                        },
                        () -> {
                            close();
                            outbox.open(entry);
                        });
    }

    private final class EntryCell extends WrapCell<Entry> {

        EntryCell() {
            getStyleClass().add("outbox-cell");
            setOnMouseClicked(_ -> choose(getItem()));
        }

        @Override
        protected Node node(Entry entry) {
            Label what = Labels.text(entry.what(), "strong");
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox head = new HBox(
                    10,
                    Labels.line(texts.formats().time(entry.at()), "muted"),
                    Labels.line(entry.number(), "muted"),
                    what,
                    standing(entry));
            VBox cell = new VBox(2, head);
            if (!entry.text().isEmpty()) {
                cell.getChildren().add(new ElidedLabel(entry.text().replaceAll("\\s+", " ")));
            }
            if (!entry.why().isEmpty()) {
                cell.getChildren().add(Labels.text(entry.why(), "outbox-why"));
            }
            return cell;
        }

        private Label standing(Entry entry) {
            return switch (entry.standing()) {
                case REFUSED -> {
                    Pill pill = new Pill(texts.get("outbox.refused"), Tone.BAD);
                    pill.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
                    pill.setMinWidth(USE_PREF_SIZE);
                    yield pill;
                }
                case UNSENT -> new PendingPill(texts, Pending.UNSENT);
                case UNCONFIRMED -> new PendingPill(texts, Pending.UNCONFIRMED);
            };
        }

        @Override
        protected String spoken(Entry entry) {
            return texts.get(
                    "outbox.spoken",
                    entry.what(),
                    entry.number(),
                    texts.formats().time(entry.at()),
                    switch (entry.standing()) {
                        case REFUSED -> texts.get("outbox.refused") + ": " + entry.why();
                        case UNSENT -> texts.get("widget.pending.UNSENT");
                        case UNCONFIRMED -> texts.get("widget.pending.UNCONFIRMED");
                    });
        }
    }
}
