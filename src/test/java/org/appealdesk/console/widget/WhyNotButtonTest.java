package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.driver.SettableClock;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Availability;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.fx.UserAction;
import org.appealdesk.console.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhyNotButtonTest {

    private static final ActionSpec CLAIM =
            ActionSpec.of("queue.action.claim", ActionSpec.Context.QUEUE, "Ctrl+Shift+C");

    private final List<String> log = new ArrayList<>();
    private final SimpleObjectProperty<Availability> availability = new SimpleObjectProperty<>(Availability.ALLOWED);
    private final Desktop desktop = Desktop.of(Language.ENGLISH, new SettableClock(PaperDesk.START), List.of(CLAIM));
    private final ActionButton button = Fx.get(
            () -> ActionButton.withKey(desktop.tools(), new UserAction(CLAIM, availability, () -> log.add("claimed"))));
    private final Button other = Fx.get(() -> new Button());
    private final Screen screen = Screen.open(400, 200, () -> new VBox(40, other, button));

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void it_works_by_mouse_and_keyboard_and_shows_its_key() {
        screen.click("Claim");
        screen.press("Space");

        assertThat(log).containsExactly("claimed", "claimed");
        assertThat(screen.texts()).containsExactlyInAnyOrder("Claim", "Ctrl+Shift+C");
    }

    @Test
    void the_click_after_the_explanation_is_not_lost() {
        Fx.run(() -> {
            other.setId("other");
            other.setOnAction(_ -> log.add("other"));
            availability.set(Availability.because("Claimed by HN at 14:03."));
        });
        screen.click("Claim");
        screen.click("#other");

        assertThat(log).containsExactly("other");
    }

    @Test
    void when_it_cannot_be_used_it_says_why_instead() {
        Fx.run(() -> availability.set(Availability.because("Claimed by HN at 14:03.")));
        screen.click("Claim");

        assertThat(log).isEmpty();
        assertThat(screen.shows("Claimed by HN at 14:03.")).isTrue();
        assertThat(button.getAccessibleText()).isEqualTo("Claim, not available: Claimed by HN at 14:03.");
        assertThat(button.isDisabled())
                .as("so that it keeps mouse and keyboard")
                .isFalse();
    }

    @Test
    void another_key_is_shown_at_once() {
        Fx.run(() -> desktop.tools().actions().keys().assign(CLAIM, new Shortcut("F8")));
        assertThat(screen.texts()).contains("F8");

        Fx.run(() -> desktop.tools().actions().keys().clear(CLAIM));
        assertThat(screen.texts()).containsExactly("Claim");
    }
}
