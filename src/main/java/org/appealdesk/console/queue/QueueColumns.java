package org.appealdesk.console.queue;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.CountdownChip;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.MoneyLabel;
import org.appealdesk.console.widget.PartyLabel;
import org.appealdesk.console.widget.StageChip;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;
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
     * @param width what it usually takes
     */
    record Column(TableColumn<QueueRow, QueueRow> column, int givesWay, double width) {

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
                column(due(), 0),
                column(number(), 0),
                column(stage(), 0),
                column(reason(), 0),
                column(fiat(), 0),
                column(crypto(), 2),
                column(parties(), 0),
                column(language(), 3),
                column(signals(), 0),
                column(owner(), 0),
                column(since(), 1));
    }

    private static Column column(TableColumn<QueueRow, QueueRow> column, int givesWay) {
        return new Column(column, givesWay, column.getPrefWidth());
    }

    private TableColumn<QueueRow, QueueRow> due() {
        return column(
                "due",
                104,
                QueueOrder.BY_RISK,
                () -> CountdownChip.withBar(texts, tools.ticker().nowProperty()),
                (chip, row) -> chip.show(words.countdown(row)));
    }

    private TableColumn<QueueRow, QueueRow> number() {
        return column(
                "number",
                104,
                Comparator.comparing(row -> row.number().value()),
                ElidedLabel::new,
                (label, row) ->
                        label.setText(texts.formats().grouped(row.number().value())));
    }

    private TableColumn<QueueRow, QueueRow> stage() {
        return column(
                "stage",
                106,
                Comparator.comparing(row -> row.standing().stage()),
                () -> new StageChip(texts),
                (chip, row) -> chip.show(row.standing().stage()));
    }

    private TableColumn<QueueRow, QueueRow> reason() {
        return column(
                "reason",
                128,
                Comparator.comparing(words::reason),
                ElidedLabel::new,
                (label, row) -> label.setText(words.reason(row)));
    }

    private TableColumn<QueueRow, QueueRow> fiat() {
        return number(column(
                "fiat",
                112,
                Comparator.comparing(
                                (QueueRow row) -> row.amounts().fiat().asset().code())
                        .thenComparing(row -> row.amounts().fiat().amount()),
                () -> new MoneyLabel(texts),
                (label, row) -> label.show(row.amounts().fiat())));
    }

    private TableColumn<QueueRow, QueueRow> crypto() {
        return number(column(
                "crypto",
                126,
                Comparator.comparing(
                                (QueueRow row) -> row.amounts().crypto().asset().code())
                        .thenComparing(row -> row.amounts().crypto().amount()),
                () -> new MoneyLabel(texts),
                (label, row) -> label.show(row.amounts().crypto())));
    }

    private TableColumn<QueueRow, QueueRow> parties() {
        return column(
                "parties",
                190,
                Comparator.comparing(row -> row.complainant().nickname()),
                () -> new Pair(texts),
                Pair::show);
    }

    private TableColumn<QueueRow, QueueRow> language() {
        return column(
                "language",
                76,
                Comparator.comparing(words::languages),
                Label::new,
                (label, row) -> label.setText(words.languages(row)));
    }

    private TableColumn<QueueRow, QueueRow> signals() {
        return column(
                "signals", 68, Comparator.comparingInt(QueueRow::signals), () -> new Signals(words), Signals::show);
    }

    private TableColumn<QueueRow, QueueRow> owner() {
        return column(
                "owner",
                62,
                Comparator.comparing(row -> row.owner().map(AgentId::value).orElse("")),
                Label::new,
                (label, row) -> label.setText(row.owner().map(AgentId::value).orElse("—")));
    }

    private TableColumn<QueueRow, QueueRow> since() {
        return column("since", 108, Comparator.comparing(row -> row.standing().since()), Label::new, (label, row) -> {
            label.setText(texts.formats().time(row.standing().since()));
            label.setTooltip(
                    new Tooltip(texts.formats().dayAndTime(row.standing().since())));
        });
    }

    private <N extends Node> TableColumn<QueueRow, QueueRow> column(
            String name, double width, Comparator<QueueRow> order, Supplier<N> node, BiConsumer<N, QueueRow> show) {
        TableColumn<QueueRow, QueueRow> column = new TableColumn<>();
        column.setId(ID + name);
        column.textProperty().bind(texts.observe("queue.column." + name));
        column.setPrefWidth(width);
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

    /** Complainant → respondent, each in its side's hue. */
    private static final class Pair extends HBox {

        private final PartyLabel complainant;
        private final PartyLabel respondent;

        Pair(Texts texts) {
            super(4);
            setAlignment(Pos.CENTER_LEFT);
            complainant = new PartyLabel(texts);
            respondent = new PartyLabel(texts);
            Label arrow = new Label("→");
            arrow.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(complainant, arrow, respondent);
        }

        void show(QueueRow row) {
            Side side = row.parties().complainant();
            complainant.show(side, row.complainant().nickname(), true);
            complainant.setGraphic(null);
            respondent.show(side.other(), row.respondent().nickname(), false);
        }
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
