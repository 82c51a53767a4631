package org.appealdesk.engine.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A text that was read and approved. Another one fails the test, and is left in {@code target/snapshots}: if the change
 * is wanted, it is approved by copying it over the old one, in the same commit.
 */
final class ApprovedText {
    private static final Path APPROVED = Path.of("src", "test", "resources", "org", "appealdesk", "engine");
    private static final Path WRITTEN = Path.of("target", "snapshots");

    private ApprovedText() {}

    static void hold(String name, String text) throws IOException {
        Path approved = APPROVED.resolve(name);
        String was = Files.exists(approved) ? Files.readString(approved) : "";
        if (!was.equals(text)) {
            Files.createDirectories(WRITTEN);
            Files.writeString(WRITTEN.resolve(name), text);
        }
        List<String> before = was.lines().toList();
        List<String> now = text.lines().toList();
        String where = approved + "; what is decided now stands in " + WRITTEN.resolve(name);
        assertThat(without(now, before)).as("new in %s", where).isEmpty();
        assertThat(without(before, now)).as("no more in %s", where).isEmpty();
        assertThat(now).as("order of lines in %s", where).isEqualTo(before);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }
}
