package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All texts of the console: nothing missing, doubled, unused or different in what it takes. */
class BundlesTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "appealdesk");
    private static final Path FOLDER = Path.of("src", "main", "resources", "org", "appealdesk", "console", "text");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z_0-9]+)+\\.?)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

    /** A bundle is made of two files, and there are no others. */
    @Test
    void every_file_belongs_to_a_bundle() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Bundle bundle : Bundle.values()) {
            for (Language language : Language.values()) {
                expected.add(file(bundle, language).getFileName().toString());
            }
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> keys_begin_with_their_bundle_and_stand_once() {
        return everyFile((bundle, language) -> {
            List<String> keys = keysAsWritten(file(bundle, language));
            assertThat(keys).allMatch(key -> key.startsWith(bundle.prefix()));
            assertThat(keys).doesNotHaveDuplicates();
        });
    }

    @TestFactory
    Stream<DynamicTest> every_language_has_every_key() {
        return everyFile((bundle, language) -> assertThat(bundle.read(language).keySet())
                .isEqualTo(bundle.read(Language.ENGLISH).keySet()));
    }

    @TestFactory
    Stream<DynamicTest> every_language_takes_the_same_arguments() {
        return everyFile((bundle, language) -> bundle.read(Language.ENGLISH)
                .forEach((key, english) -> assertThat(
                                placeholders(bundle.read(language).getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(english))));
    }

    @TestFactory
    Stream<DynamicTest> every_pattern_can_be_formatted() {
        Object[] arguments = {1, 2, 3, 4, 5, 6, 7, 8};
        return everyFile((bundle, language) -> bundle.read(language).forEach((key, pattern) -> {
            assertThat(pattern)
                    .as(key + " uses ’, because ' has a meaning in patterns")
                    .doesNotContain("'");
            assertThat(pattern).as(key).isNotBlank().doesNotContain("…".repeat(2));
            assertThat(new MessageFormat(pattern, language.locale()).format(arguments))
                    .as(key)
                    .isNotBlank();
        }));
    }

    @Test
    void every_key_in_the_sources_is_in_a_bundle() throws IOException {
        Set<String> known = allKeys();
        List<String> prefixes =
                Arrays.stream(Bundle.values()).map(Bundle::prefix).toList();
        Set<String> missing = literals().stream()
                .filter(key -> prefixes.stream().anyMatch(key::startsWith))
                .filter(key -> !key.endsWith("."))
                .filter(key -> !known.contains(key))
                .filter(key -> known.stream().noneMatch(one -> one.startsWith(key + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_is_used() throws IOException {
        Set<String> literals = literals();
        List<String> prefixes = new ArrayList<>(ComposedKeys.PREFIXES);
        literals.stream().filter(key -> key.endsWith(".")).forEach(prefixes::add);
        Set<String> unused = allKeys().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static Set<String> allKeys() {
        Set<String> keys = new HashSet<>();
        for (Bundle bundle : Bundle.values()) {
            keys.addAll(bundle.read(Language.ENGLISH).keySet());
        }
        return keys;
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> keysAsWritten(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path file(Bundle bundle, Language language) {
        return FOLDER.resolve(bundle.name().toLowerCase(Locale.ROOT) + "_" + language.code() + ".properties");
    }

    private static Stream<DynamicTest> everyFile(Check check) {
        return Arrays.stream(Bundle.values())
                .flatMap(bundle -> Arrays.stream(Language.values())
                        .map(language -> DynamicTest.dynamicTest(
                                file(bundle, language).getFileName().toString(), () -> check.of(bundle, language))));
    }

    private interface Check {
        void of(Bundle bundle, Language language);
    }

    /** Reads as the program reads. */
    @Test
    void texts_are_read_as_utf_8() {
        Map<String, String> vietnamese = Bundle.ENGINE.read(Language.VIETNAMESE);
        assertThat(vietnamese.get("engine.Side.SELLER")).isEqualTo("Người bán");
    }
}
