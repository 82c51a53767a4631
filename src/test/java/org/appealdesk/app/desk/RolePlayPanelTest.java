package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.appealdesk.app.journey.Agent;
import org.appealdesk.app.journey.Look;
import org.appealdesk.app.journey.MouseHands;
import org.appealdesk.app.journey.RunningConsole;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The role play beside the screens of the console, and in a window of its own. */
class RolePlayPanelTest {
    private static final String TOGGLE = "Ctrl+Shift+R";

    @TempDir
    Path home;

    private RunningConsole console;
    private Screen screen;

    @BeforeEach
    void start() {
        console = RunningConsole.open(home, Look.USUAL);
        screen = console.screen();
        screen.awaitShown("#queue-table");
    }

    @AfterEach
    void end() {
        console.close();
    }

    private Window windowOf(String name) {
        return Fx.get(() -> screen.find(name).getScene().getWindow());
    }

    private Stage main() {
        return screen.stage();
    }

    private Bounds onScreen(String name) {
        return Fx.get(() -> {
            Node node = screen.find(name);
            return Objects.requireNonNull(node.localToScreen(node.getBoundsInLocal()));
        });
    }

    private boolean hasKeyboard(String name) {
        return Fx.get(() -> {
            Node node = screen.find(name);
            return Focus.isInside(node.getScene().getFocusOwner(), node);
        });
    }

    private void detach() {
        screen.click("#roleplay-detach");
        screen.await("it has a window", () -> !windowOf("#roleplay").equals(main()));
        Fx.run(() -> windowOf("#roleplay").requestFocus());
    }

    @Test
    void stands_at_the_right_of_any_screen() {
        screen.click("#band-roleplay");

        assertThat(windowOf("#roleplay")).isEqualTo(main());
        assertThat(onScreen("#roleplay").getMaxX()).isEqualTo(onScreen(".shell").getMaxX());
        screen.press("Ctrl+4");
        assertThat(screen.shows("#library")).isTrue();
        assertThat(screen.shows("#roleplay")).isTrue();
        assertThat(onScreen("#library").getMaxX())
                .isLessThanOrEqualTo(onScreen("#roleplay").getMinX());
    }

    @Test
    void turns_to_the_case_in_front_which_keeps_room_for_its_composer() {
        Agent.searches(console, new MouseHands(console), "statement-on-request");
        screen.press(TOGGLE);

        assertThat(Fx.get(() -> screen.find("#roleplay-order", ComboBox.class).getValue()))
                .isEqualTo(console.scenario("statement-on-request").caseId());
        assertThat(onScreen("#composer-send").getMaxX())
                .isLessThanOrEqualTo(onScreen("#party-seller").getMinX());
        assertThat(onScreen("#composer-replies").getMaxX())
                .isLessThanOrEqualTo(onScreen("#party-seller").getMinX());
    }

    @Test
    void goes_by_its_key_its_button_and_the_bands() {
        screen.press(TOGGLE);
        assertThat(screen.shows("#roleplay")).isTrue();
        screen.press(TOGGLE);
        assertThat(screen.shows("#roleplay")).isFalse();
        screen.click("#band-roleplay");
        screen.click("#roleplay-close");
        assertThat(screen.shows("#roleplay")).isFalse();
        assertThat(Fx.get(() -> main().getScene().getFocusOwner())).isNotNull();
    }

    @Test
    void f6_walks_through_it_and_escape_leads_back_to_the_screen() {
        screen.press(TOGGLE);
        assertThat(hasKeyboard("#roleplay")).isTrue();

        screen.press("Escape");
        assertThat(hasKeyboard("#roleplay")).isFalse();
        assertThat(screen.shows("#roleplay")).isTrue();

        int walked = 0;
        while (!hasKeyboard("#roleplay") && walked < 12) {
            screen.press("F6");
            walked++;
        }
        assertThat(hasKeyboard("#roleplay")).as("after " + walked + " steps").isTrue();
    }

    @Test
    void has_a_window_of_its_own_and_comes_back() {
        screen.press(TOGGLE);
        detach();
        assertThat(((Stage) windowOf("#roleplay")).getTitle()).isEqualTo("Role play");
        assertThat(main().isShowing()).isTrue();

        screen.click("#roleplay-detach");

        assertThat(windowOf("#roleplay")).isEqualTo(main());
        assertThat(Fx.get(() -> Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .toList()))
                .hasSize(1);
    }

