package org.appealdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.appealdesk.engine.event.RuleId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code rules.md} says the truth about where each rule is kept and shown. */
class RulesPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "rules.md");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");

    private record Row(String id, String rule, List<Path> keptBy, List<Path> shownBy) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.matches("\\| [Rte]\\d+ \\|.*")) {
                String[] cells = line.split(" *\\| *", -1);
                rows.add(new Row(cells[1], cells[2], linked(cells[3]), linked(cells[4])));
            }
        }
        return rows;
    }

    private static List<Path> linked(String text) {
        List<Path> files = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            files.add(PAGE.resolveSibling(matcher.group(2)).normalize());
        }
        return files;
    }

    @Test
    @DisplayName("R1–R21, t1–t22 and e1–e19 stand on the page, once each, in a sentence")
    void complete() throws IOException {
        assertThat(rows())
                .extracting(Row::id)
                .containsExactlyElementsOf(
                        Arrays.stream(RuleId.values()).map(RuleId::label).toList());
        assertThat(rows()).extracting(Row::rule).allMatch(rule -> rule.endsWith("."));
    }

    @Test
    @DisplayName("every file the page links to is there")
    void filesAreThere() throws IOException {
        assertThat(linked(Files.readString(PAGE))).hasSizeGreaterThan(120).allMatch(Files::isRegularFile);
    }

    @Test
    @DisplayName("every class and every test of a row cites the row's rule")
    void rulesAreCited() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Row row : rows()) {
            assertThat(row.keptBy()).as(row.id()).isNotEmpty();
            assertThat(row.shownBy()).as(row.id()).isNotEmpty();
            for (Path file : row.keptBy()) {
                if (!cited(row.id(), file) && !named(row.id(), file)) {
                    silent.add(row.id() + " " + file);
                }
            }
            for (Path file : row.shownBy()) {
                if (!cited(row.id(), file)) {
                    silent.add(row.id() + " " + file);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean cited(String id, Path file) throws IOException {
        return has("(?<![A-Za-z0-9])" + id, file);
    }

    /** As a constant or in the words of a comment. */
    private static boolean named(String id, Path file) throws IOException {
        return has("RuleId\\." + id.toUpperCase(Locale.ROOT), file)
                || (id.startsWith("e") && has("[Ee]dge " + id.substring(1), file));
    }

    private static boolean has(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern + "(?![0-9])")
                .matcher(Files.readString(file))
                .find();
    }
}
