package org.appealdesk.console.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.queue.QueueRow.LastMessage;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.CountdownChip;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.MoneyLabel;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.trade.AgentId;

/** The columns of the queue, each with its cell, its order, and how much room it wants. */
final class QueueColumns {

    /** The name of the column that says who wrote last. */
    static final String MESSAGE = "message";

    /** The name of the column that says what the appeal is about. */
    static final String REASON = "reason";

    private static final String ID = "queue-column-";

    private final ScreenTools tools;
    private final Texts texts;
    private final QueueWords words;
    private final LiveWork work;
    private final QueueModel model;

    /** @param queue what is shown */
    QueueColumns(ScreenTools tools, QueueWords words, QueueViewModel queue) {
        this.work = queue.work();
        this.model = queue.model();
        this.tools = tools;
        this.texts = tools.texts();
        this.words = words;
    }

    /** The name of a column, under which its title and the agent's choice are kept. */
    static String nameOf(TableColumn<?, ?> column) {
        return column.getId().substring(ID.length());
    }

    List<Column> all() {
        return List.of(
                new Column(due(), 0, new Room(106, 96, 130, 0)),
                new Column(number(), 0, new Room(112, 111, 140, 0)),
                new Column(stage(), 0, new Room(106, 102, 150, 0)),
                new Column(reason(), 0, new Room(131, 92, 230, 2)),
                new Column(fiat(), 0, new Room(109, 109, 160, 0)),
                new Column(crypto(), 2, new Room(120, 116, 160, 0)),
                new Column(parties(), 0, new Room(195, 120, 420, 3)),
                new Column(language(), 4, new Room(66, 58, 90, 0)),
                new Column(signals(), 0, new Room(72, 60, 104, 0)),
                new Column(tags(), 6, new Room(110, 80, 240, 1)),
                new Column(owner(), 0, work.isLive() ? new Room(104, 92, 170, 0) : new Room(68, 60, 90, 0)),
                new Column(since(), 3, new Room(112, 104, 140, 0)),
                new Column(message(), 5, new Room(156, 140, 190, 0)));
    }

    private TableColumn<QueueRow, QueueRow> due() {
        return column(
                "due",
                QueueOrder.BY_RISK,
                () -> CountdownChip.withBar(texts, tools.ticker()),
                (chip, row) -> chip.show(words.countdown(row)));
    }

    private TableColumn<QueueRow, QueueRow> number() {
        return column(
                "number",
                Comparator.comparing(row -> row.number().value()),
                Label::new,
                (label, row) ->
                        label.setText(texts.formats().grouped(row.number().value())));
    }

    private TableColumn<QueueRow, QueueRow> stage() {
        return column(
                "stage",
                Comparator.comparing(row -> row.standing().stage()),
                () -> new StageCell(texts),
                StageCell::show);
    }

    private TableColumn<QueueRow, QueueRow> reason() {
        return column(
                REASON,
                Comparator.comparing(words::reason),
                ElidedLabel::new,
                (label, row) -> label.setText(words.reason(row)));
    }

    private TableColumn<QueueRow, QueueRow> fiat() {
        return number(column(
                "fiat",
                Comparator.comparing(
                                (QueueRow row) -> row.amounts().fiat().asset().code())
                        .thenComparing(row -> row.amounts().fiat().amount()),
                () -> new MoneyLabel(texts),
                (label, row) -> label.show(row.amounts().fiat())));
    }

    private TableColumn<QueueRow, QueueRow> crypto() {
        return number(column(
                "crypto",
                Comparator.comparing(
                                (QueueRow row) -> row.amounts().crypto().asset().code())
                        .thenComparing(row -> row.amounts().crypto().amount()),
                () -> new MoneyLabel(texts),
                (label, row) -> label.show(row.amounts().crypto())));
    }

    private TableColumn<QueueRow, QueueRow> parties() {
        return column(
                "parties",
                Comparator.comparing(row -> row.complainant().nickname()),
                () -> new PartyPair(texts),
                PartyPair::show);
    }

    private TableColumn<QueueRow, QueueRow> language() {
        return column(
                "language",
                Comparator.comparing(words::languages),
                Label::new,
                (label, row) -> label.setText(words.languages(row)));
    }

    private TableColumn<QueueRow, QueueRow> signals() {
        return column(
                "signals",
                Comparator.comparingInt(QueueRow::signals),
                () -> new SignalMarks(words, model),
                SignalMarks::show);
    }

    private TableColumn<QueueRow, QueueRow> tags() {
        return column(
                "tags",
                Comparator.comparing(QueueColumns::tagsOf),
                ElidedLabel::new,
                (label, row) -> label.setText(tagsOf(row)));
    }

    private static String tagsOf(QueueRow row) {
        return row.care().tags().stream().map(Tag::value).collect(Collectors.joining(", "));
    }

    private TableColumn<QueueRow, QueueRow> owner() {
        Comparator<QueueRow> order =
                Comparator.comparing(row -> row.owner().map(AgentId::value).orElse(""));
        return column("owner", order, () -> new OwnerCell(words, work, texts), OwnerCell::show);
    }

    private TableColumn<QueueRow, QueueRow> since() {
        return column(
                "since",
                Comparator.comparing(row -> row.standing().since()),
                TimeLabel::new,
                (label, row) -> label.show(
                        Optional.of(row.standing().since()),
                        texts.formats().time(row.standing().since())));
    }

    /** Who wrote last, and when; what nobody has written in counts as oldest. */
    private TableColumn<QueueRow, QueueRow> message() {
        return column(
                MESSAGE,
                Comparator.comparing(
                        row -> row.lastMessage().map(LastMessage::at).orElse(Instant.MIN)),
                TimeLabel::new,
                (label, row) -> label.show(row.lastMessage().map(LastMessage::at), words.lastMessage(row)));
    }

    private <N extends Node> TableColumn<QueueRow, QueueRow> column(
            String name, Comparator<QueueRow> order, Supplier<N> node, BiConsumer<N, QueueRow> show) {
        TableColumn<QueueRow, QueueRow> column = new TableColumn<>();
        column.setId(ID + name);
        column.textProperty().bind(texts.observe("queue.column." + name).map(title -> title.toUpperCase(Locale.ROOT)));
        column.setMinWidth(48);
        column.setComparator(order);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> new NodeCell<>(node, show));
        return column;
    }

    private static TableColumn<QueueRow, QueueRow> number(TableColumn<QueueRow, QueueRow> column) {
        column.getStyleClass().add("number");
        return column;
    }

    /** A time of day; on hover the day too. */
    private final class TimeLabel extends Label {

        private final Tooltip whole = new Tooltip();

        /** @param text what is to be read at first sight */
        void show(Optional<Instant> instant, String text) {
            setText(text);
            whole.setText(instant.map(texts.formats()::dayAndTime).orElse(""));
            setTooltip(instant.isPresent() ? whole : null);
        }
    }
}
