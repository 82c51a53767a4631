package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandLineProgramTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ConsoleLauncher console = (_, _) -> 0;
    private Locale locale = Locale.ENGLISH;

    @BeforeEach
    void install() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("assets/rules"));
        Files.copy(Path.of("assets/rules/binance-2020.yaml"), rules.resolve("binance-2020.yaml"));
    }

    @Test
    void opens_the_console_without_a_command() {
        var seen = new StringBuilder();
        console = (home, assets) -> {
            seen.append(home).append(' ').append(assets);
            return 0;
        };

        assertThat(run("--home", folder.resolve("cases").toString())).isZero();

        assertThat(seen).hasToString(folder.resolve("cases") + " " + folder.resolve("assets"));
    }

    @Test
    void gives_the_shell_what_the_console_gives() {
        console = (_, _) -> ExitCode.ENVIRONMENT;

        assertThat(run()).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void tells_that_the_assets_are_missing() throws IOException {
        Files.delete(folder.resolve("assets/rules/binance-2020.yaml"));
        Files.delete(folder.resolve("assets/rules"));

        assertThat(run()).isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(err.toString()).contains(folder.resolve("assets").toString(), "missing");
    }

    @Test
    void helps_in_the_language_of_the_user() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: appeal-desk", "doctor", "--home=DIR");

        locale = Locale.forLanguageTag("vi-VN");
        assertThat(run("doctor", "--help")).isZero();
        assertThat(out.toString()).contains("Cách dùng: appeal-desk doctor", "Lưu dữ liệu ở đây");
    }

    @Test
    void tells_its_version() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString())
                .containsPattern("Appeal Desk \\d+\\.\\d+\\.\\d+")
                .contains("Java ");
    }

    @Test
    void does_not_guess_what_a_wrong_word_means() {
        assertThat(run("doctr")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("doctr", "Did you mean: appeal-desk doctor", "appeal-desk --help");
    }

    @ParameterizedTest
    @EnumSource
    void every_trouble_with_storage_is_the_environments(Problem problem) {
        console = (_, _) -> {
            throw new StorageException(problem, "cases.db");
        };

        assertThat(run()).isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(err.toString()).startsWith("appeal-desk: ").contains("cases.db");
    }

    @Test
    void names_the_file_that_could_not_be_used() {
        assertThat(failing(new NoSuchFileException("a.yaml"))).contains("There is no file a.yaml");
        assertThat(failing(new AccessDeniedException("b.yaml"))).contains("No right to use b.yaml");
        assertThat(failing(new IOException("broken pipe"))).contains("broken pipe");
    }

    @Test
    void shows_a_stack_trace_only_when_asked() {
        console = (_, _) -> {
            throw new IllegalStateException("odd");
        };

        assertThat(run()).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains("IllegalStateException: odd", "--debug")
                .doesNotContain("\tat ");

        assertThat(run("--debug")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("\tat " + getClass().getName());
    }

    private String failing(IOException failure) {
        console = (_, _) -> {
            throw new UncheckedIOException(failure);
        };
        assertThat(run()).isEqualTo(ExitCode.FAILED);
        return err.toString();
    }

    private int run(String... arguments) {
        var machine = new Machine(
                Map.of(), Map.of(Assets.PROPERTY, folder.resolve("assets").toString(), "user.home", folder.toString()));
        var terminal = new Terminal(locale, ZoneOffset.UTC, new PrintWriter(out, true), new PrintWriter(err, true));
        return new CommandLineProgram(machine, terminal, new Windows(console, console), () -> {}).run(arguments);
    }
}