    @Test
    void its_sheets_open_where_it_is() {
        screen.press(TOGGLE);
        screen.click("#roleplay-part");
        console.await("the part is taken", () -> screen.shows("#order-CANCEL_ORDER"));
        screen.click("#order-CANCEL_ORDER");
        assertThat(windowOf(".desk-sheet")).isEqualTo(main());
        screen.press("Escape");
        assertThat(screen.shows(".desk-sheet")).isFalse();

        detach();
        screen.click("#order-CANCEL_ORDER");

        assertThat(windowOf(".desk-sheet")).isEqualTo(windowOf("#roleplay")).isNotEqualTo(main());
        screen.press("Escape");
        assertThat(screen.shows(".desk-sheet")).isFalse();
        assertThat(screen.shows("#roleplay"))
                .as("Escape closed the sheet alone")
                .isTrue();
    }

    @Test
    void its_window_has_the_keys_of_the_console() {
        screen.press(TOGGLE);
        detach();
        Node first = Fx.get(() -> windowOf("#roleplay").getScene().getFocusOwner());
        screen.press("F6");
        assertThat(Fx.get(() -> windowOf("#roleplay").getScene().getFocusOwner()))
                .isNotEqualTo(first);

        screen.press("Ctrl+Shift+L");
        assertThat(console.texts().language()).isEqualTo(Language.VIETNAMESE);
        assertThat(Fx.get(() -> screen.find("#roleplay-part", Labeled.class).getText()))
                .isEqualTo("Nhận vai");
        assertThat(((Stage) windowOf("#roleplay")).getTitle()).isEqualTo("Đóng vai");

        screen.press(TOGGLE);
        assertThat(screen.shows("#roleplay")).isFalse();
        assertThat(main().isShowing()).isTrue();
    }

    @Test
    void what_was_chosen_and_written_moves_with_it() {
        screen.press(TOGGLE);
        screen.click("#roleplay-seller");
        screen.click("#roleplay-part");
        console.await("the part is taken", () -> !console.session().parts().isEmpty());
        screen.click("#order-tab-trade");
        Fx.run(() -> screen.find("#order-trade-words", TextInputControl.class).setText("Chào bạn"));

        detach();
        screen.click("#order-tab-trade");

        assertThat(Fx.get(() -> screen.find("#order-trade-words", TextInputControl.class)
                        .getText()))
                .isEqualTo("Chào bạn");
        Part part = console.session().parts().iterator().next();
        assertThat(part.side()).isEqualTo(Side.SELLER);
        screen.click("#order-trade-send");
        console.await(
                "it was sent",
                () -> console.desk()
                        .find(part.caseId())
                        .orElseThrow()
                        .events()
                        .toString()
                        .contains("Chào bạn"));
    }

    @Test
    void a_closed_window_hides_it_and_it_comes_back_there() {
        screen.press(TOGGLE);
        detach();
        Fx.run(() -> windowOf("#roleplay").hide());
        assertThat(screen.shows("#roleplay")).isFalse();

        Fx.run(() -> main().requestFocus());
        screen.press(TOGGLE);

        assertThat(windowOf("#roleplay")).isNotEqualTo(main());
    }

    @Test
    void stands_beside_the_screens_and_in_a_narrow_window_lies_over_their_right_end() {
        screen.press(TOGGLE);
        for (double width : List.of(1280.0, 1440.0, 1920.0)) {
            Fx.run(() -> main().setWidth(width));
            assertThat(onScreen(".screen").getMaxX())
                    .isEqualTo(onScreen("#roleplay").getMinX());
        }

        Fx.run(() -> main().setWidth(1100));
        assertThat(onScreen("#roleplay").getMaxX()).isEqualTo(onScreen(".shell").getMaxX());
        assertThat(onScreen(".screen").getWidth()).isCloseTo(856, within(2.0));
    }

    @Test
    void goes_with_the_console() {
        screen.press(TOGGLE);
        detach();

        Fx.run(() -> main().close());

        assertThat(Fx.get(() -> List.copyOf(Window.getWindows()))).isEmpty();
    }
}
