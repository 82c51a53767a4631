package org.appealdesk.console.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.live.LiveWork;
import org.appealdesk.console.settings.AgentSettings;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.console.workday.Absences;
import org.appealdesk.engine.trade.CaseId;

/** The queue in a window, over a paper desk. Closing it ends what follows the desk. */
final class QueueScreen implements AutoCloseable {

    private final PaperDesk paper;
    private final Desktop desktop;
    private final Screen screen;
    private final QueueViewModel queue;
    private final Subscriptions following = new Subscriptions();
    private final List<CaseId> opened = new ArrayList<>();

    private QueueScreen(PaperDesk paper, Language language, double width, double height) {
        this.paper = paper;
        this.desktop = Desktop.of(language, paper.clock(), QueueActions.ALL);
        this.queue = Fx.get(() -> {
            SettingsModel settings = new SettingsModel(
                    AgentSettings.usual(language),
                    desktop.texts(),
                    desktop.tools().actions().keys());
            Seats seats = new Seats(PaperDesk.ME);
            Absences absences = new Absences(paper.absences(), seats);
            absences.follow(desktop.tools().tasks(), desktop.tools().ticker(), following);
            QueueViewModel made = new QueueViewModel(
                    paper.desk(),
                    LiveWork.none().withAbsences(absences),
                    seats,
                    desktop.tools(),
                    settings,
                    opened::add);
            made.follow(following);
            return made;
        });
        this.screen = desktop.show(width, height, tools -> new QueueView(queue, tools));
        Fx.settle();
    }

    /** In the window the console is made for. */
    static QueueScreen open(PaperDesk paper) {
        return open(paper, Language.ENGLISH, 1378, 860);
    }

    static QueueScreen open(PaperDesk paper, Language language, double width, double height) {
        return new QueueScreen(paper, language, width, height);
    }

    Screen screen() {
        return screen;
    }

    Desktop desktop() {
        return desktop;
    }

    QueueViewModel queue() {
        return queue;
    }

    /** The cases that were opened. */
    List<CaseId> opened() {
        return opened;
    }

    /** Something happens at the desk, and shows. */
    void happens(Runnable event) {
        event.run();
        Fx.settle();
        desktop.pulse();
    }

    /** Time goes by at the desk, and shows. */
    void pass(Duration time) {
        happens(() -> paper.pass(time));
    }

    @SuppressWarnings("unchecked")
    TableView<QueueRow> table() {
        return screen.find("#queue-table", TableView.class);
    }

    /** The shown cases, from the top. */
    List<String> rows() {
        return Fx.get(() ->
                queue.model().shown().stream().map(row -> row.id().value()).toList());
    }

    /** The selected cases, by what the table shows as selected. */
    List<String> selectedRows() {
        return Fx.get(() -> table().getSelectionModel().getSelectedItems().stream()
                .map(row -> row.id().value())
                .toList());
    }

    /** The case that has the keyboard. */
    String focusedRow() {
        return Fx.get(() -> table().getFocusModel().getFocusedItem().id().value());
    }

    void select(String... cases) {
        Set<CaseId> ids = new LinkedHashSet<>();
        for (String one : cases) {
            ids.add(new CaseId(one));
        }
        Fx.run(() -> queue.selectionProperty().set(ids));
    }

    /** The text of one cell's row: all that can be read in it. */
    TableRow<?> row(String appeal) {
        return Fx.get(() -> screen.all(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row -> row.getItem() instanceof QueueRow shown
                        && shown.id().value().equals(appeal))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + appeal)));
    }

    /** Chooses from the menu of a chip. */
    void choose(String chip, String item) {
        screen.click(chip);
        screen.awaitShown(item);
        screen.click(item);
        screen.await(
                "the menu closes", () -> !screen.find(chip, MenuButton.class).isShowing());
    }

    /**
     * Clicks on a column's title. The headless platform takes every press for one that opens a menu, which a title does
     * not sort by, so the title is handed the click of a real mouse.
     */
    void clickTitle(String title) {
        Node label = screen.find(title);
        Fx.run(() -> {
            label.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, label, 1));
            label.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, label, 1));
        });
    }

    /** Clicks twice on a row, however slow the machine is. */
    void doubleClick(String appeal) {
        TableRow<?> row = row(appeal);
        screen.click(row);
        Fx.run(() -> row.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, row, 2)));
    }

    /** Where a border between views, table and preview stands, in pixels from the left. */
    double border(int at) {
        SplitPane splits = screen.find("#queue-splits", SplitPane.class);
        return Fx.get(() -> splits.getDividerPositions()[at] * splits.getWidth());
    }

    void dragBorder(int at, double by) {
        Node border = screen.all(".split-pane-divider").get(at);
        Fx.run(() -> {
            border.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, border, 1));
            border.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, border, 1, by));
            border.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, border, 1, by));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, int clicks) {
        return mouse(type, node, clicks, 0);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, int clicks, double by) {
        return new MouseEvent(
                type,
                5 + by,
                5,
                5 + by,
                5,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                new PickResult(node, 5 + by, 5));
    }

    /** The lines of a menu, without opening it. */
    List<String> lines(String menu) {
        return Fx.get(() -> items(menu).stream().map(MenuItem::getText).toList());
    }

    private List<MenuItem> items(String menu) {
        return screen.find(menu, MenuButton.class).getItems();
    }

    /** The lines of the menu on the table's rows that can be used now. */
    List<String> rowMenu() {
        return Fx.get(() -> {
            ContextMenu menu = table().getContextMenu();
            return menu.getItems().stream()
                    .filter(item -> !item.isDisable())
                    .map(MenuItem::getText)
                    .toList();
        });
    }

    /** The titles of the shown columns. */
    List<String> columns() {
        return Fx.get(() -> table().getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList());
    }

    double width(String column) {
        return Fx.get(() -> table().getColumns().stream()
                .filter(one -> one.getId().equals("queue-column-" + column))
                .findFirst()
                .orElseThrow()
                .getWidth());
    }

    /** The views and their counts, as “Mine 2”. */
    List<String> views() {
        return Fx.get(() -> queue.model().views().stream()
                .map(count -> new QueueWords(desktop.texts(), new EngineWords(desktop.texts())).view(count.view()) + " "
                        + count.count())
                .toList());
    }

    /** What the preview can be read to say. */
    List<String> preview() {
        return screen.textsIn(screen.find("#queue-preview"));
    }

    TextField text() {
        return screen.find("#queue-filter-text", TextField.class);
    }

    /** The last short news. */
    String news() {
        return desktop.notifier().told().getLast().text();
    }

    @Override
    public void close() {
        Fx.run(following::cancel);
        screen.close();
    }
}
