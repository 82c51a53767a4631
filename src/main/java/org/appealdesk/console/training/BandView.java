package org.appealdesk.console.training;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Segments;
import org.appealdesk.training.TrainingClock.Speed;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The striped band that says “this is training”, with the simulated clock and its controls. */
public final class BandView extends BaseView {
    private final BandViewModel model;
    private final ScreenTools tools;
    private final HBox root = new HBox();
    private final Button pause = new Button();
    private final Button step = new Button();
    private final Label time = new Label();
    private final Label next = new ElidedLabel();
    private final NewTraining newTraining;
    private final Segments<Speed> speeds;

    /**
     * @param newTraining begins another training
     * @param rolePlay shows or hides the role play
     */
    public BandView(BandViewModel model, ScreenTools tools, NewTraining newTraining, Runnable rolePlay) {
        this.model = model;
        this.tools = tools;
        this.newTraining = newTraining;
        Texts texts = tools.texts();
        speeds = new Segments<>(
                "speed",
                List.of(Speed.values()),
                model.speedProperty(),
                speed -> new ReadOnlyObjectWrapper<>("×" + speed.factor()).map(String::valueOf));
        time.getStyleClass().add("band-time");
        time.setId("band-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        next.setId("band-next");
        pause.setId("band-pause");
        pause.setOnAction(_ -> model.toggle());
        step.setId("band-step");
        step.setGraphic(new FontIcon(Feather.SKIP_FORWARD));
        step.textProperty().bind(texts.observe("training.step"));
        step.setOnAction(_ -> model.step());
        hint(step, "training.action.step");
        Button play = new Button();
        play.setId("band-roleplay");
        play.setGraphic(new FontIcon(Feather.USERS));
        play.textProperty().bind(texts.observe("training.roleplay"));
        play.setOnAction(_ -> rolePlay.run());
        root.getStyleClass().add("training-band");
        Label title = Labels.following(texts.observe("training.band"), "band-title");
        for (Region whole : List.of(title, pause, step, play)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        root.getChildren().addAll(title, time, pause, speeds, step, next, Labels.space(), play);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        model.follow(whileAttached);
        speeds.follow(whileAttached);
        Texts texts = tools.texts();
        whileAttached.bind(
                time.textProperty(),
                texts.computed(
                        () -> texts.formats().time(tools.ticker().now()),
                        tools.ticker().nowProperty()));
        whileAttached.bind(next.textProperty(), model.nextProperty());
        whileAttached.bind(
                pause.textProperty(),
                texts.computed(
                        () -> texts.get(model.runningProperty().get() ? "training.pause" : "training.run"),
                        model.runningProperty()));
        whileAttached.whenever(
                () -> pause.setGraphic(new FontIcon(model.runningProperty().get() ? Feather.PAUSE : Feather.PLAY)),
                model.runningProperty());
        Actions actions = tools.actions();
        whileAttached.add(actions.add(TrainingActions.PAUSE, model::toggle));
        whileAttached.add(actions.add(TrainingActions.STEP, model::step));
        whileAttached.add(actions.add(TrainingActions.X1, () -> model.run(Speed.X1)));
        whileAttached.add(actions.add(TrainingActions.X10, () -> model.run(Speed.X10)));
        whileAttached.add(actions.add(TrainingActions.X60, () -> model.run(Speed.X60)));
        whileAttached.add(actions.add(TrainingActions.NEW, newTraining::ask));
    }

    private void hint(Button button, String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(tools.texts().observe(key));
        button.setTooltip(tip);
    }
}
