package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The table of the queue. Its selection is a set of cases: rows may come, go and move under it, and the same cases stay
 * selected.
 */
final class QueueTable {

    private static final double ROW = 32;
    private static final double SCROLL_BAR = 16;
    private static final double NARROWEST = 100;

    private final TableView<QueueRow> table = new TableView<>();
    private final QueueViewModel model;
    private final QueueWords words;
    private final List<QueueColumns.Column> columns;
    private boolean isSelecting;

    QueueTable(QueueViewModel model, ScreenTools tools, QueueWords words) {
        this.model = model;
        this.words = words;
        this.columns = new QueueColumns(tools, words).all();
        table.setId("queue-table");
        table.setFixedCellSize(ROW);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(ignored -> new Row());
        table.getColumns()
                .setAll(columns.stream().map(QueueColumns.Column::column).toList());
        table.setItems(model.model().shown());
        table.setSortPolicy(ignored -> {
            Comparator<QueueRow> chosen = table.getComparator();
            model.model().orderProperty().set(chosen == null ? QueueOrder.BY_RISK : chosen);
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isShiftDown()) {
                event.consume();
                model.openSelected();
            }
        });
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    TableView<QueueRow> node() {
        return table;
    }

    void attach(Subscriptions whileAttached, ScreenTools tools) {
        ListChangeListener<QueueRow> chosen = ignored -> takeSelection();
        table.getSelectionModel().getSelectedItems().addListener(chosen);
        whileAttached.add(() -> table.getSelectionModel().getSelectedItems().removeListener(chosen));
        ListChangeListener<QueueRow> moved = ignored -> restoreSelection();
        table.getItems().addListener(moved);
        whileAttached.add(() -> table.getItems().removeListener(moved));
        whileAttached.follow(model.selectionProperty(), ignored -> restoreSelection());
        whileAttached.onChange(tools.texts().languageProperty(), table::refresh);
    }

    /** Back to the order by deadline risk. */
    void sortByRisk() {
        table.getSortOrder().clear();
        table.sort();
    }

    /** Puts the keyboard into the table, on a row if there is one. */
    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void takeSelection() {
        if (isSelecting) {
            return;
        }
        Set<CaseId> chosen = new LinkedHashSet<>(model.selectionProperty().get());
        Set<CaseId> now = new LinkedHashSet<>();
        for (QueueRow row : new ArrayList<>(table.getSelectionModel().getSelectedItems())) {
            if (row != null) {
                now.add(row.id());
            }
        }
        chosen.retainAll(now);
        chosen.addAll(now);
        isSelecting = true;
        model.selectionProperty().set(chosen);
        isSelecting = false;
    }

    private void restoreSelection() {
        if (isSelecting) {
            return;
        }
        isSelecting = true;
        Set<CaseId> wanted = model.selectionProperty().get();
        List<QueueRow> rows = table.getItems();
        int[] places = new int[rows.size()];
        int found = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (wanted.contains(rows.get(at).id())) {
                places[found++] = at;
            }
        }
        if (!isSelected(places, found)) {
            table.getSelectionModel().clearSelection();
            if (found > 0) {
                table.getSelectionModel().selectIndices(places[0], Arrays.copyOfRange(places, 1, found));
            }
        }
        isSelecting = false;
    }

    private boolean isSelected(int[] places, int count) {
        List<Integer> now = table.getSelectionModel().getSelectedIndices();
        if (now.size() != count) {
            return false;
        }
        for (int at = 0; at < count; at++) {
            if (!now.contains(places[at])) {
                return false;
            }
        }
        return true;
    }

    /** Shows as many columns as fit; the elastic one takes what is left over. */
    private void fit(double width) {
        double room = width - SCROLL_BAR;
        int level =
                columns.stream().mapToInt(QueueColumns.Column::givesWay).max().orElse(0);
        while (level > 0 && wanted(level, QueueColumns.Column::width) > room) {
            level--;
        }
        boolean isNarrow = wanted(level, one -> one.isElastic() ? one.narrow() : one.width()) > room;
        ToDoubleFunction<QueueColumns.Column> widths =
                isNarrow ? QueueColumns.Column::narrow : QueueColumns.Column::width;
        double spare = room - wanted(level, widths);
        for (QueueColumns.Column one : columns) {
            double own = widths.applyAsDouble(one);
            one.column().setVisible(one.givesWay() <= level);
            one.column().setPrefWidth(one.isElastic() ? Math.max(NARROWEST, own + spare) : own);
        }
    }

    private double wanted(int level, ToDoubleFunction<QueueColumns.Column> widths) {
        return columns.stream()
                .filter(one -> one.givesWay() <= level)
                .mapToDouble(widths)
                .sum();
    }

    /** A row tells a screen reader what matters of it, and opens by double click. */
    private final class Row extends TableRow<QueueRow> {

        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    model.openSelected();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable QueueRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(empty || row == null ? "" : words.spoken(row));
        }
    }
}
