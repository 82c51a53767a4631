package org.appealdesk.console.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.UserAction;

/**
 * The button of an action: its name in the agent's language, its key, and why it cannot be used when it cannot. The
 * action need not be among the window's.
 */
public final class ActionButton extends WhyNotButton {

    /** A button that tells its key on hover. */
    public static ActionButton plain(ScreenTools tools, UserAction action) {
        return new ActionButton(tools, action);
    }

    /** A button that shows its key beside its name, for the main action of a place. */
    public static ActionButton withKey(ScreenTools tools, UserAction action) {
        ActionButton button = new ActionButton(tools, action);
        Label hint = new Label();
        hint.getStyleClass().add("key-hint");
        hint.textProperty().bind(button.keyProperty());
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        button.setGraphic(hint);
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    private ActionButton(ScreenTools tools, UserAction action) {
        super(tools.texts());
        textProperty().bind(tools.texts().observe(action.spec().id()));
        availabilityProperty().bind(action.availability());
        onUse(action.body());
        KeyMap keys = tools.actions().keys();
        ObservableValue<String> key = keys.ownKeysProperty()
                .map(ignored -> keys.keyOf(action.spec()).map(Shortcut::name).orElse(""));
        keyProperty().bind(key);
    }
}
