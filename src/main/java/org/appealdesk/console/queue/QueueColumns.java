package org.appealdesk.console.queue;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.CountdownChip;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.MoneyLabel;
import org.appealdesk.console.widget.StageChip;
import org.appealdesk.engine.trade.AgentId;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The columns of the queue, each with its cell, its order, and how much room it wants. */
final class QueueColumns {

    private static final String ID = "queue-column-";
    private static final String PARTIES = ID + "parties";

    private final ScreenTools tools;
    private final Texts texts;
    private final QueueWords words;

    /**
     * A column and its room.
     *
     * @param givesWay those with a higher number go first when the window is narrow; 0 always stays
     * @param width what it takes in a window of usual width
     * @param narrow what it takes in a narrow one
     */
    record Column(TableColumn<QueueRow, QueueRow> column, int givesWay, double width, double narrow) {

        /** The parties' names take what room is left over. */
        boolean isElastic() {
            return PARTIES.equals(column.getId());
        }
    }

    QueueColumns(ScreenTools tools, QueueWords words) {
        this.tools = tools;
        this.texts = tools.texts();
        this.words = words;
    }

    List<Column> all() {
        return List.of(
                new Column(due(), 0, 92, 88),
                new Column(number(), 0, 108, 108),
                new Column(stage(), 0, 106, 104),
                new Column(reason(), 0, 132, 108),
                new Column(fiat(), 0, 112, 112),
                new Column(crypto(), 2, 126, 126),
                new Column(parties(), 0, 210, 120),
                new Column(language(), 3, 76, 76),
                new Column(signals(), 0, 64, 64),
                new Column(owner(), 0, 58, 56),
                new Column(since(), 1, 108, 108));
    }

    private TableColumn<QueueRow, QueueRow> due() {
        return column(
                "due",
                QueueOrder.BY_RISK,
                () -> CountdownChip.withBar(texts, tools.ticker().nowProperty()),
                (chip, row) -> chip.show(words.countdown(row)));
    }

    private TableColumn<QueueRow, QueueRow> number() {
        return column(
                "number",
                Comparator.comparing(row -> row.number().value()),
                ElidedLabel::new,
                (label, row) ->
                        label.setText(texts.formats().grouped(row.number().value())));
    }

    private TableColumn<QueueRow, QueueRow> stage() {
        return column(
                "stage",
                Comparator.comparing(row -> row.standing().stage()),
                () -> new StageChip(texts),
                (chip, row) -> chip.show(row.standing().stage()));
    }

    private TableColumn<QueueRow, QueueRow> reason() {
        return column(
                "reason",
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
        return column("signals", Comparator.comparingInt(QueueRow::signals), () -> new Signals(words), Signals::show);
    }

    private TableColumn<QueueRow, QueueRow> owner() {
        return column(
                "owner",
                Comparator.comparing(row -> row.owner().map(AgentId::value).orElse("")),
                Label::new,
                (label, row) -> label.setText(row.owner().map(AgentId::value).orElse("—")));
    }

    private TableColumn<QueueRow, QueueRow> since() {
        return column("since", Comparator.comparing(row -> row.standing().since()), Label::new, (label, row) -> {
            label.setText(texts.formats().time(row.standing().since()));
            label.setTooltip(
                    new Tooltip(texts.formats().dayAndTime(row.standing().since())));
        });
    }

    private <N extends Node> TableColumn<QueueRow, QueueRow> column(
            String name, Comparator<QueueRow> order, Supplier<N> node, BiConsumer<N, QueueRow> show) {
        TableColumn<QueueRow, QueueRow> column = new TableColumn<>();
        column.setId(ID + name);
        column.textProperty().bind(texts.observe("queue.column." + name));
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

    /** How many signals; on hover which. */
    private static final class Signals extends Label {

        private final QueueWords words;
        private final Tooltip tooltip = new Tooltip();

        Signals(QueueWords words) {
            this.words = words;
            getStyleClass().add("signals");
            setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        }

        void show(QueueRow row) {
            boolean isAny = row.signals() > 0;
            setVisible(isAny);
            setText(String.valueOf(row.signals()));
            tooltip.setText(String.join("\n", words.signals(row)));
            setTooltip(isAny ? tooltip : null);
            setAccessibleText(tooltip.getText());
        }
    }
}
