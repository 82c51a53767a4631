package org.appealdesk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    private static final Path ASSETS = Path.of("assets");

    @TempDir
    private Path folder;

    private final Lint lint = new Lint(Library.of(ASSETS).profiles());

    @BeforeEach
    void copyAScenario() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS.resolve("scenarios/answer-in-last-second"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void finds_nothing_in_what_is_shipped() {
        List<Path> files = Lint.files(ASSETS);

        assertThat(files).hasSizeGreaterThan(20);
        assertThat(files).flatExtracting(lint::problems).isEmpty();
    }

    @Test
    void names_file_line_mistake_and_what_was_expected() throws IOException {
        Path file = change("scenario.yaml", "difficulty: ", "difficulty: VERY_");

        assertThat(lint.problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file.toString());
            assertThat(Files.readAllLines(file).get(problem.line() - 1)).startsWith("difficulty:");
            assertThat(problem.what()).contains("VERY_");
            assertThat(problem.expected()).contains("EASY");
        });
    }

    @Test
    void finds_a_missing_evidence_file() throws IOException {
        Path picture;
        try (Stream<Path> files = Files.list(folder)) {
            picture = files.filter(file -> file.toString().endsWith(".jpg"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(picture);

        assertThat(lint.problems(folder.resolve("scenario.yaml")))
                .extracting(YamlProblem::what)
                .anyMatch(what -> what.contains(picture.getFileName().toString()));
    }

    @Test
    void reads_an_agents_script_with_the_scenario_beside_it() throws IOException {
        Path file = change("agent.yaml", "do: RULE_CASE", "do: RULE_CASES");

        assertThat(lint.problems(file))
                .isNotEmpty()
                .allMatch(problem -> problem.file().equals(file.toString()));
    }

    @Test
    void finds_the_scenarios_mistakes_when_only_its_agent_was_asked_for() throws IOException {
        Path scenario = change("scenario.yaml", "difficulty: ", "difficulty: VERY_");

        assertThat(lint.problems(folder.resolve("agent.yaml")))
                .extracting(YamlProblem::file)
                .containsOnly(scenario.toString());
    }

    @Test
    void finds_mistakes_in_the_pictures() throws IOException {
        Path file = change("pictures.yaml", "shows: ", "shows: NO_");

        assertThat(lint.problems(file)).isNotEmpty();
    }

    @Test
    void a_profile_may_be_based_on_its_neighbour() throws IOException {
        String shipped = Files.readString(ASSETS.resolve("rules/binance-2020.yaml"));
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("house.yaml"), shipped.replace("name: binance-2020", "name: house"));
        Path derived = rules.resolve("house-strict.yaml");
        Files.writeString(derived, "name: house-strict\nversion: 1\nbasedOn: {name: house, version: 1}\n");

        assertThat(lint.problems(derived)).isEmpty();

        Files.writeString(derived, "name: house-strict\nversion: 1\nbasedOn: {name: hous, version: 1}\n");
        assertThat(lint.problems(derived)).extracting(YamlProblem::line).containsOnly(3);
    }

    @Test
    void a_file_that_is_not_there_or_is_no_yaml_is_a_mistake_too() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: [1\n");

        assertThat(lint.problems(broken)).isNotEmpty();
        assertThat(lint.problems(folder.resolve("gone.yaml")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("cannot be read"));
    }

    private Path change(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        return Files.writeString(file, text.replace(from, to));
    }
}
