package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ActionButton;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.words.EngineWords;
import org.kordamp.ikonli.feather.Feather;

/** The queue: views on the left, the table in the middle, a preview on the right. */
public final class QueueView extends BaseView implements Focus.Regions, Focus.Home {

    private final QueueViewModel queue;
    private final ScreenTools tools;
    private final Texts texts;
    private final ViewList views;
    private final FilterBar filters;
    private final UnreadableStrip unreadable;
    private final QueueTable table;
    private final PreviewPane preview;
    private final List<UserAction> actions = new ArrayList<>();
    private final StackPane middle = new StackPane();
    private final SplitPane root;

    /** A view of the queue, not yet attached. */
    public QueueView(QueueViewModel queue, ScreenTools tools) {
        this.queue = queue;
        this.tools = tools;
        this.texts = tools.texts();
        QueueWords words = new QueueWords(texts, new EngineWords(texts));
        Permissions may = queue.permissions();
        UserAction next = UserAction.always(QueueActions.NEXT_CASE, queue::nextCase);
        UserAction claim = new UserAction(QueueActions.CLAIM, may.claim(), queue::claimSelected);
        UserAction open = new UserAction(QueueActions.OPEN, may.any(), queue::openSelected);
        UserAction watch = new UserAction(QueueActions.WATCH, may.any(), queue::watchSelected);
        List<UserAction> more = List.of(
                new UserAction(QueueActions.HAND_OVER, may.handOver(), queue::handOverSelected),
                new UserAction(QueueActions.TAKE_OVER, may.takeOver(), queue::takeOverSelected),
                new UserAction(QueueActions.TAG, may.tag(), queue::tagSelected),
                new UserAction(QueueActions.UNTAG, may.tag(), queue::untagSelected),
                new UserAction(QueueActions.SKIP, may.skip(), queue::skip));
        views = new ViewList(queue, tools, words);
        unreadable = new UnreadableStrip(queue, tools);
        table = new QueueTable(queue, tools, words);
        filters = new FilterBar(queue.model(), tools, words, next, queue::saveView, table.columnButton());
        preview = new PreviewPane(
                queue,
                tools,
                words,
                List.of(
                        button(claim, "queue-claim", "go"),
                        button(open, "queue-open", "plain"),
                        button(watch, "queue-watch", "plain"),
                        menuButton(more)));
        actions.addAll(List.of(next, claim, open, watch));
        actions.addAll(more);
        table.setMenu(ActionItems.of(
                Stream.concat(Stream.of(claim, open, watch), more.stream()).toList(), tools));
        actions.add(UserAction.always(QueueActions.FILTER, filters::focusText));
        actions.add(UserAction.always(QueueActions.CLEAR_FILTER, filters::clearFilter));
        actions.add(UserAction.always(QueueActions.SORT_BY_RISK, () -> table.sortBy(Sorting.BY_RISK)));
        actions.add(UserAction.always(
                QueueActions.SORT_BY_MESSAGE, () -> table.sortBy(new Sorting(QueueColumns.MESSAGE, true))));
        actions.add(UserAction.always(QueueActions.SAVE_VIEW, queue::saveView));
        actions.add(UserAction.always(QueueActions.RENAME_VIEW, views::renameChosen));
        actions.add(UserAction.always(QueueActions.REMOVE_VIEW, views::removeChosen));
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox centre = new VBox(filters.node(), unreadable.node(), middle);
        centre.getStyleClass().add("queue-centre");
        root = new Splits(views.node(), centre, preview.node()).node();
        root.getStyleClass().add("queue");
    }

    private MenuButton menuButton(List<UserAction> more) {
        MenuButton button = new MenuButton();
        button.setId("queue-more");
        button.textProperty().bind(texts.observe("queue.more"));
        button.getItems().setAll(ActionItems.of(more, tools));
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Node> regions() {
        return List.of(views.node(), filters.node(), middle, preview.node());
    }

    @Override
    public void focus() {
        table.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        views.attach(whileAttached);
        filters.attach(whileAttached);
        unreadable.attach(whileAttached);
        table.attach(whileAttached, tools);
        preview.attach(whileAttached);
        actions.forEach(action -> whileAttached.add(tools.actions().add(action)));
        whileAttached.whenever(
                this::showState,
                queue.loadingProperty(),
                queue.model().shown(),
                queue.model().filterProperty());
    }

    private void showState() {
        switch (queue.loadingProperty().get()) {
            case QueueViewModel.Loading.Running _ ->
                show(StatePane.loading(texts.observe("queue.loading"), texts.observe("queue.loadingText")));
            case QueueViewModel.Loading.Failed(String details) -> show(failed(details));
            case QueueViewModel.Loading.Done _ -> showRows();
        }
    }

    private void showRows() {
        if (!queue.model().shown().isEmpty()) {
            show(table.node());
        } else if (queue.model().filterProperty().get().equals(QueueFilter.NONE)) {
            show(StatePane.empty(Feather.INBOX, texts.observe("queue.empty"), texts.observe("queue.emptyText")));
        } else {
            Button clear = new Button();
            clear.textProperty().bind(texts.observe(QueueActions.CLEAR_FILTER.id()));
            clear.setOnAction(ignored -> filters.clearFilter());
            show(StatePane.empty(
                    Feather.FILTER, texts.observe("queue.nothingFits"), texts.observe("queue.nothingFitsText"), clear));
        }
    }

    private StatePane failed(String details) {
        Button again = new Button();
        again.setId("queue-load-again");
        again.textProperty().bind(texts.observe("queue.failed.again"));
        again.setOnAction(ignored -> queue.load());
        return StatePane.error(
                texts.observe("queue.failed"),
                texts.observe("queue.failedText"),
                new ReadOnlyObjectWrapper<>(details),
                again);
    }

    private void show(Node node) {
        if (middle.getChildren().size() != 1 || !middle.getChildren().getFirst().equals(node)) {
            middle.getChildren().setAll(node);
        }
    }

    private ActionButton button(UserAction action, String id, String styleClass) {
        ActionButton button = ActionButton.plain(tools, action);
        button.setId(id);
        button.getStyleClass().add(styleClass);
        return button;
    }
}
