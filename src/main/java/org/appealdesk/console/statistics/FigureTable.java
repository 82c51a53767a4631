package org.appealdesk.console.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.appealdesk.console.statistics.Report.Table;
import org.jspecify.annotations.Nullable;

/** Figures in rows: the first column names them, the others are numbers at the right edge. */
final class FigureTable extends TableView<List<String>> {
    private static final double ROW = 32;
    private static final double HEADER = 30;
    private static final double NUMBER = 96;
    private static final double NAME = 3 * NUMBER;

    private final int mostRows;
    private List<String> shownColumns = List.of();

    /** @param mostRows what is more is scrolled */
    FigureTable(String id, int mostRows) {
        this.mostRows = mostRows;
        setId(id);
        getStyleClass().add("figure-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setRowFactory(_ -> new Row());
    }

    void show(Table table) {
        setAccessibleText(table.title());
        if (!table.columns().equals(shownColumns)) {
            shownColumns = table.columns();
            getColumns()
                    .setAll(IntStream.range(0, shownColumns.size())
                            .mapToObj(this::column)
                            .toList());
        }
        getItems().setAll(table.rows());
        double height = HEADER + ROW * Math.clamp(table.rows().size(), 1, mostRows);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private TableColumn<List<String>, String> column(int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(shownColumns.get(index));
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(index == 0 ? NAME : NUMBER);
        if (index > 0) {
            column.setMinWidth(NUMBER * 2 / 3);
            column.getStyleClass().add("number-header");
            column.setCellFactory(_ -> new NumberCell());
        }
        return column;
    }

    private static final class NumberCell extends TableCell<List<String>, String> {
        NumberCell() {
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable String number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty ? null : number);
        }
    }

    /** A row is told with the names of its numbers. */
    private final class Row extends TableRow<List<String>> {
        @Override
        protected void updateItem(@Nullable List<String> row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(
                    empty || row == null
                            ? ""
                            : row.getFirst() + ": "
                                    + IntStream.range(1, row.size())
                                            .mapToObj(index -> shownColumns.get(index) + " " + row.get(index))
                                            .collect(Collectors.joining(", ")));
        }
    }
}
