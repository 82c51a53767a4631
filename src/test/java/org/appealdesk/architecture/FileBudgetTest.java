package org.appealdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBudgetTest {
    @Test
    void no_file_of_the_program_is_longer_than_its_budget() throws IOException {
        assertThat(FileBudget.broken(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void reports_a_file_with_one_line_too_many(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Long.java"), "//\n".repeat(FileBudget.LINES + 1));
        Files.writeString(sources.resolve("Full.java"), "//\n".repeat(FileBudget.LINES));

        assertThat(FileBudget.broken(sources)).containsExactly("Long.java: 401 lines");
    }
}
