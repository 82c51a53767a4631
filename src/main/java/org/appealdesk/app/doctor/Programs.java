package org.appealdesk.app.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Programs of the operating system that are asked something. */
class Programs {
    private final Duration patience;

    Programs(Duration patience) {
        this.patience = patience;
    }

    /** What the program printed; empty when there is none of that name, it fails, or it takes too long. */
    Optional<String> ask(List<String> command) {
        try {
            Path answer = Files.createTempFile("appeal-desk", ".txt");
            try {
                return ask(command, answer);
            } finally {
                Files.delete(answer);
            }
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Through a file, because reading a pipe cannot be given up when the program hangs. */
    private Optional<String> ask(List<String> command, Path answer) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.DISCARD)
                .redirectOutput(answer.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(patience) && process.exitValue() == 0) {
                return Optional.of(Files.readString(answer, UTF_8));
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
