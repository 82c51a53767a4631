package org.appealdesk.console.queue;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ActionButton;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;

/** Above the table: chips and words that narrow the view, “next case”, and how many appeals there are in what order. */
final class FilterBar {

    /** All in one row, where there is room for it. */
    private static final double WRAP = 640;

    private final QueueModel model;
    private final Texts texts;
    private final QueueWords words;
    private final VBox root = new VBox();
    private final FilterChip<Stage> stage;
    private final FilterChip<ReasonCode> reason;
    private final FilterChip<String> fiat;
    private final FilterChip<QueueFilter.Owner> owner;
    private final TextField text = new TextField();
    private final Label summary = new Label();
    private final Button clear = new Button();
    private final Button save = new Button();

    /**
     * @param saveView keeps what the bar says as a view
     * @param columns a button for the table's columns
     */
    FilterBar(
            QueueModel model,
            ScreenTools tools,
            QueueWords words,
            UserAction nextCase,
            Runnable saveView,
            Node columns) {
        this.model = model;
        this.texts = tools.texts();
        this.words = words;
        EngineWords engine = new EngineWords(texts);
        stage = new FilterChip<>(
                texts,
                "queue.filter.stage",
                () -> List.of(Stage.values()),
                one -> texts.get("widget.stage." + one.name()),
                choice -> change(filter -> filter.withStage(choice)));
        reason = new FilterChip<>(
                texts,
                "queue.filter.reason",
                () -> List.of(ReasonCode.values()),
                engine::shortReason,
                choice -> change(filter -> filter.withReason(choice)));
        fiat = new FilterChip<>(
                texts,
                "queue.filter.fiat",
                model::fiats,
                one -> one,
                choice -> change(filter -> filter.withFiat(choice)));
        owner = new FilterChip<>(
                texts,
                "queue.filter.owner",
                () -> List.of(QueueFilter.Owner.NOBODY, QueueFilter.Owner.ME, QueueFilter.Owner.AWAY),
                words::owner,
                choice -> change(filter -> filter.withOwner(choice == null ? QueueFilter.Owner.ANYBODY : choice)));
        text.setId("queue-filter-text");
        text.promptTextProperty().bind(texts.observe("queue.filter.text"));
        text.accessibleTextProperty().bind(texts.observe("queue.filter.text"));
        text.textProperty().subscribe(typed -> change(filter -> filter.withText(typed)));
        // In a narrow window what does not fit goes on below; nothing is cut.
        FlowPane narrowing = new FlowPane(6, 6, stage, reason, fiat, owner, text);
        narrowing.setPrefWrapLength(WRAP);
        narrowing.setMinWidth(0);
        HBox.setHgrow(narrowing, Priority.ALWAYS);
        ActionButton next = ActionButton.withKey(tools, nextCase);
        next.setId("queue-next-case");
        next.getStyleClass().add("primary");
        next.setMinWidth(Region.USE_PREF_SIZE);
        HBox chips = new HBox(narrowing, next);
        chips.getStyleClass().add("filter-bar");
        clear.getStyleClass().addAll("quiet", "small");
        clear.setId("queue-clear-filter");
        clear.textProperty().bind(texts.observe(QueueActions.CLEAR_FILTER.id()));
        clear.setOnAction(ignored -> clearFilter());
        save.getStyleClass().addAll("quiet", "small");
        save.setId("queue-save-view");
        save.textProperty().bind(texts.observe(QueueActions.SAVE_VIEW.id()));
        save.setOnAction(ignored -> saveView.run());
        summary.getStyleClass().addAll("muted", "small");
        summary.setId("queue-summary");
        Region end = new Region();
        HBox.setHgrow(end, Priority.ALWAYS);
        HBox line = new HBox(summary, clear, save, end, columns);
        line.getStyleClass().add("filter-summary");
        root.getChildren().addAll(chips, line);
    }

    VBox node() {
        return root;
    }

    void attach(Subscriptions whileAttached) {
        whileAttached.follow(model.filterProperty(), ignored -> show());
        whileAttached.onChange(model.sortingProperty(), this::show);
        whileAttached.onChange(model.viewProperty(), this::show);
        whileAttached.onChange(texts.wordingProperty(), this::show);
        ListChangeListener<QueueRow> changed = ignored -> show();
        model.shown().addListener(changed);
        whileAttached.add(() -> model.shown().removeListener(changed));
    }

    void focusText() {
        text.requestFocus();
        text.selectAll();
    }

    void clearFilter() {
        text.clear();
        model.filterProperty().set(QueueFilter.NONE);
    }

    private void show() {
        QueueFilter filter = model.filterProperty().get();
        stage.show(filter.stage());
        reason.show(filter.reason());
        fiat.show(filter.fiat());
        owner.show(filter.owner() == QueueFilter.Owner.ANYBODY ? null : filter.owner());
        if (!text.getText().equals(filter.text())) {
            text.setText(filter.text());
        }
        String column = model.sortingProperty().get().column();
        String order = column.isEmpty()
                ? texts.get("queue.summary.byRisk")
                : texts.get("queue.summary.byColumn", texts.get("queue.column." + column));
        summary.setText(texts.get(
                "queue.summary",
                words.view(model.viewProperty().get()),
                model.shown().size(),
                order));
        boolean isNarrowed = !filter.equals(QueueFilter.NONE);
        clear.setVisible(isNarrowed);
        clear.setManaged(isNarrowed);
        save.setVisible(isNarrowed);
        save.setManaged(isNarrowed);
    }

    private void change(UnaryOperator<QueueFilter> by) {
        model.filterProperty().set(by.apply(model.filterProperty().get()));
    }
}
