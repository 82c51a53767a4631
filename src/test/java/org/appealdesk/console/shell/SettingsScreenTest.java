package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.input.Clipboard;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings, as the agent changes them. */
class SettingsScreenTest {

    private ShellScreen shell;

    @BeforeEach
    void open() {
        shell = ShellScreen.open(new PaperDesk());
        shell.screen().press("Ctrl+Comma");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void the_language_changes_at_once_and_back() {
        shell.screen().click("#settings-language-VIETNAMESE");
        assertThat(shell.title()).isEqualTo("Cài đặt");
        assertThat(shell.readable()).contains("NGÔN NGỮ", "MÚI GIỜ", "PHÍM TẮT", "Đến hàng đợi");

        shell.screen().press("Ctrl+Shift+L");
        assertThat(shell.title()).isEqualTo("Settings");
        assertThat(isChosen("#settings-language-ENGLISH")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ThemeChoice.class)
    void the_theme_is_chosen(ThemeChoice theme) {
        shell.screen().click("#settings-theme-" + theme);

        assertThat(shell.settings().themeProperty().get()).isEqualTo(theme);
    }

    @Test
    void the_theme_is_stepped_through_by_its_key() {
        shell.screen().press("Ctrl+Shift+T");
        assertThat(isChosen("#settings-theme-LIGHT")).isTrue();
        shell.screen().press("Ctrl+Shift+T");
        shell.screen().press("Ctrl+Shift+T");
        assertThat(isChosen("#settings-theme-SYSTEM")).isTrue();
    }

    @Test
    void the_name_is_shown_where_the_agent_sits() {
        shell.screen().click("#settings-name");
        shell.screen().type("Trần Thị Linh");

        assertThat(shell.settings().agentNameProperty().get()).isEqualTo("Trần Thị Linh");
        assertThat(heardAtTheBadge()).isEqualTo("Agent LT, Trần Thị Linh");
    }

    @Test
    void without_a_name_the_badge_has_the_sign() {
        assertThat(heardAtTheBadge()).isEqualTo("Agent LT");
    }

    private String heardAtTheBadge() {
        return Fx.get(() -> shell.screen().find("#shell-me").getAccessibleText());
    }

    @Test
    void the_folder_of_the_data_is_named_and_copied() {
        assertThat(shell.says("#settings-home")).isEqualTo(ShellScreen.HOME);
        shell.screen().click("#settings-home-copy");

        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(ShellScreen.HOME);
    }

    @Test
    void a_zone_is_found_by_a_few_letters_and_every_time_follows() {
        assertThat(shell.says("#settings-zone-now")).isEqualTo("As the computer: Asia/Ho Chi Minh");
        shell.screen().click("#settings-zone");
        shell.screen().type("são paulo");
        assertThat(shell.readable()).contains("America/Sao Paulo", "04:03:22 GMT-3, UTC-03:00");
        shell.screen().press("Enter");

        assertThat(shell.says("#settings-zone-now")).isEqualTo("America/Sao Paulo");
        assertThat(shell.says("#status-clock").replace('\u00a0', ' ')).endsWith("04:03:22 GMT-3");
        assertThat(shell.settings().snapshot().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
    }

    @Test
    void the_computers_zone_can_be_taken_again() {
        Fx.run(() -> shell.settings().zoneProperty().set(Optional.of(ZoneId.of("Europe/Berlin"))));
        shell.screen().click("#settings-zone");
        shell.screen().press("Enter");

        assertThat(shell.settings().zoneProperty().get()).isEmpty();
        assertThat(shell.says("#settings-zone-now")).startsWith("As the computer");
    }

    @Test
    void zones_are_walked_by_arrows_chosen_by_mouse_or_left_alone() {
        shell.screen().click("#settings-zone");
        shell.screen().type("UTC+07:00 ho chi");
        shell.screen().press("Up");
        shell.screen().press("Down");
        shell.screen().press("Enter");
        assertThat(shell.settings().zoneProperty().get()).contains(ZoneId.of("Asia/Ho_Chi_Minh"));

        shell.screen().click("#settings-zone");
        shell.screen().type("berlin");
        shell.screen().click("Europe/Berlin");
        assertThat(shell.settings().zoneProperty().get()).contains(ZoneId.of("Europe/Berlin"));

        shell.screen().click("#settings-zone");
        shell.screen().type("tokyo");
        shell.screen().press("Escape");
        assertThat(shell.settings().zoneProperty().get()).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_key_is_changed_and_works_at_once() {
        change(ShellActions.FIND.id());
        assertThat(shell.readable()).contains("New key for “Go to search”", "Ctrl+3");
        shell.screen().press("Ctrl+Shift+9");
        assertThat(shell.says("#captured-key")).isEqualTo("Ctrl+Shift+9");
        shell.screen().click("#key-take");

        assertThat(shell.says("#key-" + ShellActions.FIND.id())).isEqualTo("Ctrl+Shift+9");
        shell.screen().press("Ctrl+3");
        assertThat(shell.title()).isEqualTo("Settings");
        shell.screen().press("Ctrl+Shift+9");
        assertThat(shell.title()).isEqualTo("Find");
    }

    @Test
    void whoever_has_the_key_is_named_before_it_is_taken_away() {
        change(ShellActions.FIND.id());
        shell.screen().press("Ctrl+1");
        assertThat(shell.readable()).contains("“Go to the queue” has this key now and would be left without.");
        assertThat(shell.title()).as("the key is only looked at").isEqualTo("Settings");
        shell.screen().click("#key-take");

        assertThat(shell.says("#key-" + ShellActions.FIND.id())).isEqualTo("Ctrl+1");
        assertThat(shell.says("#key-" + ShellActions.QUEUE.id())).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            K          | K would fire while text is typed. Add Ctrl, or take a function key.
            Shift+K    | Shift+K would fire while text is typed. Add Ctrl, or take a function key.
            7          | 7 would fire while text is typed. Add Ctrl, or take a function key.
            Ctrl+Alt+E | Ctrl+Alt+E is AltGr on some keyboards and types letters there.
            Ctrl+V     | Ctrl+V is needed to edit text.
            """)
    void keys_that_would_harm_are_refused_with_the_reason(String pressed, String reason) {
        change(ShellActions.FIND.id());
        shell.screen().press(pressed);

        assertThat(shell.readable()).contains(reason);
        assertThat(Fx.get(() -> shell.screen().find("#key-take").isDisabled())).isTrue();
        shell.screen().press("Escape");
        assertThat(shell.says("#key-" + ShellActions.FIND.id())).isEqualTo("Ctrl+3");
    }

    @Test
    void a_key_can_be_taken_away_and_all_put_back() {
        change(ShellActions.FIND.id());
        shell.screen().click("No key");
        assertThat(shell.says("#key-" + ShellActions.FIND.id())).isEqualTo("none");

        shell.screen().click("#settings-keys-reset");
        assertThat(shell.says("#key-" + ShellActions.FIND.id())).isEqualTo("Ctrl+3");
    }

    @Test
    void every_action_is_there_by_where_its_key_works() {
        assertThat(shell.screen().all(".key-button")).hasSameSizeAs(ShellScreen.catalogue());
        assertThat(shell.readable())
                .containsSubsequence("Everywhere", "In the queue", "Next case", "In a case", "Claim");
    }

    @Test
    void every_change_is_handed_over_to_be_kept() {
        AtomicReference<Language> kept = new AtomicReference<>(Language.ENGLISH);
        Fx.run(() -> shell.settings().onChange(changed -> kept.set(changed.language())));
        shell.screen().click("#settings-language-VIETNAMESE");

        assertThat(kept).hasValue(Language.VIETNAMESE);
    }

    @Test
    void own_keys_are_shown_when_the_screen_opens() {
        Fx.run(() -> shell.settings().keys().assign(ShellActions.FIND, new Shortcut("F4")));
        shell.screen().press("Ctrl+1");
        shell.screen().press("Ctrl+Comma");

        assertThat(shell.says("#key-" + ShellActions.FIND.id())).isEqualTo("F4");
    }

    private void change(String action) {
        Fx.run(() -> shell.screen().find("#key-" + action, Button.class).fire());
    }

    private boolean isChosen(String name) {
        return Fx.get(() -> shell.screen().find(name, RadioButton.class).isSelected());
    }
}
