package org.appealdesk.console.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Actions;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Seats;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.workday.DayActions;
import org.appealdesk.engine.command.Actor;

/** Who sits here, in the corner of the window; behind it the other seats, when there are any, and the settings. */
final class MeMenu extends BaseView {

    private static final PseudoClass SUPERVISOR = PseudoClass.getPseudoClass("supervisor");

    /** Letters that the round sign holds. */
    private static final int SIGN = 3;

    private final Texts texts;
    private final Actions actions;
    private final Seats seats;
    private final ObservableValue<String> agentName;
    private final Label sign = new Label();
    private final Tooltip who = new Tooltip();
    private final MenuButton root = new MenuButton();

    /** @param agentName as the agent wrote it in the settings; may be empty */
    MeMenu(ScreenTools tools, Seats seats, ObservableValue<String> agentName) {
        this.texts = tools.texts();
        this.actions = tools.actions();
        this.seats = seats;
        this.agentName = agentName;
        sign.getStyleClass().add("avatar");
        root.setId("shell-me");
        root.getStyleClass().add("me-menu");
        root.setGraphic(sign);
        root.setTooltip(who);
        root.setMinWidth(MenuButton.USE_PREF_SIZE);
        // What can be done is known only when it is asked for.
        root.setOnShowing(ignored -> root.getItems().setAll(items()));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.whenever(
                this::show,
                seats.meProperty(),
                agentName,
                texts.wordingProperty(),
                actions.keys().ownKeysProperty());
    }

    private void show() {
        Actor.Staff me = seats.me();
        String id = me.id().value();
        String name = agentName.getValue();
        String role = texts.get("shell.seat." + SeatActions.role(me, seats));
        root.setText(role);
        root.pseudoClassStateChanged(SUPERVISOR, me instanceof Actor.Supervisor);
        sign.setText(id.substring(0, Math.min(id.length(), SIGN)).toUpperCase(Locale.ROOT));
        who.setText(name.isBlank() ? texts.get("shell.me", role, id) : texts.get("shell.meNamed", role, name, id));
        root.setAccessibleText(who.getText());
        root.getItems().setAll(items());
    }

    /** The seats when there are several, that somebody is away, and the settings where the window has them. */
    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        if (seats.people().size() > 1) {
            seats.people().forEach(person -> items.add(chair(person)));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        addIfThere(DayActions.AWAY, "me-away", items);
        if (actions.find(ShellActions.SETTINGS).isPresent()) {
            items.add(item(ShellActions.SETTINGS, "me-settings"));
        }
        addIfThere(ShellActions.LIVE, "me-live", items);
        addIfThere(ShellActions.LEAVE, "me-leave", items);
        addIfThere(ShellActions.SIGN_OUT, "me-sign-out", items);
        return items;
    }

    private void addIfThere(ActionSpec spec, String id, List<MenuItem> items) {
        if (actions.find(spec).isPresent()) {
            items.add(item(spec, id));
        }
    }

    private RadioMenuItem chair(Actor.Staff person) {
        ActionSpec spec = SeatActions.of(person);
        RadioMenuItem item = new RadioMenuItem(texts.get(
                        "shell.seat.item",
                        texts.get("shell.seat." + SeatActions.role(person, seats)),
                        person.id().value(),
                        key(spec))
                .strip());
        item.setId("seat-" + SeatActions.role(person, seats));
        item.setSelected(person.equals(seats.me()));
        item.setOnAction(ignored -> {
            if (!person.equals(seats.me())) {
                actions.run(spec);
            }
            show();
        });
        return item;
    }

    private MenuItem item(ActionSpec spec, String id) {
        MenuItem item = new MenuItem(texts.get(spec.id()));
        item.setId(id);
        item.setOnAction(ignored -> actions.run(spec));
        return item;
    }

    private String key(ActionSpec spec) {
        return actions.keys().keyOf(spec).map(Shortcut::name).orElse("");
    }
}
