package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Tab key goes past choices in one step, and the arrow keys go along them. */
class OneStopTest {
    private enum Fruit {
        APPLE,
        PEAR,
        PLUM
    }

    private final SimpleObjectProperty<Fruit> chosen = new SimpleObjectProperty<>();
    private final Screen screen = Screen.open(
            400,
            300,
            () -> new VBox(
                    named(new Button("Before"), "before"),
                    new Segments<>(
                            "fruit", List.of(Fruit.values()), chosen, one -> new SimpleStringProperty(one.name())),
                    radios(),
                    named(new Button("After"), "after")));

    private static VBox radios() {
        VBox box = new VBox();
        ToggleGroup group = new ToggleGroup();
        for (Fruit fruit : Fruit.values()) {
            RadioButton button =
                    named(new RadioButton(fruit.name()), "radio-" + fruit.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            box.getChildren().add(button);
        }
        OneStop.make(group);
        return box;
    }

    private static <T extends Node> T named(T node, String id) {
        node.setId(id);
        return node;
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private Optional<String> at() {
        return screen.focused().map(Node::getId);
    }

    private void startBefore() {
        Fx.run(() -> screen.find("#before").requestFocus());
    }

    @Test
    void theTabKeyStopsOnceAtTheFirstAsLongAsNoneIsChosen() {
        startBefore();
        screen.press("Tab");
        assertThat(at()).contains("fruit-apple");
        screen.press("Tab");
        assertThat(at()).contains("radio-apple");
        screen.press("Tab");
        assertThat(at()).contains("after");
        screen.press("Shift+Tab");
        assertThat(at()).contains("radio-apple");
        screen.press("Shift+Tab");
        assertThat(at()).contains("fruit-apple");
        assertThat(chosen.get()).as("going by chooses nothing").isNull();
    }

    @Test
    void arrowsChooseAndTheNextTabLeavesFromThere() {
        startBefore();
        screen.press("Tab");
        screen.press("Right");
        screen.press("Right");
        screen.press("Right");
        assertThat(at()).contains("fruit-plum");
        screen.press("Left");
        assertThat(at()).contains("fruit-pear");
        assertThat(chosen.get()).isEqualTo(Fruit.PEAR);
        screen.press("Space");
        assertThat(chosen.get()).as("what is pressed stays so").isEqualTo(Fruit.PEAR);
        screen.press("Tab");
        assertThat(at()).contains("radio-apple");
    }

    @Test
    void whereASpaceIsAskedForArrowsOnlyMoveAlong() {
        Fx.run(() -> screen.find("#fruit", Segments.class).chooseBySpaceOnly());
        startBefore();
        screen.press("Tab");
        screen.press("Right");
        assertThat(at()).contains("fruit-pear");
        assertThat(chosen.get()).isNull();
        screen.press("Space");
        assertThat(chosen.get()).isEqualTo(Fruit.PEAR);
    }

    @Test
    void theTabKeyComesBackToTheChosenOne() {
        Fx.run(() -> chosen.set(Fruit.PLUM));
        startBefore();
        screen.click("#fruit-plum");
        startBefore();
        screen.press("Tab");
        assertThat(at()).contains("fruit-plum");
        Fx.run(() -> screen.find("#radio-pear", RadioButton.class).setSelected(true));
        screen.press("Tab");
        assertThat(at()).contains("radio-pear");
        screen.press("Down");
        assertThat(at()).contains("radio-plum");
    }
}
