package org.appealdesk.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on ready replies says what is so. */
class ReplyPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/replies.md");

    @Test
    void everyVariableIsDescribed() throws IOException {
        List<String> described = Pattern.compile("(?m)^\\| `\\{([a-zA-Z]+)}` \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(described).containsExactlyElementsOf(Variable.words());
    }

    @Test
    void theExampleCanBeUsedAsItStands(@TempDir Path folder) throws IOException {
        String example = Pattern.compile("(?s)```yaml\\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("example.yaml"), example);

        ReplyFolder.Loaded loaded = ReplyFolder.read(List.of(file));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.replies()).extracting(Reply::id).containsExactly("closing-enough");
    }
}
