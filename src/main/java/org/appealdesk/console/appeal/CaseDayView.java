package org.appealdesk.console.appeal;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.workday.WhenViewModel;
import org.appealdesk.engine.trade.Side;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the agent planned for the case, a line each, with what ends it; hidden when there is nothing. */
final class CaseDayView extends BaseView {
    private final CaseDay day;
    private final ScreenTools tools;
    private final Texts texts;
    private final VBox root = new VBox(4);

    CaseDayView(CaseDay day, ScreenTools tools) {
        this.day = day;
        this.tools = tools;
        this.texts = tools.texts();
        root.setId("case-day");
        root.getStyleClass().add("case-day");
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        Actions actions = tools.actions();
        whileAttached.add(actions.add(PlanKeys.REMIND, () -> ask(day.remind(), "workday.remind.")));
        whileAttached.add(actions.add(PlanKeys.PUT_ASIDE, () -> ask(day.putAside(), "workday.putAside.")));
        whileAttached.add(actions.add(PlanKeys.WAKE, day::wake));
        whileAttached.add(actions.add(PlanKeys.WATCH_BUYER, () -> day.watch(Side.BUYER)));
        whileAttached.add(actions.add(PlanKeys.WATCH_SELLER, () -> day.watch(Side.SELLER)));
        whileAttached.whenever(this::show, day.snooze(), day.reminders(), day.watched(), texts.wordingProperty());
    }

    private void ask(WhenViewModel when, String key) {
        WhenView view = new WhenView(when, texts, key);
        view.onClose(tools.sheets().show(texts.get(key + "title"), view));
    }

    private void show() {
        root.getChildren().clear();
        day.snooze()
                .getValue()
                .ifPresent(snooze -> add(
                        Feather.MOON,
                        texts.get("workday.case.aside", texts.formats().dayAndTime(snooze.until())),
                        "wake",
                        day::wake));
        day.watched()
                .getValue()
                .forEach(person -> add(
                        Feather.EYE,
                        texts.get("workday.case.watched", person.shown(), person.memo()),
                        "unwatch",
                        () -> day.unwatch(person)));
        day.reminders()
                .getValue()
                .forEach(reminder -> add(
                        Feather.BELL,
                        texts.get(
                                "workday.case.reminder", texts.formats().dayAndTime(reminder.due()), reminder.reason()),
                        "done",
                        () -> day.done(reminder)));
        root.setVisible(!root.getChildren().isEmpty());
    }

    private void add(Feather sign, String words, String ending, Runnable end) {
        ElidedLabel label = new ElidedLabel(words);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button button = new Button(texts.get("workday.case." + ending));
        button.setId("case-day-" + ending);
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> end.run());
        HBox line = new HBox(8, new FontIcon(sign), label, button);
        line.getStyleClass().add("case-day-line");
        root.getChildren().add(line);
    }
}
