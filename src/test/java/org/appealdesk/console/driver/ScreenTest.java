package org.appealdesk.console.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
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

    private static StackPane inTheCorner(AtomicInteger clicks) {
        Button button = new Button("Here");
        button.setId("corner");
        button.setOnAction(_ -> clicks.incrementAndGet());
        StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
        return new StackPane(button);
    }
}
