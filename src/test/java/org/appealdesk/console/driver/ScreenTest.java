package org.appealdesk.console.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** What all tests of screens lean on. */
class ScreenTest {

    @Test
    void aWindowOpenedOverAnotherHasItsOwnSizeAtOnce() {
        var clicks = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            Screen.open(10, 10, StackPane::new);
            try (Screen screen = Screen.open(1280, 800, () -> inTheCorner(clicks))) {
                screen.click("#corner");
            }
        }
        assertThat(clicks).hasValue(20);
    }

    @Test
    void whatLiesOutsideItsWindowCannotBeClicked() {
        try (Screen screen = Screen.open(200, 100, () -> {
            StackPane pane = inTheCorner(new AtomicInteger());
            pane.getChildren().getFirst().setTranslateX(500);
            return pane;
        })) {
            assertThatThrownBy(() -> screen.click("#corner")).hasMessageStartingWith("no window holds");
        }
    }

    @Test
    void theNextKeyGoesToWhereTheKeyboardWentWhenItsPlaceWasDisabled() {
        Button first = new Button("First");
        first.setOnAction(_ -> first.setDisable(true));
        var presses = new AtomicInteger();
        Button second = new Button("Second");
        second.setOnAction(_ -> presses.incrementAndGet());
        try (Screen screen = Screen.open(300, 100, () -> new HBox(first, second))) {
            Fx.run(first::requestFocus);
            screen.press("Space");
            screen.press("Space");

            assertThat(presses).hasValue(1);
        }
    }

    @Test
    void anExplanationThatStillLingersTakesNoClick() {
        var clicks = new AtomicInteger();
        try (Screen screen = Screen.open(200, 100, () -> inTheCorner(clicks))) {
            Node corner = screen.find("#corner");
            Fx.run(() -> {
                Bounds place = corner.localToScreen(corner.getBoundsInLocal());
                new Tooltip("It lingers longer than the mouse\nand\nlies\nhere")
                        .show(corner, place.getMinX() - 20, place.getMinY() - 20);
            });
            screen.click(corner);

            assertThat(clicks).hasValue(1);
        }
    }

    @Test
    void theSecondClickFallsOnWhatTheFirstPutThere() {
        var clicks = new AtomicInteger();
        StackPane pane = new StackPane();
        Supplier<StackPane> replaced = () -> {
            pane.getChildren().setAll(inTheCorner(clicks));
            StackPane first = inTheCorner(new AtomicInteger());
            Button button = (Button) first.getChildren().getFirst();
            button.setId("first");
            button.setOnAction(_ -> pane.getChildren().remove(first));
            pane.getChildren().add(first);
            return pane;
        };
        try (Screen screen = Screen.open(200, 100, replaced)) {
            screen.doubleClick("#first");

            assertThat(clicks).hasValue(1);
        }
    }

    private static StackPane inTheCorner(AtomicInteger clicks) {
        Button button = new Button("Here");
        button.setId("corner");
        button.setOnAction(_ -> clicks.incrementAndGet());
        StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
        return new StackPane(button);
    }
}
