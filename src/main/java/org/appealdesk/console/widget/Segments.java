package org.appealdesk.console.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.appealdesk.console.fx.Subscriptions;

/**
 * One of a few values, as buttons side by side: exactly one is pressed. Together they are one stop of the Tab key, at the
 * pressed one; arrow keys press the next.
 *
 * @param <T> the values; when the property may be null, none is pressed then
 */
public final class Segments<T> extends HBox {
    private final Property<? super T> chosen;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private boolean isChosenByArrows = true;

    /**
     * Makes the buttons.
     *
     * @param id of the row; a button's is this, a dash and the value in lower case
     * @param chosen follows the buttons, and they follow it between {@link #follow} and the end
     */
    public Segments(String id, List<T> values, Property<? super T> chosen, Function<T, ObservableValue<String>> label) {
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("segments");
        for (T value : values) {
            ToggleButton button = new ToggleButton();
            button.setId(id + "-" + value.toString().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("segment");
            // Nicknames may have an underscore, which is not a mnemonic.
            button.setMnemonicParsing(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.textProperty().bind(label.apply(value));
            button.setOnAction(ignored -> {
                chosen.setValue(value);
                press();
            });
            buttons.put(value, button);
            getChildren().add(button);
        }
        if (!getChildren().isEmpty()) {
            getChildren().getFirst().getStyleClass().add("first");
            getChildren().getLast().getStyleClass().add("last");
        }
        OneStop.make(buttons.values());
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveAlong);
        press();
    }

    /** Lets arrow keys only move along, and Space choose: for choices that take the keyboard with them. */
    public void chooseBySpaceOnly() {
        isChosenByArrows = false;
    }

    /** Follows the property until the end. */
    public void follow(Subscriptions whileAttached) {
        whileAttached.whenever(this::press, chosen);
    }

    /** The button of a value. */
    public ToggleButton button(T value) {
        return Objects.requireNonNull(buttons.get(value));
    }

    private void press() {
        buttons.forEach((value, button) -> button.setSelected(value.equals(chosen.getValue())));
    }

    private void moveAlong(KeyEvent key) {
        int by = switch (key.getCode()) {
            case LEFT, KP_LEFT -> -1;
            case RIGHT, KP_RIGHT -> 1;
            default -> 0;
        };
        Optional<ToggleButton> here =
                buttons.values().stream().filter(Node::isFocused).findFirst();
        here.filter(_ -> by != 0 && !key.isShortcutDown() && !key.isAltDown()).ifPresent(focused -> {
            int next = getChildren().indexOf(focused) + by;
            if (next >= 0 && next < getChildren().size()) {
                ToggleButton neighbour = (ToggleButton) getChildren().get(next);
                neighbour.requestFocus();
                if (isChosenByArrows) {
                    neighbour.fire();
                }
            }
            key.consume();
        });
    }
}
