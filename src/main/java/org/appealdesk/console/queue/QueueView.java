package org.appealdesk.console.queue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
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
public final class QueueView extends BaseView implements Focus.Regions {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_WIDTH = 1300;

    private final QueueViewModel queue;
    private final ScreenTools tools;
    private final Texts texts;
    private final ViewList views;
    private final FilterBar filters;
    private final QueueTable table;
    private final PreviewPane preview;
    private final List<UserAction> actions = new ArrayList<>();
    private final StackPane middle = new StackPane();
    private final HBox root;

    /** A view of the queue, not yet attached. */
    public QueueView(QueueViewModel queue, ScreenTools tools) {
        this.queue = queue;
        this.tools = tools;
        this.texts = tools.texts();
        QueueWords words = new QueueWords(texts, new EngineWords(texts));
        UserAction next = UserAction.always(QueueActions.NEXT_CASE, queue::nextCase);
        UserAction claim = new UserAction(QueueActions.CLAIM, queue.claimableProperty(), queue::claimSelected);
        UserAction skip = new UserAction(QueueActions.SKIP, queue.skippableProperty(), queue::skip);
        UserAction open = UserAction.always(QueueActions.OPEN, queue::openSelected);
        views = new ViewList(queue, tools, words);
        filters = new FilterBar(queue.model(), tools, words, next);
        table = new QueueTable(queue, tools, words);
        preview = new PreviewPane(
                queue,
                tools,
                words,
                List.of(
                        button(claim, "queue-claim", "go"),
                        button(open, "queue-open", "plain"),
                        button(skip, "queue-skip", "plain")));
        actions.addAll(List.of(next, claim, skip, open));
        actions.add(UserAction.always(QueueActions.FILTER, filters::focusText));
        actions.add(UserAction.always(QueueActions.CLEAR_FILTER, filters::clearFilter));
        actions.add(UserAction.always(QueueActions.SORT_BY_RISK, table::sortByRisk));
        actions.add(UserAction.always(QueueActions.SAVE_VIEW, queue::saveView));
        actions.add(UserAction.always(QueueActions.REMOVE_VIEW, views::removeChosen));
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox centre = new VBox(filters.node(), middle);
        centre.getStyleClass().add("queue-centre");
        HBox.setHgrow(centre, Priority.ALWAYS);
        root = new HBox(views.node(), centre, preview.node());
        root.getStyleClass().add("queue");
        root.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_WIDTH));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Node> regions() {
        return List.of(views.node(), filters.node(), middle, preview.node());
    }

    /** Puts the keyboard where the work is. */
    public void focus() {
        table.focus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        views.attach(whileAttached);
        filters.attach(whileAttached);
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
