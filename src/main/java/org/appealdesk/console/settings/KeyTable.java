package org.appealdesk.console.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.appealdesk.console.fx.ActionSpec.Context;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.settings.SettingsViewModel.KeyLine;
import org.appealdesk.console.text.Texts;
import org.jspecify.annotations.Nullable;

/** Every action with its key, by where the key works; each key's button changes it. */
final class KeyTable {

    private final SettingsViewModel model;
    private final ScreenTools tools;
    private final Texts texts;
    private final GridPane root = new GridPane();

    KeyTable(SettingsViewModel model, ScreenTools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        root.getStyleClass().add("settings-keys");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        root.getColumnConstraints().addAll(what, new ColumnConstraints());
    }

    Node root() {
        return root;
    }

    void attach(Subscriptions whileAttached) {
        whileAttached.whenever(this::show, model.settings().keys().ownKeysProperty(), texts.wordingProperty());
    }

    private void show() {
        String focused = focusedId();
        root.getChildren().clear();
        int row = 0;
        Context group = null;
        for (KeyLine line : model.keyLines()) {
            if (line.spec().context() != group) {
                group = line.spec().context();
                Label heading = new Label(line.context());
                heading.getStyleClass().addAll("strong", "key-group");
                root.add(heading, 0, row++, 2, 1);
            }
            Button change = button(line);
            root.addRow(row++, new Label(line.name()), change);
            if (change.getId().equals(focused)) {
                change.requestFocus();
            }
        }
    }

    /** The button that has the keyboard: the one made in its place gets it back. */
    private @Nullable String focusedId() {
        return root.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse(null);
    }

    private Button button(KeyLine line) {
        Button change = new Button(line.key().isEmpty() ? texts.get("settings.keys.none") : line.key());
        change.setId("key-" + line.spec().id());
        change.getStyleClass().add("key-button");
        change.setAccessibleText(texts.get("settings.keys.change", line.name(), change.getText()));
        change.setOnAction(ignored -> capture(line));
        return change;
    }

    private void capture(KeyLine line) {
        KeyCapture capture = new KeyCapture(texts, model, line);
        capture.onClose(tools.sheets().show(texts.get("settings.keys.press", line.name()), capture.root()));
    }
}
