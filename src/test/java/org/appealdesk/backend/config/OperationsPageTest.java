package org.appealdesk.backend.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page and the shipped example say of the settings is so. */
class OperationsPageTest {

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/site/markdown/operations.md")).stream()
                .dropWhile(line -> !line.startsWith("| key |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    @Test
    void theTableHasEveryKeyInItsOrderWithFormAndStandard() throws IOException {
        List<String> rows = rows();

        assertThat(rows).hasSameSizeAs(Keys.all());
        for (int i = 0; i < rows.size(); i++) {
            Key<?> key = Keys.all().get(i);
            String row = rows.get(i);
            if (key.secret()) {
                assertThat(row).startsWith("| `" + key.fileName() + "` |").contains(key.variable());
            } else {
                assertThat(row)
                        .startsWith("| `" + key.name() + "` | " + key.form().expected() + " | ");
            }
            if (key.standard() != null) {
                assertThat(row).endsWith(" | `" + key.standard() + "` |");
            }
        }
    }

    @Test
    void theShippedExampleIsRightAndSoIsEveryLineThatIsCommentedOut() throws IOException {
        Path example = Path.of("src/assembly/operations/backend.yaml");
        Configuration plain = Configuration.read(new Configuration.Sources(example, Map.of(), Map.of()));

        assertThat(plain.get(Keys.JDBC_URL)).endsWith("/appealdesk");
        List<String> others = Files.readAllLines(example).stream()
                .filter(line -> line.matches("# [a-z-]+: \\S+"))
                .map(line -> line.substring(2))
                .toList();
        assertThat(others).isNotEmpty();
        for (String line : others) {
            String name = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 2);
            assertThat(Keys.all())
                    .anyMatch(key -> key.secret()
                            ? key.fileName().equals(name)
                            : key.name().equals(name) && value.equals(key.standard()));
        }
    }
}
