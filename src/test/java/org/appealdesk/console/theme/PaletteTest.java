package org.appealdesk.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.appealdesk.console.driver.Wcag;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text can be read in both themes: WCAG 2.2 AA wants 4.5:1 for text and 3:1 for shapes that mean something. */
class PaletteTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/appealdesk/console/theme");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{6}|rgba?\\([^)]*\\));");

    /** What stands on what, as the style sheets use it. */
    private static final Map<String, String[]> TEXT_ON = Map.ofEntries(
            Map.entry("-desk-text", new String[] {"-desk-window", "-desk-panel", "-desk-selected", "-desk-hover"}),
            Map.entry("-desk-muted", new String[] {"-desk-window", "-desk-panel", "-desk-selected", "-desk-hover"}),
            Map.entry("-desk-accent", new String[] {"-desk-window", "-desk-panel"}),
            Map.entry("-desk-buyer", new String[] {
                "-desk-window", "-desk-panel", "-desk-selected", "-desk-buyer-ground", "-desk-accent-ground"
            }),
            Map.entry(
                    "-desk-seller",
                    new String[] {"-desk-window", "-desk-panel", "-desk-selected", "-desk-seller-ground"}),
            Map.entry("-desk-calm", new String[] {"-desk-window", "-desk-panel"}),
            Map.entry("-desk-soon", new String[] {"-desk-window", "-desk-selected", "-desk-warn-ground"}),
            Map.entry(
                    "-desk-urgent", new String[] {"-desk-window", "-desk-selected", "-desk-panel", "-desk-bad-ground"}),
            Map.entry("-desk-ok", new String[] {"-desk-window", "-desk-ok-ground"}),
            Map.entry("-desk-warn", new String[] {"-desk-window", "-desk-warn-ground"}),
            Map.entry("-desk-bad", new String[] {"-desk-window", "-desk-bad-ground"}),
            Map.entry("-desk-on-accent", new String[] {"-desk-primary", "-desk-go"}),
            Map.entry("-desk-window", new String[] {"-desk-text"}));

    private static final Map<String, String[]> SHAPE_ON = Map.of(
            "-desk-buyer-line", new String[] {"-desk-window"},
            "-desk-seller-line", new String[] {"-desk-window"},
            "-desk-calm", new String[] {"-desk-track"},
            "-desk-urgent", new String[] {"-desk-track"});

    @TestFactory
    Stream<DynamicTest> text_can_be_read() {
        return Stream.of("light", "dark").flatMap(theme -> pairs(theme, TEXT_ON, Wcag.TEXT));
    }

    @TestFactory
    Stream<DynamicTest> shapes_can_be_told_apart() {
        return Stream.of("light", "dark").flatMap(theme -> pairs(theme, SHAPE_ON, Wcag.SHAPE));
    }

    @Test
    void both_palettes_name_the_same_colours() {
        assertThat(ours(palette("light"))).isEqualTo(ours(palette("dark")));
    }

    private static Set<String> ours(Map<String, Color> palette) {
        return palette.keySet().stream()
                .filter(name -> name.startsWith("-desk-"))
                .collect(Collectors.toSet());
    }

    private static Stream<DynamicTest> pairs(String theme, Map<String, String[]> pairs, double least) {
        Map<String, Color> palette = palette(theme);
        return pairs.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getValue())
                        .map(ground -> DynamicTest.dynamicTest(theme + ": " + entry.getKey() + " on " + ground, () -> {
                            double contrast = Wcag.contrast(colour(palette, entry.getKey()), colour(palette, ground));
                            assertThat(contrast).isGreaterThanOrEqualTo(least);
                        })));
    }

    private static Map<String, Color> palette(String theme) {
        try {
            return COLOUR.matcher(Files.readString(FOLDER.resolve("palette-" + theme + ".css")))
                    .results()
                    .collect(Collectors.toMap(match -> match.group(1), match -> Color.web(match.group(2))));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Color colour(Map<String, Color> palette, String name) {
        return Objects.requireNonNull(palette.get(name), name);
    }
}
