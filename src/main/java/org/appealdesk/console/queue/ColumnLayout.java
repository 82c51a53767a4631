package org.appealdesk.console.queue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Fills the table's width with the columns that fit: those the agent wants always, the others by how soon they give way.
 * Room left over goes first to what is cut when it is narrow, then to all alike.
 */
final class ColumnLayout {

    private static final double SCROLL_BAR = 14;
    private static final double BORDER = 2;
    private static final double HEADER = 30;

    private final TableView<QueueRow> table;
    private final List<Column> columns;
    private final ColumnChoice choice;

    ColumnLayout(TableView<QueueRow> table, List<Column> columns, ColumnChoice choice) {
        this.table = table;
        this.columns = columns;
        this.choice = choice;
        table.setColumnResizePolicy(this::drag);
    }

    /** An agent drags the edge of a column; otherwise widths follow from {@link #fit}. */
    private boolean drag(TableView.ResizeFeatures<?> features) {
        TableColumn<?, ?> dragged = features.getColumn();
        if (dragged != null && features.getDelta() != 0) {
            double width = dragged.getWidth() + features.getDelta();
            choice.widen(QueueColumns.nameOf(dragged), Math.max(dragged.getMinWidth(), width));
        }
        return true;
    }

    /** Shows as many columns as fit, as wide as there is room. */
    void fit() {
        double room = table.getWidth() - BORDER - (isScrolled() ? SCROLL_BAR : 0);
        if (room <= 0) {
            return;
        }
        int level = columns.stream().mapToInt(Column::givesWay).max().orElse(0);
        while (level > 0 && sum(shown(level), this::usual) > room) {
            level--;
        }
        List<Column> shown = roomForOrder(shown(level), room);
        columns.forEach(column -> column.column().setVisible(shown.contains(column)));
        double missing = Math.max(0, sum(shown, this::usual) - room);
        double slack = sum(shown, column -> usual(column) - least(column));
        double part = slack <= 0 ? 0 : Math.min(1, missing / slack);
        double spare = Math.max(0, room - sum(shown, this::usual));
        double given = spareOfElastic(shown, spare);
        List<Column> free = shown.stream().filter(column -> !isOwn(column)).toList();
        double each = free.isEmpty() ? 0 : (spare - given) / free.size();
        for (Column column : shown) {
            double width = usual(column) - part * (usual(column) - least(column));
            if (!isOwn(column)) {
                width += elastic(column, shown, spare) + each;
            }
            // Whole pixels: a part of one too many would bring a scroll bar.
            column.column().setPrefWidth(Math.floor(width));
        }
    }

    private List<Column> shown(int level) {
        return columns.stream()
                .filter(column ->
                        isSortedBy(column) || choice.isWanted(column.name()).orElse(column.givesWay() <= level))
                .toList();
    }

    /** A column that is only there because it is sorted by takes the place of one that the preview says too. */
    private List<Column> roomForOrder(List<Column> shown, double room) {
        boolean isCrowded = shown.stream().anyMatch(column -> column.givesWay() > 0 && isSortedBy(column))
                && sum(shown, this::least) > room;
        return isCrowded
                ? shown.stream()
                        .filter(column -> !column.name().equals(QueueColumns.REASON)
                                || choice.isWanted(column.name()).isPresent())
                        .toList()
                : shown;
    }

    /** By what nobody sees, nothing is sorted. */
    private boolean isSortedBy(Column column) {
        return table.getSortOrder().contains(column.column());
    }

    private double spareOfElastic(List<Column> shown, double spare) {
        return sum(shown, column -> elastic(column, shown, spare));
    }

    /** A column's part of the spare room, as far as that helps it. */
    private double elastic(Column column, List<Column> shown, double spare) {
        double shares = sum(shown, one -> isOwn(one) ? 0 : one.room().share());
        if (isOwn(column) || shares == 0) {
            return 0;
        }
        double wanted = spare * column.room().share() / shares;
        return Math.min(wanted, Math.max(0, column.room().most() - usual(column)));
    }

    private boolean isOwn(Column column) {
        return choice.width(column.name()).isPresent();
    }

    private double usual(Column column) {
        return choice.width(column.name()).orElse(column.room().usual());
    }

    private double least(Column column) {
        return choice.width(column.name()).orElse(column.room().least());
    }

    private boolean isScrolled() {
        return table.getItems().size() * table.getFixedCellSize() > table.getHeight() - HEADER;
    }

    private static double sum(List<Column> columns, ToDoubleFunction<Column> width) {
        return columns.stream().mapToDouble(width).sum();
    }
}
