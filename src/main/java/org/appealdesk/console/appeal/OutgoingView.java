package org.appealdesk.console.appeal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.live.OutwardAct;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ElidedLabel;
import org.appealdesk.console.widget.Labels;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is about to leave: to whom, in how many seconds, and the two ways out of waiting. Gone while nothing waits. */
final class OutgoingView extends BaseView {
    private final Outgoing outgoing;
    private final ScreenTools tools;
    private final Texts texts;
    private final Consumer<OutwardAct> onTakenBack;
    private final Runnable onSent;
    private final VBox root = new VBox(6);
    private final Subscriptions whileShown = new Subscriptions();

    /**
     * @param onTakenBack lets the agent change what was taken back
     * @param onSent gives the keyboard a place when the row that had it is gone
     */
    OutgoingView(Outgoing outgoing, ScreenTools tools, Consumer<OutwardAct> onTakenBack, Runnable onSent) {
        this.outgoing = outgoing;
        this.tools = tools;
        this.texts = tools.texts();
        this.onTakenBack = onTakenBack;
        this.onSent = onSent;
        root.setId("outgoing");
        root.getStyleClass().add("outgoing");
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.add(whileShown::cancel);
        whileAttached.whenever(this::show, outgoing.waiting(), texts.wordingProperty());
        Actions actions = tools.actions();
        whileAttached.add(actions.add(new UserAction(CaseKeys.TAKE_BACK, somethingWaits(), this::takeBackNewest)));
        whileAttached.add(actions.add(new UserAction(CaseKeys.SEND_NOW, somethingWaits(), this::sendAll)));
    }

    private ObservableValue<Availability> somethingWaits() {
        return Bindings.createObjectBinding(
                () -> outgoing.waiting().isEmpty()
                        ? Availability.because(texts.get("appeal.outgoing.nothing"))
                        : Availability.ALLOWED,
                outgoing.waiting(),
                texts.wordingProperty());
    }

    private void takeBackNewest() {
        outgoing.newest().ifPresent(this::takeBack);
    }

    private void takeBack(OutwardAct act) {
        act.takeBack();
        onTakenBack.accept(act);
    }

    private void sendAll() {
        List.copyOf(outgoing.waiting()).forEach(OutwardAct::sendNow);
    }

    private void show() {
        whileShown.cancel();
        root.setVisible(!outgoing.waiting().isEmpty());
        root.getChildren().clear();
        for (OutwardAct act : outgoing.waiting()) {
            root.getChildren().add(row(act, root.getChildren().size() + 1));
        }
    }

    private HBox row(OutwardAct act, int number) {
        String side = act.letter().to().name();
        String hue = side.toLowerCase(Locale.ROOT);
        String key = "appeal.outgoing." + act.purpose().name() + "." + side;
        Label count = Labels.line("", "strong", hue);
        count.setId("outgoing-count-" + number);
        whileShown.bind(count.textProperty(), act.secondsLeft().map(seconds -> texts.get(key, seconds)));
        ElidedLabel gist = new ElidedLabel(act.letter().gist().replaceAll("\\s+", " "));
        gist.getStyleClass().add("muted");
        HBox.setHgrow(gist, Priority.ALWAYS);
        gist.setMaxWidth(Double.MAX_VALUE);
        Button now = button("appeal.outgoing.now", "send-now-" + number, () -> {
            act.sendNow();
            onSent.run();
        });
        Button back = button("appeal.outgoing.takeBack", "take-back-" + number, () -> takeBack(act));
        Node icon = new FontIcon(icon(act.purpose()));
        HBox row = new HBox(10, icon, count, gist, now, back);
        row.getStyleClass().addAll("outgoing-row", hue + "-outgoing");
        return row;
    }

    private static Feather icon(OutwardAct.Purpose purpose) {
        return switch (purpose) {
            case MESSAGE -> Feather.SEND;
            case REQUEST -> Feather.HELP_CIRCLE;
            case REMINDER -> Feather.BELL;
            case MORE_TIME -> Feather.CLOCK;
        };
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(ignored -> action.run());
        return button;
    }
}
