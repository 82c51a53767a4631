package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.appealdesk.app.cli.CommandLineProgram.Windows;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor on this very machine, whose toolkit needs no display. */
class DoctorCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void finds_the_machine_fit() throws IOException {
        Files.createDirectories(folder.resolve("assets/rules"));

        assertThat(examine(folder)).isZero();

        assertThat(out.toString())
                .contains("Java ", "Own files", "JavaFX", "Display", "Data folder", "Disk space", "Keychain")
                .contains(folder + " can be written", "The console can run here")
                .doesNotContain("BROKEN");
    }

    @Test
    void says_what_is_broken_and_tells_the_shell() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));

        assertThat(examine(file)).isEqualTo(ExitCode.ENVIRONMENT);

        assertThat(out.toString())
                .containsPattern("BROKEN +Own files")
                .containsPattern("BROKEN +Data folder")
                .contains("until what is BROKEN is put right");
    }

    private int examine(Path home) {
        Map<String, String> properties = new HashMap<>(Machine.current().properties());
        properties.put(Assets.PROPERTY, folder.resolve("assets").toString());
        var printer = new PrintWriter(out, true);
        var windows = new Windows((_, _) -> 0, (_, _) -> 0);
        var machine = new Machine(Map.of(), properties);
        var terminal = new Terminal(Locale.ENGLISH, ZoneOffset.UTC, printer, printer);
        var program = new CommandLineProgram(machine, terminal, windows, () -> {});
        return program.run("doctor", "--home", home.toString());
    }
}
