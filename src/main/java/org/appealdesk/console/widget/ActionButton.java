package org.appealdesk.console.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.KeyMap;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.UserAction;

/** The button of an action: its name in the agent's language, its key, and why it cannot be used when it cannot. */
public final class ActionButton extends WhyNotButton {

    private final ObservableValue<String> key;

    /** A button for an action that need not be among the window's actions. */
    public ActionButton(ScreenTools tools, UserAction action) {
        this(tools, action.spec(), action.availability(), action.body());
    }

    private ActionButton(ScreenTools tools, ActionSpec spec, ObservableValue<Availability> available, Runnable body) {
        super(tools.texts());
        textProperty().bind(tools.texts().observe(spec.id()));
        availabilityProperty().bind(available);
        onUse(body);
        KeyMap keys = tools.actions().keys();
        key = keys.ownKeysProperty()
                .map(ignored -> keys.keyOf(spec).map(Shortcut::name).orElse(""));
        Label hint = new Label();
        hint.getStyleClass().add("key-hint");
        hint.textProperty().bind(key);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(key.map(name -> !name.isEmpty()));
        setGraphic(hint);
        setContentDisplay(ContentDisplay.RIGHT);
    }
}
