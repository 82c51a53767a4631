package org.appealdesk.console.workday;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ActionButton;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.StatePane;
import org.appealdesk.console.widget.Wraps;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The agent's day: what to look at again and when, what is put aside, whom to look out for. */
public final class DayView extends BaseView implements Focus.Home {
    private final DayViewModel day;
    private final ScreenTools tools;
    private final Texts texts;
    private final ListView<DayItem> list = new ListView<>();
    private final List<UserAction> actions;
    private final VBox root;

    public DayView(DayViewModel day, ScreenTools tools) {
        this.day = day;
        this.tools = tools;
        this.texts = tools.texts();
        actions = List.of(
                new UserAction(DayActions.OPEN, day.canOpen(), day::open),
                new UserAction(DayActions.FINISH, day.canFinish(), day::finish),
                new UserAction(DayActions.PUT_OFF_HOUR, day.canPutOff(), () -> day.putOff(Moment.HOUR)),
                new UserAction(DayActions.PUT_OFF_TOMORROW, day.canPutOff(), () -> day.putOff(Moment.TOMORROW)));
        list.setId("day-list");
        list.accessibleTextProperty().bind(texts.observe("workday.title"));
        list.setCellFactory(_ -> new Line());
        list.setPlaceholder(
                StatePane.empty(Feather.CALENDAR, texts.observe("workday.empty"), texts.observe("workday.emptyText")));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                day.open();
            } else if (event.getCode() == KeyCode.DELETE) {
                day.finish();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox buttons = new HBox(8);
        actions.forEach(action -> buttons.getChildren().add(ActionButton.plain(tools, action)));
        buttons.getChildren()
                .addAll(
                        Labels.space(),
                        ActionButton.plain(
                                tools,
                                UserAction.always(
                                        DayActions.AWAY, () -> tools.actions().run(DayActions.AWAY))));
        buttons.getStyleClass().add("day-buttons");
        root = new VBox(8, buttons, list);
        root.setId("day");
        root.getStyleClass().add("day");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        actions.forEach(action -> whileAttached.add(tools.actions().add(action)));
        whileAttached.add(list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> day.chosenProperty().set(Optional.ofNullable(item))));
        whileAttached.follow(day.items(), this::show);
        whileAttached.onChange(texts.wordingProperty(), list::refresh);
        whileAttached.follow(
                tools.ticker().nowProperty().map(now -> now.truncatedTo(ChronoUnit.MINUTES)), _ -> list.refresh());
    }

    /** Keeps the place in the list. */
    private void show(List<DayItem> items) {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(items);
        list.getSelectionModel().select(Math.min(at, items.size() - 1));
    }

    /** What, about which case, and when. */
    private final class Line extends ListCell<DayItem> {
        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label about = new Label();
        private final Label when = new Label();
        private final HBox line = new HBox(12, icon, new VBox(2, title, about), Labels.space(), when);

        Line() {
            Wraps.lines(title);
            title.getStyleClass().add("strong");
            about.getStyleClass().addAll("muted", "small");
            when.setMinWidth(Label.USE_PREF_SIZE);
            line.getStyleClass().add("day-line");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getClickCount() == 2) {
                    day.open();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable DayItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            DayLine said = day.line(item);
            icon.setIconCode(sign(item));
            title.setText(said.what());
            about.setText(said.about());
            when.setText(said.when());
            when.getStyleClass().removeAll("warned");
            if (said.isDue()) {
                when.getStyleClass().add("warned");
            }
            setAccessibleText(said.spoken());
            setGraphic(line);
        }

        private static Feather sign(DayItem item) {
            return switch (item) {
                case DayItem.Remind _ -> Feather.BELL;
                case DayItem.Aside _ -> Feather.MOON;
                case DayItem.LookOut _ -> Feather.EYE;
                case DayItem.Away _ -> Feather.USER_X;
            };
        }
    }
}
