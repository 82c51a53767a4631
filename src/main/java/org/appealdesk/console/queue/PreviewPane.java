package org.appealdesk.console.queue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.PartyLabel;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.StageChip;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;

/** Beside the table: what triage needs to know of the selected appeal, and what can be done at once. */
final class PreviewPane {

    private final QueueViewModel queue;
    private final Texts texts;
    private final QueueWords words;
    private final EngineWords engine;
    private final ScreenTools tools;
    private final VBox facts = new VBox();
    private final Label why = new Label();
    private final VBox filled;
    private final StackPane root;

    PreviewPane(QueueViewModel queue, ScreenTools tools, QueueWords words, List<? extends Region> buttons) {
        this.queue = queue;
        this.tools = tools;
        this.texts = tools.texts();
        this.words = words;
        this.engine = new EngineWords(texts);
        facts.getStyleClass().add("preview-facts");
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        why.setWrapText(true);
        why.setId("queue-why");
        why.getStyleClass().addAll("muted", "preview-why");
        FlowPane row = new FlowPane(8, 8);
        row.getStyleClass().add("preview-buttons");
        row.getChildren().addAll(buttons);
        filled = new VBox(scroll, why, row);
        StatePane empty = StatePane.empty(
                Feather.MOUSE_POINTER, texts.observe("queue.preview.empty"), texts.observe("queue.preview.emptyText"));
        root = new StackPane(empty, filled);
        root.getStyleClass().add("preview");
        root.setId("queue-preview");
        empty.visibleProperty().bind(filled.visibleProperty().not());
    }

    StackPane node() {
        return root;
    }

    void attach(Subscriptions whileAttached) {
        whileAttached.whenever(
                () -> show(queue.previewProperty().get()),
                queue.previewProperty(),
                queue.selectionProperty(),
                texts.languageProperty());
        whileAttached.follow(
                tools.ticker().nowProperty(),
                ignored -> queue.previewProperty().get().ifPresent(this::showWhy));
    }

    private void show(Optional<Preview> preview) {
        filled.setVisible(preview.isPresent());
        preview.ifPresent(one -> {
            facts.getChildren().setAll(header(one), people(one), money(one));
            if (one.row().signals() > 0) {
                facts.getChildren().add(signals(one.row()));
            }
            facts.getChildren().add(events(one));
            showWhy(one);
        });
    }

    private void showWhy(Preview preview) {
        why.setText(words.whyHere(preview.row(), preview.place(), tools.ticker().now()));
    }

    private VBox header(Preview preview) {
        QueueRow row = preview.row();
        int selected = queue.selectionProperty().get().size();
        String number = texts.formats().grouped(row.number().value());
        Label caption = label(
                selected > 1
                        ? texts.get("queue.preview.severalSelected", number, selected)
                        : texts.get("queue.preview.number", number),
                "muted");
        Label reason = label(engine.name(row.reason()), "title");
        Pill stage = new Pill(
                engine.name(row.standing().stage()),
                StageChip.tone(row.standing().stage()));
        Pill profile = new Pill(preview.profile().toString(), Tone.NEUTRAL);
        FlowPane pills = new FlowPane(8, 4, stage, profile);
        if (row.amounts().isHigh()) {
            pills.getChildren().add(new Pill(texts.get("queue.view.HIGH_VALUE"), Tone.WARN));
        }
        if (!row.standing().isReadable()) {
            pills.getChildren().add(new Pill(texts.get("queue.readOnly"), Tone.BAD));
        }
        return new VBox(4, caption, reason, pills);
    }

    private GridPane people(Preview preview) {
        GridPane grid = halves();
        Side complainant = preview.row().parties().complainant();
        grid.add(caption("queue.preview.complainant", engine.name(complainant)), 0, 0);
        grid.add(caption("queue.preview.respondent", engine.name(complainant.other())), 1, 0);
        grid.add(person(preview.row(), complainant, true), 0, 1);
        grid.add(person(preview.row(), complainant.other(), false), 1, 1);
        return grid;
    }

    private HBox person(QueueRow row, Side side, boolean isComplainant) {
        PartyLabel name = new PartyLabel(texts);
        name.show(side, row.parties().of(side).nickname(), isComplainant);
        name.getStyleClass().add("strong");
        Label language = label("· " + row.parties().of(side).language(), "muted");
        language.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(4, name, language);
    }

    private GridPane money(Preview preview) {
        GridPane grid = halves();
        grid.add(caption("queue.preview.order"), 0, 0);
        grid.add(new ElidedLabel(texts.formats().money(preview.row().amounts().fiat())), 0, 1);
        grid.add(new ElidedLabel(texts.formats().money(preview.row().amounts().crypto())), 0, 2);
        grid.add(caption("queue.preview.disputed"), 1, 0);
        grid.add(
                new ElidedLabel(
                        preview.disputed() == null
                                ? texts.get("queue.preview.wholeOrder")
                                : texts.formats().money(preview.disputed())),
                1,
                1);
        return grid;
    }

    private VBox signals(QueueRow row) {
        VBox box = new VBox(4, label(texts.get("queue.preview.signals", row.signals()), "strong"));
        box.getStyleClass().add("signal-box");
        words.signals(row).forEach(signal -> box.getChildren().add(label(signal, "signal")));
        return box;
    }

    private GridPane events(Preview preview) {
        GridPane grid = new GridPane(8, 6);
        ColumnConstraints times = new ColumnConstraints();
        times.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(times, what);
        grid.getStyleClass().add("preview-events");
        int line = 0;
        for (RecordedEvent event : preview.lastEvents()) {
            Label time = label(texts.formats().clock(event.at()), "muted");
            time.setMinWidth(Region.USE_PREF_SIZE);
            time.setTooltip(new Tooltip(texts.formats().dayAndTime(event.at())));
            Label text = label(sentence(event), "event");
            GridPane.setValignment(time, VPos.TOP);
            grid.addRow(line++, time, text);
        }
        return grid;
    }

    private String sentence(RecordedEvent event) {
        return event.event() instanceof DossierEvent.MessageSent sent
                ? texts.get(
                        "queue.preview.said",
                        engine.actor(event.actor()),
                        sent.message().text())
                : engine.event(event);
    }

    private static GridPane halves() {
        GridPane grid = new GridPane(12, 2);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        return grid;
    }

    private Label caption(String key, Object... arguments) {
        return label(texts.get(key, arguments), "muted");
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
