package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.PartyLabel;
import org.appealdesk.console.widget.PendingPill;
import org.appealdesk.console.widget.Pill;
import org.appealdesk.console.widget.StageChip;
import org.appealdesk.console.widget.Tone;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.Side;

/** The preview of one appeal: stage, rule, parties, money, signals and the last events. */
final class PreviewFacts {

    private final Texts texts;
    private final QueueWords words;
    private final EngineWords engine;

    PreviewFacts(Texts texts, QueueWords words) {
        this.texts = texts;
        this.words = words;
        this.engine = new EngineWords(texts);
    }

    List<Node> of(Preview preview) {
        List<Node> parts = new ArrayList<>(List.of(header(preview), people(preview), money(preview)));
        if (preview.unreadable() != null) {
            parts.add(1, unreadable(preview.unreadable()));
        }
        if (preview.row().signals() > 0) {
            parts.add(signals(preview.row()));
        }
        parts.add(events(preview));
        return parts;
    }

    private VBox header(Preview preview) {
        QueueRow row = preview.row();
        Label caption = Labels.text(
                texts.get(
                        "queue.preview.number",
                        texts.formats().grouped(row.number().value())),
                "muted");
        Label reason = Labels.text(engine.name(row.reason()), "title");
        Label stage = stage(row);
        Pill law = new Pill(
                texts.get(
                        "queue.preview.law",
                        preview.law().profile().name(),
                        preview.law().rule().label()),
                Tone.NEUTRAL);
        law.setTooltip(new Tooltip(preview.law().profile() + "\n"
                + engine.rules(List.of(preview.law().rule()))));
        FlowPane pills = new FlowPane(8, 4, stage, law);
        if (row.amounts().isHigh()) {
            pills.getChildren().add(new Pill(texts.get("queue.view.HIGH_VALUE"), Tone.WARN));
        }
        if (preview.notes().isWatched()) {
            pills.getChildren().add(new Pill(texts.get("queue.watched"), Tone.INFO));
        }
        row.care().tags().stream()
                .map(Tag::value)
                .forEach(tag -> pills.getChildren().add(new Pill("# " + tag, Tone.NEUTRAL)));
        return new VBox(4, caption, reason, pills);
    }

    private Label stage(QueueRow row) {
        String name = engine.name(row.standing().stage());
        return switch (row.expected()) {
            case NOTHING -> new Pill(name, StageChip.tone(row.standing().stage()));
            case CLAIM ->
                new PendingPill(texts.get("queue.expected.claiming"), texts.get("queue.expected.about", name));
            case SOMETHING -> new PendingPill(name, texts.get("queue.expected.about", name));
        };
    }

    private VBox unreadable(String why) {
        VBox box = new VBox(
                4,
                Labels.text(texts.get("queue.readOnly"), "strong"),
                Labels.text(texts.get("queue.readOnlyText")),
                Labels.text(why, "small"));
        box.getStyleClass().addAll("signal-box", "read-only");
        return box;
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
        Label language = Labels.text("· " + row.parties().of(side).language(), "muted");
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
        VBox box = new VBox(4, Labels.text(texts.get("queue.preview.signals", row.signals()), "strong"));
        box.getStyleClass().add("signal-box");
        words.signals(row).forEach(signal -> box.getChildren().add(Labels.text(signal, "signal")));
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
            Label time = Labels.text(texts.formats().clock(event.at()), "muted");
            time.setMinWidth(Region.USE_PREF_SIZE);
            time.setTooltip(new Tooltip(texts.formats().dayAndTime(event.at())));
            Label text = Labels.text(sentence(event), "event");
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
        return Labels.text(texts.get(key, arguments), "muted");
    }
}
