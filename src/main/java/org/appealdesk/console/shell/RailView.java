package org.appealdesk.console.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.appealdesk.console.fx.BaseView;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail at the left edge: one button a place. */
final class RailView extends BaseView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ShellViewModel shell;
    private final Map<Place, Button> buttons = new EnumMap<>(Place.class);
    private final VBox root = new VBox();

    RailView(ShellViewModel shell, ScreenTools tools, Consumer<Place> chosen) {
        this.shell = shell;
        root.getStyleClass().add("rail");
        root.setId("rail");
        for (Place place : Place.values()) {
            Button button = button(place, tools);
            button.setOnAction(ignored -> chosen.accept(place));
            buttons.put(place, button);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        buttons.forEach((place, button) -> {
            if (place == Place.SETTINGS) {
                root.getChildren().add(space);
            }
            root.getChildren().add(button);
        });
    }

    private static Button button(Place place, ScreenTools tools) {
        Texts texts = tools.texts();
        Button button = new Button();
        button.setId("rail-" + place.name());
        button.getStyleClass().add("rail-button");
        button.textProperty().bind(texts.observe(place.nameKey()));
        button.setGraphic(new FontIcon(place.icon()));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "shell.place.tooltip",
                                texts.get(place.nameKey()),
                                tools.actions()
                                        .keys()
                                        .keyOf(place.action())
                                        .map(Shortcut::name)
                                        .orElse("")),
                        texts.wordingProperty(),
                        tools.actions().keys().ownKeysProperty()));
        button.setTooltip(tooltip);
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onAttach(Subscriptions whileAttached) {
        whileAttached.follow(
                shell.placeProperty(),
                current ->
                        buttons.forEach((place, button) -> button.pseudoClassStateChanged(CURRENT, place == current)));
    }
}
