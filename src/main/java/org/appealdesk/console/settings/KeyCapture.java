package org.appealdesk.console.settings;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.settings.SettingsViewModel.KeyLine;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Labels;
import org.appealdesk.console.widget.Wraps;

/** The sheet on which a new key for an action is pressed. Escape and Tab keep their meaning. */
final class KeyCapture {

    private final Texts texts;
    private final SettingsViewModel model;
    private final KeyLine line;
    private final Label pressedKey = new Label();
    private final Label told = new Label();
    private final Button take = new Button();
    private final VBox root;
    private Runnable close = () -> {};
    private String pressed = "";

    KeyCapture(Texts texts, SettingsViewModel model, KeyLine line) {
        this.texts = texts;
        this.model = model;
        this.line = line;
        pressedKey.setText(line.key().isEmpty() ? texts.get("settings.keys.none") : line.key());
        pressedKey.getStyleClass().add("captured-key");
        pressedKey.setId("captured-key");
        pressedKey.setFocusTraversable(true);
        pressedKey.setMaxWidth(Double.MAX_VALUE);
        pressedKey.setAccessibleText(texts.get("settings.keys.press", line.name()));
        pressedKey.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Wraps.lines(told);
        told.getStyleClass().add("problem");
        take.setText(texts.get("settings.keys.take"));
        take.setId("key-take");
        take.getStyleClass().add("primary");
        take.setDisable(true);
        take.setOnAction(ignored -> {
            model.assign(line.spec(), pressed);
            close.run();
        });
        Button none = new Button(texts.get("settings.keys.clear"));
        none.setOnAction(ignored -> {
            model.clear(line.spec());
            close.run();
        });
        HBox buttons = new HBox(none, take);
        buttons.getStyleClass().add("sheet-buttons");
        Label how = Labels.text(texts.get("settings.keys.how"));
        how.getStyleClass().add("muted");
        root = new VBox(how, pressedKey, told, buttons);
        root.getStyleClass().add("sheet-form");
    }

    VBox root() {
        return root;
    }

    void onClose(Runnable closing) {
        close = closing;
        pressedKey.requestFocus();
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.ESCAPE || code == KeyCode.TAB) {
            return;
        }
        event.consume();
        show(Shortcut.pressed(event));
    }

    private void show(String combination) {
        pressed = combination;
        pressedKey.setText(combination);
        Optional<String> refused = model.refusal(combination);
        take.setDisable(refused.isPresent());
        told.setText(refused.or(() ->
                        model.holder(line.spec(), combination).map(other -> texts.get("settings.keys.taken", other)))
                .orElse(""));
    }
}
