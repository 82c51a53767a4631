package org.appealdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CliTextTest {
    private static final Pattern GAP = Pattern.compile("\\{\\d.*?}");
    private static final Pattern PICOCLI = Pattern.compile("(.+\\.)?usage\\..+|mixinStandardHelpOptions\\..+");

    private static final ResourceBundle ENGLISH = in(Locale.ENGLISH).bundle();
    private static final ResourceBundle VIETNAMESE =
            in(Locale.forLanguageTag("vi")).bundle();

    @Test
    void both_languages_have_the_same_keys_with_the_same_gaps() {
        assertThat(gaps(VIETNAMESE)).isEqualTo(gaps(ENGLISH));
    }

    @Test
    void nothing_is_left_in_english() {
        assertThat(ENGLISH.keySet())
                .filteredOn(key -> ENGLISH.getString(key).equals(VIETNAMESE.getString(key)))
                .containsExactlyInAnyOrder(
                        "doctor.subject.JAVA", "doctor.subject.JAVAFX", "doctor.assets", "doctor.display.fine");
    }

    @Test
    void every_other_language_reads_english() {
        assertThat(in(Locale.GERMANY).get("doctor.level.FINE")).isEqualTo("fine");
        assertThat(in(Locale.forLanguageTag("vi")).get("doctor.level.FINE")).isEqualTo("ổn");
    }

    @Test
    void every_key_is_used() throws IOException {
        String sources = sources();
        assertThat(ENGLISH.keySet())
                .filteredOn(key -> !PICOCLI.matcher(key).matches())
                .allMatch(key -> sources.contains('"' + key + '"') || sources.contains(family(key)), "is used");
    }

    private static CliText in(Locale locale) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return CliText.of(new Terminal(locale, ZoneOffset.UTC, nowhere, nowhere));
    }

    /** Such as {@code "storage." +}, for keys that end in the name of a constant. */
    private static String family(String key) {
        return '"' + key.substring(0, key.lastIndexOf('.') + 1) + "\" +";
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/appealdesk/app"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Map<String, List<String>> gaps(ResourceBundle bundle) {
        Map<String, List<String>> gaps = new TreeMap<>();
        for (String key : bundle.keySet()) {
            gaps.put(
                    key,
                    GAP.matcher(bundle.getString(key))
                            .results()
                            .map(MatchResult::group)
                            .sorted()
                            .toList());
        }
        return gaps;
    }
}
