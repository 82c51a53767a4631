package org.appealdesk.console.appeal;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.appealdesk.console.appeal.CaseDay.Plan;
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
        whileAttached.follow(day.plans(), this::show);
    }

    private void ask(WhenViewModel when, String key) {
        WhenView view = new WhenView(when, texts, key);
        view.onClose(tools.sheets().show(texts.get(key + "title"), view));
    }

    private void show(List<Plan> plans) {
        root.getChildren().setAll(plans.stream().map(this::line).toList());
        root.setVisible(!plans.isEmpty());
    }

    private HBox line(Plan plan) {
        ElidedLabel label = new ElidedLabel(plan.words());
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = switch (plan.kind()) {
            case STAND_IN -> new HBox(8, new FontIcon(Feather.USER_X), label, ending("takeOver", plan));
            case ASIDE -> new HBox(8, new FontIcon(Feather.MOON), label, ending("wake", plan));
            case WATCHED -> new HBox(8, new FontIcon(Feather.EYE), label, ending("unwatch", plan));
            case REMINDER -> new HBox(8, new FontIcon(Feather.BELL), label, ending("done", plan));
        };
        line.getStyleClass().add("case-day-line");
        return line;
    }

    private Button ending(String name, Plan plan) {
        Button button = new Button(texts.get("workday.case." + name));
        button.setId("case-day-" + name);
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> plan.end().run());
        return button;
    }
}
