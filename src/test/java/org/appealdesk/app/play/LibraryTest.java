package org.appealdesk.app.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final Path ASSETS = Path.of("assets");
    private static final String SCENARIO = "answer-in-last-second";

    private final Library library = Library.of(ASSETS);

    @Test
    void has_at_least_the_scenarios_that_are_to_be_shipped() {
        assertThat(library.scenarioNames()).hasSizeGreaterThanOrEqualTo(10).contains(SCENARIO);
    }

    @Test
    void finds_a_scenario_by_name_file_and_folder() {
        Path folder = ASSETS.resolve("scenarios").resolve(SCENARIO);

        assertThat(library.scenario(SCENARIO)).isPresent();
        assertThat(library.scenario(folder.toString())).isPresent();
        assertThat(library.scenario(folder.resolve("scenario.yaml").toString())).isPresent();
        assertThat(library.scenario("no-such-scenario")).isEmpty();
    }

    @Test
    void finds_a_profile_by_name_and_version() {
        assertThat(library.profile("strict")).isPresent();
        assertThat(library.profile("strict:1")).isEqualTo(library.profile("strict"));
        assertThat(library.profile("strict:999")).isEmpty();
        assertThat(library.profile("Strict")).isEmpty();
        assertThat(library.profile("strict:")).isEmpty();
        assertThat(library.profile("")).isEmpty();
    }

    @Test
    void tells_what_is_wrong_with_a_profile(@TempDir Path assets) throws IOException {
        Files.createDirectory(assets.resolve("rules"));
        Files.writeString(assets.resolve("rules/mine.yaml"), "name: mine\nversion: one\n");

        assertThatExceptionOfType(BrokenFilesException.class)
                .isThrownBy(() -> Library.of(assets))
                .withMessageContaining("mine.yaml:2:10");
    }

    @Test
    void has_no_scenarios_when_there_is_no_folder_of_them(@TempDir Path assets) throws IOException {
        Files.createDirectory(assets.resolve("rules"));
        Files.copy(ASSETS.resolve("rules/binance-2020.yaml"), assets.resolve("rules/binance-2020.yaml"));

        assertThat(Library.of(assets).scenarioNames()).isEmpty();
    }
}
