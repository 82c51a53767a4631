package org.appealdesk.console.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.jspecify.annotations.Nullable;

/** The table of the queue: its rows and their order, its columns and their room. */
final class QueueTable {

    private static final double ROW = 32;

    private final TableView<QueueRow> table = new TableView<>();
    private final QueueViewModel queue;
    private final QueueWords words;
    private final Texts texts;
    private final ColumnLayout layout;
    private final ColumnMenu menu;
    private final CaseSelection selection;
    private boolean isSortedByView;

    QueueTable(QueueViewModel queue, ScreenTools tools, QueueWords words) {
        this.queue = queue;
        this.words = words;
        this.texts = tools.texts();
        List<Column> columns = new QueueColumns(tools, words, queue).all();
        this.layout = new ColumnLayout(table, columns, queue.columns());
        this.menu = new ColumnMenu(columns, queue.columns(), texts);
        this.selection = new CaseSelection(table, queue);
        table.setId("queue-table");
        table.accessibleTextProperty().bind(tools.texts().observe("queue.table"));
        table.setFixedCellSize(ROW);
        table.setRowFactory(ignored -> new Row());
        table.getColumns().setAll(columns.stream().map(Column::column).toList());
        ContextMenu headerMenu = new ContextMenu();
        headerMenu.setOnShowing(ignored -> menu.fill(headerMenu.getItems()));
        // A menu without items does not open.
        menu.fill(headerMenu.getItems());
        columns.forEach(column -> column.column().setContextMenu(headerMenu));
        table.setSortPolicy(ignored -> {
            sort();
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isShiftDown()) {
                event.consume();
                queue.openSelected();
            }
        });
        table.widthProperty().subscribe(layout::fit);
        table.heightProperty().subscribe(layout::fit);
        queue.columns().changesProperty().subscribe(layout::fit);
    }

    TableView<QueueRow> node() {
        return table;
    }

    /** A button that opens the menu of the columns. */
    MenuButton columnButton() {
        MenuButton button = new MenuButton();
        button.setId("queue-columns");
        button.getStyleClass().addAll("quiet", "small");
        button.textProperty().bind(texts.observe("queue.columns"));
        button.setOnShowing(ignored -> menu.fill(button.getItems()));
        menu.fill(button.getItems());
        return button;
    }

    /** What the right mouse button offers on a row. */
    void setMenu(List<MenuItem> items) {
        ContextMenu rowMenu = new ContextMenu();
        rowMenu.getItems().setAll(items);
        table.setContextMenu(rowMenu);
    }

    void attach(Subscriptions whileAttached, ScreenTools tools) {
        selection.attach(whileAttached);
        whileAttached.follow(queue.model().viewProperty(), this::sortAsKept);
        whileAttached.onChange(queue.work().day().snoozesProperty(), table::refresh);
        ListChangeListener<QueueRow> scrolled = ignored -> layout.fit();
        table.getItems().addListener(scrolled);
        whileAttached.add(() -> table.getItems().removeListener(scrolled));
        whileAttached.onChange(tools.texts().wordingProperty(), () -> {
            table.refresh();
            sort();
        });
    }

    /** Sorts by a column, or by deadline risk; a column of another version of the program is none. */
    void sortBy(Sorting sorting) {
        table.getSortOrder().clear();
        table.getColumns().stream()
                .filter(column -> QueueColumns.nameOf(column).equals(sorting.column()))
                .forEach(column -> {
                    column.setSortType(
                            sorting.isDescending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    table.getSortOrder().add(column);
                });
        table.sort();
        layout.fit();
    }

    /** A view that has an order of its own comes in it, and leaves none behind. */
    private void sortAsKept(SavedView view) {
        Optional<Sorting> kept = view.sorting();
        if (kept.isPresent()) {
            sortBy(kept.get());
        } else if (isSortedByView) {
            sortBy(Sorting.BY_RISK);
        }
        isSortedByView = kept.isPresent();
    }

    /** Puts the keyboard into the table, on a row if there is one. */
    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** Orders by the chosen column; what words decide is ordered anew in each language. */
    private void sort() {
        Comparator<QueueRow> chosen = table.getComparator();
        boolean isByRisk = chosen == null || table.getSortOrder().isEmpty();
        QueueModel model = queue.model();
        if (isByRisk) {
            model.sortingProperty().set(Sorting.BY_RISK);
            model.orderProperty().set(QueueOrder.BY_RISK);
        } else {
            TableColumn<QueueRow, ?> first = table.getSortOrder().getFirst();
            model.sortingProperty()
                    .set(new Sorting(
                            QueueColumns.nameOf(first), first.getSortType() == TableColumn.SortType.DESCENDING));
            // A new order each time: the same one would not be sorted by again in another language.
            model.orderProperty().set(chosen.thenComparing(QueueOrder.BY_RISK));
        }
    }

    /** A row tells a screen reader what matters of it, and opens by double click. */
    private final class Row extends TableRow<QueueRow> {

        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    queue.openSelected();
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
