package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.app.desk.ConsoleSettings.Trouble;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.shell.ShellActions;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of a home folder, over several starts. */
class ConsoleSettingsTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private Path home;

    private final List<Trouble> troubles = new ArrayList<>();

    @Test
    void what_was_chosen_is_there_at_the_next_start() {
        SettingsModel chosen = start().model();
        chosen.texts().languageProperty().set(Language.VIETNAMESE);
        chosen.themeProperty().set(ThemeChoice.DARK);
        chosen.zoneProperty().set(Optional.of(ZoneId.of("Asia/Tokyo")));
        chosen.agentNameProperty().set("Trần Thị Linh");
        chosen.keys().assign(ShellActions.FIND, new Shortcut("F4"));

        assertThat(start().model().snapshot()).isEqualTo(chosen.snapshot());
        assertThat(troubles).isEmpty();
    }

    @Test
    void a_damaged_file_is_kept_aside_and_told() throws IOException {
        Files.writeString(file(), "language=KLINGON");

        ConsoleSettings settings = start();
        assertThat(troubles).containsExactly(new Trouble.KeptAside(home.resolve("preferences.properties.damaged-1")));
        assertThat(home.resolve("preferences.properties.damaged-1")).hasContent("language=KLINGON");
        assertThat(settings.model().themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);

        settings.model().agentNameProperty().set("Linh");
        assertThat(file()).content().contains("agentName=Linh");
        assertThat(home.resolve("preferences.properties.damaged-1")).hasContent("language=KLINGON");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_console_starts() throws IOException {
        Files.createDirectories(file().resolve("in the way"));

        assertThat(start().model().agentNameProperty().get()).isEmpty();
        assertThat(troubles).hasSize(1).first().isInstanceOf(Trouble.Unreadable.class);
    }

    @Test
    void what_cannot_be_kept_is_told_each_time_and_holds_until_the_end() throws IOException {
        ConsoleSettings settings = start();
        Files.createDirectories(home.resolve("preferences.properties.next/in the way"));
        settings.model().agentNameProperty().set("Linh");
        settings.model().themeProperty().set(ThemeChoice.DARK);

        assertThat(troubles).hasSize(2).allMatch(Trouble.NotSaved.class::isInstance);
        assertThat(settings.model().agentNameProperty().get()).isEqualTo("Linh");
        assertThat(start().model().agentNameProperty().get()).isEmpty();
    }

    private ConsoleSettings start() {
        ConsoleSettings settings = new ConsoleSettings(home, HANOI);
        settings.onTrouble(troubles::add);
        return settings;
    }

    private Path file() {
        return home.resolve("preferences.properties");
    }
}
