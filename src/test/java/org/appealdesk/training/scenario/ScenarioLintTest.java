package org.appealdesk.training.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.training.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file is what, and what files say of each other. */
class ScenarioLintTest {
    private static final String ID = "third-party-payer";

    private final ScenarioLint lint = Shipped.lint();

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = copyTo("one");
    }

    @Test
    void all_that_is_shipped_is_fine() {
        ScenarioLint.Report report = lint.lint(List.of(Path.of("assets")));
        assertThat(report.problems()).isEmpty();
        assertThat(report.files()).isGreaterThan(3 * 10);
    }

    @Test
    void an_agent_is_checked_against_the_scenario_beside_it() throws IOException {
        change("agent.yaml", "evidence: [E1, E2]", "evidence: [E1, E5]");
        assertThat(problems(List.of(folder.resolve("agent.yaml"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).isEqualTo("“E5” is no evidence of this scenario");
                    assertThat(problem.line()).isEqualTo(lineOf("agent.yaml", "evidence: [E1, E5]"));
                });
    }

    @Test
    void an_agent_of_another_scenario_is_told() throws IOException {
        change("agent.yaml", "scenario: " + ID, "scenario: high-value-second-person");
        assertThat(problems(List.of(folder.resolve("agent.yaml"))))
                .extracting(YamlProblem::what)
                .containsExactly("is for the scenario “high-value-second-person”");
    }

    @Test
    void a_broken_scenario_is_told_once_for_itself_and_its_agent() throws IOException {
        change("scenario.yaml", "difficulty: MEDIUM", "difficulty: NONE");
        assertThat(problems(List.of(folder.resolve("agent.yaml"), folder.resolve("scenario.yaml"))))
                .extracting(YamlProblem::file)
                .containsExactly(folder.resolve("scenario.yaml").toString());
    }

    @Test
    void an_agent_cannot_act_for_a_party_it_is_not() throws IOException {
        change("agent.yaml", "do: CLAIM_CASE", "do: RELEASE_ORDER");
        assertThat(problems(List.of(folder.resolve("agent.yaml"))))
                .extracting(YamlProblem::expected)
                .containsExactly("an action for AGENT; this one is for BUYER or SELLER");
    }

    @Test
    void pictures_are_checked() throws IOException {
        change("pictures.yaml", "bank: TRUONG_SON", "bank: REAL_BANK");
        assertThat(problems(List.of(folder.resolve("pictures.yaml"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).isEqualTo("found “REAL_BANK”");
                    assertThat(problem.line()).isEqualTo(lineOf("pictures.yaml", "REAL_BANK"));
                });
    }

    @Test
    void two_scenarios_with_one_id_and_one_order_are_told() throws IOException {
        Path second = copyTo("two");
        assertThat(problems(List.of(folder.resolve("scenario.yaml"), second.resolve("scenario.yaml"))))
                .extracting(YamlProblem::file, YamlProblem::what)
                .containsExactly(
                        tuple(
                                second.resolve("scenario.yaml").toString(),
                                "the id is taken by " + folder.resolve("scenario.yaml")),
                        tuple(
                                second.resolve("scenario.yaml").toString(),
                                "the order number is taken by " + folder.resolve("scenario.yaml")));
    }

    @Test
    void a_scenario_may_use_a_profile_given_with_it() throws IOException {
        Path profile = Files.writeString(temp.resolve("house.yaml"), """
                name: house-rules
                version: 1
                basedOn: {name: binance-2020, version: 1}
                """);
        change("scenario.yaml", "profile: binance-2020", "profile: house-rules");
        assertThat(problems(List.of(folder.resolve("scenario.yaml"), profile))).isEmpty();
        assertThat(problems(List.of(folder.resolve("scenario.yaml"))))
                .extracting(YamlProblem::what)
                .containsExactly("the profile “house-rules” is unknown");
    }

    @Test
    void profiles_may_be_given_in_any_order() throws IOException {
        Path derived =
                Files.writeString(temp.resolve("a.yaml"), "name: a\nversion: 1\nbasedOn: {name: b, version: 1}\n");
        Path base =
                Files.writeString(temp.resolve("b.yaml"), "name: b\nversion: 1\nbasedOn: {name: strict, version: 1}\n");
        assertThat(problems(List.of(derived, base))).isEmpty();
        assertThat(problems(List.of(derived))).as("its neighbour is found").isEmpty();
        Files.delete(base);
        assertThat(problems(List.of(derived))).extracting(YamlProblem::file).containsExactly(derived.toString());
    }

    @Test
    void the_same_profile_twice_is_told() throws IOException {
        String text = "name: b\nversion: 1\nbasedOn: {name: strict, version: 1}\n";
        Path first = Files.writeString(temp.resolve("a.yaml"), text);
        Path second = Files.writeString(temp.resolve("b.yaml"), text);
        assertThat(problems(List.of(first, second)))
                .extracting(YamlProblem::what)
                .containsExactly("another of these files is b v1 too");
    }

    @Test
    void something_else_a_broken_file_and_no_file_are_told() throws IOException {
        Path other = Files.writeString(temp.resolve("other.yaml"), "shopping: [rice, fish sauce]\n");
        Path broken = Files.writeString(temp.resolve("broken.yaml"), "scenario: 1\n  id: [\n");
        Path missing = temp.resolve("missing.yaml");
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(problems(List.of(other, broken, missing, empty)))
                .extracting(
                        problem -> Path.of(problem.file()).getFileName() + ":" + problem.line() + " " + problem.what())
                .anySatisfy(line -> assertThat(line).startsWith("other.yaml:1 is neither scenario nor"))
                .anySatisfy(line -> assertThat(line).startsWith("broken.yaml:2 not YAML"))
                .anySatisfy(line -> assertThat(line).startsWith("missing.yaml:1 the file cannot be read"))
                .anySatisfy(line -> assertThat(line).startsWith("empty:1 the folder has no .yaml file"))
                .hasSize(4);
    }

    @Test
    void a_broken_scenario_does_not_keep_others_from_being_loaded() throws IOException {
        copyTo("two");
        change("scenario.yaml", "minutes: 12", "minutes: many");
        ScenarioFolder.Loaded loaded = ScenarioFolder.load(temp, Shipped.profiles());
        assertThat(loaded.scenarios()).extracting(Scenario::id).containsExactly(ID);
        assertThat(loaded.problems()).extracting(YamlProblem::what).containsExactly("found “many”");
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() {
        ScenarioFolder.Loaded loaded = ScenarioFolder.load(temp.resolve("nowhere"), Shipped.profiles());
        assertThat(loaded.scenarios()).isEmpty();
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("the folder cannot be read"));
    }

    private List<YamlProblem> problems(List<Path> files) {
        return lint.lint(files).problems();
    }

    private Path copyTo(String name) throws IOException {
        Path target = Files.createDirectory(temp.resolve(name));
        try (Stream<Path> files = Files.list(Shipped.SCENARIOS.resolve(ID))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }

    private void change(String file, String good, String bad) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(folder.resolve(file), text.replace(good, bad));
    }

    private int lineOf(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.contains(text))
                        .findFirst()
                        .orElseThrow());
    }
}
