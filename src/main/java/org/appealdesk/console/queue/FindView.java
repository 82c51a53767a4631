package org.appealdesk.console.queue;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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

/** Search over all appeals, open and closed: by number, name, account, phone or the complainant's words. */
public final class FindView extends BaseView implements Focus.Regions, Focus.Home {

    private final QueueViewModel queue;
    private final ScreenTools tools;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label summary = new Label();
    private final QueueTable table;
    private final PreviewPane preview;
    private final List<UserAction> actions;
    private final StackPane middle = new StackPane();
    private final StatePane nothing;
    private final HBox head;
    private final HBox root;

    /** @param queue a model of its own, on {@link SavedView.Everything} */
    public FindView(QueueViewModel queue, ScreenTools tools) {
        this.queue = queue;
        this.tools = tools;
        this.texts = tools.texts();
        queue.model().viewProperty().set(new SavedView.Everything());
        QueueWords words = new QueueWords(texts, new EngineWords(texts));
        UserAction claim =
                new UserAction(QueueActions.CLAIM, queue.permissions().claim(), queue::claimSelected);
        UserAction open = UserAction.always(QueueActions.OPEN, queue::openSelected);
        actions = List.of(claim, open, UserAction.always(QueueActions.FILTER, this::focus));
        table = new QueueTable(queue, tools, words);
        ActionButton openButton = ActionButton.plain(tools, open);
        ActionButton claimButton = ActionButton.plain(tools, claim);
        preview = new PreviewPane(queue, tools, words, List.of(openButton, claimButton));
        nothing = StatePane.empty(
                Feather.SEARCH, texts.observe("queue.find.nothing"), texts.observe("queue.find.nothingText"));
        field.setId("find-field");
        field.promptTextProperty().bind(texts.observe("queue.find.prompt"));
        field.accessibleTextProperty().bind(texts.observe("queue.find.prompt"));
        field.textProperty().subscribe(typed -> {
            QueueModel model = queue.model();
            model.filterProperty().set(model.filterProperty().get().withText(typed));
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                event.consume();
                table.focus();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(560);
        summary.getStyleClass().addAll("muted", "small");
        head = new HBox(field, summary);
        head.getStyleClass().add("find-head");
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox centre = new VBox(head, middle);
        centre.getStyleClass().add("queue-centre");
        HBox.setHgrow(centre, Priority.ALWAYS);
        root = new HBox(centre, preview.node());
        root.getStyleClass().addAll("queue", "find");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Node> regions() {
        return List.of(head, middle, preview.node());
    }

    @Override
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        table.attach(whileAttached, tools);
        preview.attach(whileAttached);
        actions.forEach(action -> whileAttached.add(tools.actions().add(action)));
        ListChangeListener<QueueRow> changed = ignored -> show();
        queue.model().shown().addListener(changed);
        whileAttached.add(() -> queue.model().shown().removeListener(changed));
        whileAttached.follow(texts.wordingProperty(), ignored -> show());
    }

    private void show() {
        int found = queue.model().shown().size();
        summary.setText(texts.get("queue.find.summary", found));
        middle.getChildren().setAll(found == 0 ? nothing : table.node());
    }
}
