package org.appealdesk.console.statistics;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.statistics.StatisticsViewModel.State;
import org.appealdesk.console.statistics.StatisticsViewModel.Whose;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ActionButton;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.console.widget.StatePane;
import org.kordamp.ikonli.feather.Feather;

/** The figures: whose and of which days above, then the most important ones, pictures and tables. */
public final class StatisticsView extends BaseView implements Focus.Regions, Focus.Home {
    private final StatisticsViewModel model;
    private final ScreenTools tools;
    private final Texts texts;
    private final Segments<Whose> whose;
    private final Segments<Days> days;
    private final TextField first = day("first");
    private final TextField last = day("last");
    private final HBox dates;
    private final Label about = new Label();
    private final List<UserAction> actions;
    private final HBox head;
    private final ReportPage page;
    private final StackPane middle = new StackPane();
    private final StatePane counting;
    private final StatePane nothing;
    private final VBox root;

    /** A view of the figures, not yet attached. */
    public StatisticsView(StatisticsViewModel model, ScreenTools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.page = new ReportPage(texts);
        whose = new Segments<>(
                "statistics-whose",
                List.of(Whose.values()),
                model.whoseProperty(),
                one -> texts.observe("statistics.whose." + one));
        days = new Segments<>(
                "statistics-days",
                List.of(Days.values()),
                model.daysProperty(),
                one -> texts.observe("statistics.days." + one));
        whose.accessibleTextProperty().bind(texts.observe("statistics.whose"));
        days.accessibleTextProperty().bind(texts.observe("statistics.days"));
        name(first, "statistics.first");
        name(last, "statistics.last");
        dates = new HBox(6, first, new Label("–"), last);
        dates.setAlignment(Pos.CENTER_LEFT);
        dates.managedProperty().bind(dates.visibleProperty());
        UserAction export = UserAction.always(StatisticsActions.EXPORT, model::export);
        actions = List.of(
                export,
                UserAction.always(
                        StatisticsActions.MINE, () -> model.whoseProperty().set(Whose.MINE)),
                UserAction.always(
                        StatisticsActions.DESK, () -> model.whoseProperty().set(Whose.DESK)),
                UserAction.always(
                        StatisticsActions.TODAY, () -> model.daysProperty().set(Days.TODAY)),
                UserAction.always(
                        StatisticsActions.WEEK, () -> model.daysProperty().set(Days.WEEK)),
                UserAction.always(
                        StatisticsActions.MONTH, () -> model.daysProperty().set(Days.MONTH)),
                UserAction.always(StatisticsActions.OWN_DATES, this::writeDates));
        ActionButton save = ActionButton.plain(tools, export);
        save.setId("statistics-export");
        save.setMinWidth(Region.USE_PREF_SIZE);
        Label problem = Labels.problem(model.datesProblemProperty());
        problem.setId("statistics-dates-problem");
        head = new HBox(whose, days, dates, Labels.space(), save);
        head.getStyleClass().add("statistics-head");
        problem.getStyleClass().add("statistics-about");
        about.setId("statistics-about");
        about.getStyleClass().addAll("muted", "small", "statistics-about");
        counting = StatePane.loading(texts.observe("statistics.counting"), texts.observe("statistics.countingText"));
        nothing = StatePane.empty(
                Feather.BAR_CHART_2, texts.observe("statistics.empty"), texts.observe("statistics.emptyText"));
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(head, problem, about, middle);
        root.getStyleClass().add("statistics");
    }

    private static TextField day(String name) {
        TextField field = new TextField();
        field.setId("statistics-" + name);
        field.setMinWidth(Region.USE_PREF_SIZE);
        return field;
    }

    private void name(TextField field, String key) {
        field.accessibleTextProperty().bind(texts.observe(key));
        field.promptTextProperty().bind(texts.observe("statistics.datesPrompt"));
    }

    private void writeDates() {
        model.daysProperty().set(Days.OWN);
        first.requestFocus();
        first.selectAll();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Node> regions() {
        return List.of(head, middle);
    }

    @Override
    public void focus() {
        days.button(model.daysProperty().get()).requestFocus();
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whose.follow(whileAttached);
        days.follow(whileAttached);
        actions.forEach(action -> whileAttached.add(tools.actions().add(action)));
        whileAttached.bindBoth(first.textProperty(), model.firstProperty());
        whileAttached.bindBoth(last.textProperty(), model.lastProperty());
        whileAttached.bind(dates.visibleProperty(), model.daysProperty().map(Days.OWN::equals));
        whileAttached.follow(model.stateProperty(), this::show);
        model.follow(whileAttached);
    }

    private void show(State state) {
        switch (state) {
            case State.Counting _ -> put(counting);
            case State.Failed(var details) -> put(failed(details));
            case State.Counted(var report) -> {
                about.setText(report.about());
                if (report.isEmpty()) {
                    put(nothing);
                } else {
                    page.show(report);
                    put(page.root());
                }
            }
        }
    }

    /** What is shown already stays where it is scrolled to. */
    private void put(Node node) {
        if (!middle.getChildren().equals(List.of(node))) {
            middle.getChildren().setAll(node);
        }
    }

    private StatePane failed(String details) {
        Button again = new Button();
        again.setId("statistics-retry");
        again.textProperty().bind(texts.observe("statistics.retry"));
        again.setOnAction(_ -> model.retry());
        return StatePane.error(
                texts.observe("statistics.failed"),
                texts.observe("statistics.failedText"),
                new ReadOnlyStringWrapper(details),
                again);
    }
}
