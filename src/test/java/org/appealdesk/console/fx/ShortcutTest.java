package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.appealdesk.console.fx.Shortcut.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+K", "F6", "Shift+F6", "Ctrl+Shift+Enter", "Alt+Left", "Ctrl+1", "Ctrl+Page Down"})
    void combinations_that_cannot_fire_while_typing_are_taken(String name) {
        assertThat(Shortcut.refusal(name)).isEmpty();
        assertThat(new Shortcut(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "K, TYPES_TEXT",
        "Shift+K, TYPES_TEXT",
        "5, TYPES_TEXT",
        "Alt+K, TYPES_TEXT",
        "Enter, TYPES_TEXT",
        "Ctrl+Alt+E, ALT_GR",
        "Ctrl+Alt+Shift+E, ALT_GR",
        "Ctrl+C, EDITS_TEXT",
        "Ctrl+Shift+Z, EDITS_TEXT",
        "Ctrl+Ctrl, UNREADABLE",
        "'', UNREADABLE"
    })
    void others_are_refused_with_the_reason(String name, Refusal refusal) {
        assertThat(Shortcut.refusal(name)).contains(refusal);
        assertThatThrownBy(() -> new Shortcut(name)).hasMessageContaining(refusal.name());
    }

    @Test
    void a_key_press_is_named_as_it_is_stored() {
        KeyEvent pressed = press(KeyCode.K, true, true);

        assertThat(Shortcut.pressed(pressed)).isEqualTo("Ctrl+Shift+K");
        assertThat(new Shortcut("Ctrl+Shift+K").matches(pressed)).isTrue();
        assertThat(new Shortcut("Ctrl+K").matches(pressed)).isFalse();
    }

    private static KeyEvent press(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
