package org.appealdesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings on disk. */
class SettingsFileTest {

    private static final AgentSettings USUAL = AgentSettings.usual(Language.ENGLISH);

    private static final AgentSettings CHOSEN = new AgentSettings(
            Language.VIETNAMESE,
            ThemeChoice.DARK,
            ZoneId.of("Asia/Ho_Chi_Minh"),
            "Trần Thị Linh = #1 \\ test: ok!",
            Map.of("queue.action.claim", "F5", "shell.action.theme", ""),
            Map.of("Gấp & lớn = 5 phút", "owner=ME&text=a%26b", " khoảng trắng\tở đầu\n", "stage=CS_QUEUED"),
            List.of("22813704496187654", "388107"));

    @TempDir
    private Path folder;

    @Test
    void without_a_file_the_usual_settings_are_taken_and_no_file_is_made() throws IOException {
        SettingsFile file = new SettingsFile(path());

        assertThat(file.load(USUAL)).isEqualTo(new SettingsFile.Loaded(USUAL, null));
        assertThat(path()).doesNotExist();
    }

    @Test
    void what_was_saved_is_read_again_whatever_signs_are_in_it() throws IOException {
        new SettingsFile(path()).save(CHOSEN);

        assertThat(new SettingsFile(path()).load(USUAL)).isEqualTo(new SettingsFile.Loaded(CHOSEN, null));
    }

    @Test
    void the_computers_zone_stays_the_computers() throws IOException {
        new SettingsFile(path()).save(USUAL);

        assertThat(new SettingsFile(path()).load(CHOSEN).settings().zone()).isNull();
        assertThat(Files.readString(path())).doesNotContain("zone");
    }

    @Test
    void a_zone_this_computer_does_not_know_is_none_and_harms_nothing_else() throws IOException {
        new SettingsFile(path()).save(CHOSEN);
        Files.writeString(path(), Files.readString(path()).replace("Asia/Ho_Chi_Minh", "Mars/Olympus"));

        SettingsFile.Loaded loaded = new SettingsFile(path()).load(USUAL);
        assertThat(loaded.keptAside()).isNull();
        assertThat(loaded.settings().zone()).isNull();
        assertThat(loaded.settings().agentName()).isEqualTo(CHOSEN.agentName());
    }

    @Test
    void it_is_a_text_that_people_can_read() throws IOException {
        new SettingsFile(path()).save(CHOSEN);

        assertThat(Files.readAllLines(path()))
                .contains("language=VIETNAMESE", "theme=DARK", "key.queue.action.claim=F5", "key.shell.action.theme=");
    }

    @Test
    void its_folder_is_made() throws IOException {
        Path deep = folder.resolve("not/there/yet/preferences.properties");
        new SettingsFile(deep).save(CHOSEN);

        assertThat(deep).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of ours",
                "language=KLINGON\ntheme=DARK\n",
                "language=ENGLISH\ntheme=PINK\n",
                "language=ENGLISH\n",
                "language=ENGLISH\ntheme=DARK\nagentName=\\u12\n"
            })
    void a_file_that_cannot_be_understood_is_kept_aside_whole(String damaged) throws IOException {
        Files.writeString(path(), damaged);

        SettingsFile.Loaded loaded = new SettingsFile(path()).load(USUAL);
        assertThat(loaded.settings()).isEqualTo(USUAL);
        assertThat(loaded.keptAside())
                .isNotNull()
                .content(StandardCharsets.UTF_8)
                .isEqualTo(damaged);
        assertThat(path()).doesNotExist();
    }

    @Test
    void bytes_that_are_no_text_are_kept_aside_too() throws IOException {
        byte[] bytes = {(byte) 0xff, 0, 1, 2, (byte) 0x80};
        Files.write(path(), bytes);

        Path aside = new SettingsFile(path()).load(USUAL).keptAside();
        assertThat(aside).isNotNull().binaryContent().isEqualTo(bytes);
    }

    @Test
    void nothing_kept_aside_before_is_overwritten() throws IOException {
        for (String damaged : List.of("first", "second", "third")) {
            Files.writeString(path(), damaged);
            new SettingsFile(path()).load(USUAL);
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(SettingsFileTest::content)).containsExactlyInAnyOrder("first", "second", "third");
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void when_it_cannot_be_written_what_was_there_stays() throws IOException {
        new SettingsFile(path()).save(CHOSEN);
        Files.createDirectories(folder.resolve("preferences.properties.next/in the way"));

        assertThatThrownBy(() -> new SettingsFile(path()).save(USUAL)).isInstanceOf(IOException.class);
        assertThat(new SettingsFile(path()).load(USUAL).settings()).isEqualTo(CHOSEN);
    }

    @Test
    void a_folder_in_its_place_cannot_be_read_and_is_told() throws IOException {
        Files.createDirectories(path());

        assertThatThrownBy(() -> new SettingsFile(path()).load(USUAL)).isInstanceOf(IOException.class);
    }

    private Path path() {
        return folder.resolve("preferences.properties");
    }
}
