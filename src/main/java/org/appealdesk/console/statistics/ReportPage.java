package org.appealdesk.console.statistics;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.statistics.Report.Mix;
import org.appealdesk.console.statistics.Report.Table;
import org.appealdesk.console.statistics.Report.Tile;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.SectionHeader;
import org.appealdesk.console.widget.StatePane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The figures below each other; each picture has its table beside it. */
final class ReportPage {
    private static final int COURSE_ROWS = 7;
    private static final int MOST_ROWS = 24;
    private static final double WHOLE = 100;

    private final Texts texts;
    private final Charts charts;
    private final GridPane tiles = new GridPane();
    private final Card course = new Card("statistics-course", COURSE_ROWS);
    private final Card reasons = new Card("statistics-reasons", MOST_ROWS);
    private final Card results = new Card("statistics-results", MOST_ROWS);
    private final Card figures = new Card("statistics-figures", MOST_ROWS);
    private final Card times = new Card("statistics-times", MOST_ROWS);
    private final ScrollPane root;

    ReportPage(Texts texts) {
        this.texts = texts;
        this.charts = new Charts(texts);
        tiles.getStyleClass().add("statistics-tiles");
        Label note = Labels.following(texts.observe("statistics.note"), "muted", "small");
        HBox tables = new HBox(times.box, figures.box);
        tables.getStyleClass().add("statistics-pair");
        VBox page = new VBox(tiles, course.box, reasons.box, results.box, tables, note);
        page.getStyleClass().add("statistics-page");
        root = new ScrollPane(page);
        root.getStyleClass().add("statistics-scroll");
        root.setFitToWidth(true);
    }

    Node root() {
        return root;
    }

    void show(Report report) {
        showTiles(report.tiles());
        course.show(report.course().table(), charts.course(report.course()));
        reasons.show(report.reasons().table(), chart("statistics-reasons-chart", report.reasons()));
        results.show(report.results().table(), chart("statistics-results-chart", report.results()));
        figures.show(report.figures(), null);
        times.show(report.times(), null);
    }

    private Node chart(String id, Mix mix) {
        return mix.bars().stream().allMatch(bar -> bar.count() == 0)
                ? StatePane.empty(
                        Feather.BAR_CHART_2, texts.observe("statistics.noneHandled"), new ReadOnlyStringWrapper(""))
                : charts.mix(id, mix);
    }

    private void showTiles(List<Tile> shown) {
        tiles.getChildren().clear();
        tiles.getColumnConstraints().clear();
        for (Tile one : shown) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WHOLE / shown.size());
            tiles.getColumnConstraints().add(column);
            tiles.addRow(0, tile(one));
        }
    }

    private static Node tile(Tile tile) {
        VBox box = new VBox(
                Labels.text(tile.name(), "muted", "small"),
                Labels.text(tile.value(), "statistics-value"),
                Labels.text(tile.note(), "muted", "small"));
        box.getStyleClass().addAll("card", "statistics-tile");
        return box;
    }

    private static void equal(Region box) {
        box.setPrefWidth(1);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
    }

    /** A title over a table, with or without a picture at its left. */
    private static final class Card {
        private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
        private final StackPane picture = new StackPane();
        private final FigureTable table;
        private final VBox box;

        Card(String id, int mostRows) {
            table = new FigureTable(id, mostRows);
            HBox beside = new HBox(picture, table);
            beside.getStyleClass().add("statistics-pair");
            equal(picture);
            equal(table);
            box = new VBox(new SectionHeader(title), beside);
            box.getStyleClass().addAll("card", "statistics-card");
            equal(box);
        }

        /** @param chart null when there is only the table */
        void show(Table figures, @Nullable Node chart) {
            title.set(figures.title());
            table.show(figures);
            picture.setManaged(chart != null);
            picture.getChildren().setAll(chart == null ? List.of() : List.of(chart));
        }
    }
}
