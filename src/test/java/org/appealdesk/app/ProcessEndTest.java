package org.appealdesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ProcessEndTest {

    @TempDir
    private Path folder = Path.of("");

    private Process start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java, "-Duser.language=en", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void aSignalEndsANodeGracefullyAndTheShellIsToldThatAllIsWell() throws Exception {
        Process process = start("backend", "--embedded", "--port", "0");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            String line = "";
            while (!line.contains("takes calls at http://127.0.0.1:")) {
                line = Objects.requireNonNull(output.readLine(), "the process ended early");
            }
            assertThat(folder.resolve("backend/postgres/data/postmaster.pid")).exists();

            // Process.destroy() would close the output too.
            assertThat(process.toHandle().destroy()).isTrue();

            assertThat(output.readAllAsString()).doesNotContain("Exception");
            assertThat(process.waitFor()).isZero();
        }
        assertThat(folder.resolve("backend/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aSignalWhileItStartsEndsItAsGracefully() throws Exception {
        Process process = start("backend", "--embedded", "--port", "0");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            Objects.requireNonNull(output.readLine(), "the process ended early");

            assertThat(process.toHandle().destroy()).isTrue();

            assertThat(output.readAllAsString()).doesNotContain("Exception");
            assertThat(process.waitFor()).isZero();
        }
        assertThat(folder.resolve("backend/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void otherCommandsEndAsBefore() throws Exception {
        Process process = start("backend", "--port", "many");

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("--port: found “many”");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
