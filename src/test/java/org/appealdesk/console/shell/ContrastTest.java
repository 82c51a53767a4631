package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.junit.jupiter.api.Test;

/** The measure itself: it must be able to fail. */
class ContrastTest {

    @Test
    void pale_text_is_found_and_strong_large_and_disabled_text_is_not() {
        Label disabled = styled("disabled", "-fx-text-fill: #cccccc;");
        disabled.setDisable(true);
        try (Screen screen = Screen.open(300, 200, () -> {
            VBox box = new VBox(
                    styled("pale", "-fx-text-fill: #999999;"),
                    styled("strong", "-fx-text-fill: #333333;"),
                    styled("large", "-fx-text-fill: #888888; -fx-font-size: 26px;"),
                    styled("on its own ground", "-fx-text-fill: #999999; -fx-background-color: black;"),
                    disabled);
            box.setStyle("-fx-background-color: white;");
            return box;
        })) {
            assertThat(screen.shows("pale")).isTrue();
            assertThat(Fx.get(Contrast::failures)).singleElement().asString().startsWith("“pale”");
        }
    }

    private static Label styled(String text, String style) {
        return Fx.get(() -> {
            Label label = new Label(text);
            label.setStyle(style);
            return label;
        });
    }
}
