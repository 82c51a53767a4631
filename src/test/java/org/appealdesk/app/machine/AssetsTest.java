package org.appealdesk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
    @TempDir
    private Path folder;

    @Test
    void are_where_the_launcher_says() throws IOException {
        Path installed = folder.resolve("installed");
        Files.createDirectories(installed.resolve("rules"));
        Files.createDirectories(folder.resolve("assets/rules"));

        var machine =
                new Machine(Map.of(), Map.of(Assets.PROPERTY, installed.toString(), "user.dir", folder.toString()));

        assertThat(Assets.on(machine)).isEqualTo(installed);
    }

    @Test
    void are_in_the_working_folder_of_a_source_tree() throws IOException {
        Files.createDirectories(folder.resolve("assets/rules"));

        assertThat(Assets.on(new Machine(Map.of(), Map.of("user.dir", folder.toString()))))
                .isEqualTo(folder.resolve("assets"));
    }

    @Test
    void are_missed_with_the_folder_where_they_should_be() throws IOException {
        Files.createDirectories(folder.resolve("assets/something else"));

        assertThatExceptionOfType(EnvironmentException.class)
                .isThrownBy(() -> Assets.on(new Machine(Map.of(), Map.of("user.dir", folder.toString()))))
                .satisfies(e -> assertThat(e.facts()).containsExactly(folder.resolve("assets")));
    }
}
