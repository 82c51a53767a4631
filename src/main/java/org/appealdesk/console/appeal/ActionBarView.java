package org.appealdesk.console.appeal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.appealdesk.console.appeal.CaseKeys.Deed;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.ActionButton;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.words.SignalWords;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bottom of the case: what can be done now, how far the checklist is, signals, and the ruling at the end. */
final class ActionBarView extends BaseView {
    /** Rarely needed; each still one key or two away. */
    private static final Set<Deed> IN_MENU = EnumSet.of(
            Deed.RETURN, Deed.RECLASSIFY, Deed.WITHDRAW_REQUEST, Deed.REMIND, Deed.EXTEND, Deed.VOID, Deed.TAKE_OVER);

    private static final Set<Deed> AT_END = EnumSet.of(Deed.CHECKLIST, Deed.RETRY, Deed.JUDGE, Deed.RULE);

    private final AppealViewModel appeal;
    private final CaseActions actions;
    private final ScreenTools tools;
    private final Texts texts;
    private final FlowPane buttons = new FlowPane(8, 6);
    private final MenuButton more = new MenuButton();
    private final HBox end = new HBox(8);
    private final Button checklist = new Button();
    private final Button flags = new Button();
    private final HBox root;

    ActionBarView(AppealViewModel appeal, CaseActions actions, ScreenTools tools) {
        this.appeal = appeal;
        this.actions = actions;
        this.tools = tools;
        this.texts = tools.texts();
        buttons.setId("allowed-now");
        buttons.setPrefWrapLength(2000);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        more.setId("allowed-more");
        more.textProperty().bind(texts.observe("appeal.more"));
        checklist.setId("checklist");
        checklist.getStyleClass().addAll("pill-button");
        checklist.setOnAction(ignored -> actions.of(Deed.CHECKLIST).body().run());
        flags.setId("flags");
        flags.getStyleClass().add("pill-button");
        end.getStyleClass().add("action-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(12, buttons, end);
        root.getStyleClass().add("action-bar");
        root.setId("action-bar");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        Stream.of(Deed.values())
                .map(actions::of)
                .forEach(action -> whileAttached.add(tools.actions().add(action)));
        // The list of deeds changes seldom; what is allowed of them is followed by each button itself.
        whileAttached.follow(actions.shown(), this::show);
        whileAttached.follow(
                texts.wordingProperty(), ignored -> show(actions.shown().getValue()));
        whileAttached.bind(checklist.textProperty(), appeal.checklist().progress());
        whileAttached.follow(appeal.checklist().isDone(), isDone -> {
            checklist.setGraphic(new FontIcon(isDone ? Feather.CHECK_CIRCLE : Feather.CHECK_SQUARE));
            toggle(checklist, "done", isDone);
        });
        ObservableValue<List<SignalWords.Line>> signals = appeal.signals();
        whileAttached.whenever(() -> showSignals(signals.getValue()), signals, texts.wordingProperty());
    }

    private void show(List<Deed> deeds) {
        buttons.getChildren().clear();
        end.getChildren().clear();
        if (deeds.isEmpty()) {
            buttons.getChildren()
                    .add(Labels.line(
                            texts.get(appeal.gone().getValue() ? "appeal.gone.short" : "appeal.allowed.nothing"),
                            "muted"));
            return;
        }
        Label title = Labels.line(texts.get("appeal.allowed"), "muted");
        title.setMinHeight(28);
        buttons.getChildren().add(title);
        deeds.stream()
                .filter(deed -> !IN_MENU.contains(deed) && !AT_END.contains(deed))
                .map(this::button)
                .forEach(buttons.getChildren()::add);
        List<Deed> menu = deeds.stream().filter(IN_MENU::contains).toList();
        if (!menu.isEmpty()) {
            more.getItems().setAll(menu.stream().map(this::item).toList());
            buttons.getChildren().add(more);
        }
        end.getChildren().addAll(checklist, flags);
        deeds.stream()
                .filter(deed -> AT_END.contains(deed) && deed != Deed.CHECKLIST)
                .map(this::button)
                .forEach(end.getChildren()::add);
    }

    private Node button(Deed deed) {
        boolean isMain = AT_END.contains(deed) || deed == Deed.CLAIM;
        UserAction action = actions.of(deed);
        ActionButton button = isMain ? ActionButton.withKey(tools, action) : ActionButton.plain(tools, action);
        button.setId("do-" + id(deed));
        if (isMain) {
            button.getStyleClass().add("go");
        }
        return button;
    }

    /** A menu cannot hold a button that tells why not: the reason stands in the line itself. */
    private MenuItem item(Deed deed) {
        UserAction action = actions.of(deed);
        MenuItem item = new MenuItem();
        item.setId("do-" + id(deed));
        item.textProperty().bind(action.availability().map(now -> line(action, now)));
        item.disableProperty().bind(action.availability().map(now -> !now.isAllowed()));
        item.setOnAction(ignored -> tools.actions().run(action));
        return item;
    }

    private String line(UserAction action, Availability now) {
        String name = texts.get(action.spec().id());
        return now.isAllowed() ? name : name + "   –   " + now.whyNot();
    }

    private void showSignals(List<SignalWords.Line> signals) {
        int count = signals.size();
        flags.setText(count == 0 ? texts.get("appeal.flags.none") : texts.get("appeal.flags", count));
        flags.setGraphic(count == 0 ? null : new FontIcon(Feather.ALERT_TRIANGLE));
        flags.setDisable(count == 0);
        toggle(flags, "warned", count > 0);
        flags.setOnAction(ignored -> tell(signals));
    }

    private void tell(List<SignalWords.Line> signals) {
        List<String> lines = Stream.concat(
                        signals.stream().map(SignalWords.Line::marked), Stream.of(texts.get("appeal.flags.about")))
                .toList();
        tools.dialogs().tell(new Dialogs.Message(texts.get("appeal.flags.title"), lines));
    }

    private static void toggle(Node node, String styleClass, boolean isOn) {
        node.getStyleClass().remove(styleClass);
        if (isOn) {
            node.getStyleClass().add(styleClass);
        }
    }

    private static String id(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }
}
