package org.appealdesk.console.evidence;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.appealdesk.console.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small buttons of the bench: an icon, with its name and key on hover and for screen readers. */
final class BenchTools {
    private final Texts texts;

    BenchTools(Texts texts) {
        this.texts = texts;
    }

    Button tool(String id, Ikon icon, String key, Runnable action) {
        Button button = new Button();
        dress(button, id, icon, key);
        button.setOnAction(ignored -> action.run());
        return button;
    }

    /** A button that stays down; what it does is up to who follows its selection. */
    ToggleButton toggle(String id, Ikon icon, String key) {
        ToggleButton button = new ToggleButton();
        dress(button, id, icon, key);
        return button;
    }

    void dress(ButtonBase button, String id, Ikon icon, String key) {
        button.setId(id);
        button.getStyleClass().addAll("quiet", "tool");
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        ObservableStringValue name = texts.observe(key);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(name);
    }

    /** A button with words. */
    Button way(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.observe(key));
        button.setOnAction(ignored -> action.run());
        return button;
    }

    MenuItem item(String id, Ikon icon, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setGraphic(new FontIcon(icon));
        item.textProperty().bind(texts.observe(key));
        item.setOnAction(ignored -> action.run());
        return item;
    }
}
