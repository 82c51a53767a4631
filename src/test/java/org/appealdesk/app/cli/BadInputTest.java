package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.desk.TrainingDesk;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with files and folders is said in a sentence, with what to do, and the shell is told. */
class BadInputTest {
    private static final Path SHIPPED = Path.of("assets");
    private static final String SCENARIO = "amount-short-consensus";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger windows = new AtomicInteger();
    private ConsoleLauncher console = (_, _) -> windows.incrementAndGet();
    private Locale locale = Locale.ENGLISH;

    @BeforeEach
    void install() throws IOException {
        copy(SHIPPED.resolve("rules"), folder.resolve("assets/rules"));
        copy(
                SHIPPED.resolve("scenarios").resolve(SCENARIO),
                folder.resolve("assets/scenarios").resolve(SCENARIO));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private Path scenario() {
        return folder.resolve("assets/scenarios").resolve(SCENARIO).resolve("scenario.yaml");
    }

    private void change(Path file, String good, String bad) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(good);
        Files.writeString(file, text.replace(good, bad));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            minutes: 6                     | minutes: [6                 | :17:8: not YAML        | expected well-formed YAML
            profile: binance-2020          | profile: binance-2019       | :17:10: the profile “binance-2019” is unknown | expected one of binance-2020, binance-2026, strict
            file: buyer-top-up-receipt.jpg | file: gone.jpg              | :74:11: the file “gone.jpg” cannot be read | expected a file in
            file: buyer-top-up-receipt.jpg | file: receipt.exe           | :74:11: files like “receipt.exe” are forbidden by the profile | expected one of avi, doc, docx, jpeg
            reason: AMOUNT_INCORRECT       | reason: SELLER_NOT_RELEASED | :91:13: SELLER_NOT_RELEASED is no reason for a SELLER | expected one of ABUSIVE_LANGUAGE, AMOUNT_INCORRECT
            """)
    void a_mistake_in_a_scenario_is_told_with_its_line_by_lint_and_play(
            String good, String bad, String wrong, String expected) throws IOException {
        change(scenario(), good, bad);
        Files.writeString(scenario().resolveSibling("receipt.exe"), "MZ");

        assertThat(run("lint", scenario().toString())).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains(scenario() + wrong, expected);

        assertThat(run("play", SCENARIO)).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("These files have mistakes:", scenario() + wrong, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "play " + SCENARIO, "lint ."})
    void a_mistake_in_the_rules_keeps_everything_from_starting(String arguments) throws IOException {
        Path rules = folder.resolve("assets/rules/strict.yaml");
        change(rules, "strictDismiss: true", "strictDismiss: perhaps");

        int exit = run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(exit).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("These files have mistakes:", rules + ":", "perhaps", "true or false");
        assertThat(windows).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DISK_FULL | Free some space and start again         | Hãy
            READ_ONLY | choose another with --home              | --home
            DAMAGED   | kept aside and nothing was overwritten  | không
            IN_USE    | Close it, or choose another folder      | --home
            OTHER     | could not be read or kept               | Không
            """)
    void trouble_with_the_data_is_told_with_what_to_do(Problem problem, String english, String vietnamese) {
        console = (_, _) -> {
            throw new StorageException(problem, "/data/appeal-desk.db");
        };

        assertThat(run()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString()).contains(english, "/data/appeal-desk.db");

        locale = Locale.forLanguageTag("vi");
        assertThat(run()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString()).contains(vietnamese, "/data/appeal-desk.db");
    }

    @Test
    void a_home_that_cannot_be_written_is_told_with_its_name() throws IOException {
        console = BadInputTest::training;
        Path file = Files.writeString(folder.resolve("a file"), "");

        assertThat(run("--home", file.resolve("home").toString())).isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(err.toString()).contains("cannot be written", "--home", file.toString());
    }

    @Test
    void a_second_program_on_one_home_is_refused_and_the_first_goes_on() {
        console = BadInputTest::training;
        Path home = folder.resolve("home");

        try (TrainingDesk first = open(home, SHIPPED)) {
            assertThat(run("--home", home.toString())).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(err.toString()).contains("Another Appeal Desk", home.toString());
            assertThat(first.session().desk().all()).isNotEmpty();
        }

        assertThat(run("--home", home.toString())).isZero();
    }

    @Test
    void a_damaged_database_is_kept_as_it_was_and_a_new_one_begun() throws IOException {
        Path training = Files.createDirectories(folder.resolve("home/training"));
        Files.writeString(training.resolve("appeal-desk.db"), "this was a database once");

        try (TrainingDesk desk = open(folder.resolve("home"), SHIPPED)) {
            assertThat(desk.keptAside())
                    .hasValueSatisfying(aside -> assertThat(aside.file()).hasContent("this was a database once"));
            assertThat(desk.session().desk().all()).isNotEmpty();
        }
    }

    private static int training(Path home, Path assets) {
        open(home, assets).close();
        return ExitCode.OK;
    }

    private static TrainingDesk open(Path home, Path assets) {
        AtomicInteger ids = new AtomicInteger();
        return TrainingDesk.open(
                home,
                assets,
                new TrainingDesk.Machinery(
                        InstantSource.system(), System::nanoTime, () -> home + "-" + ids.incrementAndGet()));
    }

    private int run(String... arguments) {
        List.of(out, err).forEach(writer -> writer.getBuffer().setLength(0));
        var terminal = new Terminal(locale, ZoneOffset.UTC, new PrintWriter(out, true), new PrintWriter(err, true));
        var machine = new Machine(
                Map.of(), Map.of(Assets.PROPERTY, folder.resolve("assets").toString(), "user.home", folder.toString()));
        return new CommandLineProgram(machine, terminal, new Windows(console, console), () -> {}).run(arguments);
    }
}
