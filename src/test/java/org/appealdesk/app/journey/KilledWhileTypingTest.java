package org.appealdesk.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import org.appealdesk.casework.survival.Child;
import org.appealdesk.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9 while an agent types into the composer of the real console: what was typed more than a second before is there,
 * in its case and for its reader. {@code -Dseed=…} kills at the same moments again.
 */
class KilledWhileTypingTest {
    private static final Duration MOST_LOST = Duration.ofSeconds(1);
    private static final List<String> WANTED =
            List.of("--add-", "--module-path", "--enable-native-access", "--sun-misc", "-Dglass", "-Dprism");

    @TempDir
    private Path home = Path.of("");

    /** A word that stood in the composer, and when, on the clock of the program that was killed. */
    private record Typed(int word, long at) {}

    @Test
    void atMostTheLastSecondIsLost() throws IOException, InterruptedException {
        long seed = Long.getLong("seed", Instant.now().toEpochMilli());
        System.out.println("KilledWhileTypingTest: -Dseed=" + seed);
        // At least as long as may be lost, and then some.
        long life = Duration.ofMillis(1_500 + new Random(seed).nextInt(2_500)).toNanos();
        List<Typed> typed = new ArrayList<>();
        try (Child console = Child.start(command())) {
            do {
                typed.add(next(console));
            } while (typed.getLast().at() - typed.getFirst().at() < life);
            console.kill();
        }

        long safe = typed.getLast().at() - MOST_LOST.toNanos();
        int words = (int) typed.stream().filter(one -> one.at() <= safe).count();
        String all = TypeUntilKilled.text(typed.getLast().word() + 1);
        SortedMap<String, String> drafts = drafts();
        assertThat(words).isPositive();
        assertThat(drafts).as("seed %d", seed).hasSize(1);
        assertThat(drafts.firstKey()).startsWith("NOTE ");
        assertThat(drafts.get(drafts.firstKey()))
                .as("seed %d, %d words typed", seed, typed.size())
                .startsWith(TypeUntilKilled.text(words))
                .satisfies(kept -> assertThat(all).startsWith(kept));
    }

    private static Typed next(Child console) throws IOException {
        String[] line = Objects.requireNonNull(console.line(), "the console ended by itself")
                .split(" ", -1);
        return new Typed(Integer.parseInt(line[0]), Long.parseLong(line[1]));
    }

    private SortedMap<String, String> drafts() {
        try (Store store = Store.open(home.resolve("training"), () -> Instant.EPOCH)) {
            return store.papers().all("draft");
        }
    }

    /** JavaFX as this test has it. */
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m", "-XX:+UseSerialGC"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> WANTED.stream().anyMatch(argument::startsWith))
                .toList());
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-classpath",
                System.getProperty("java.class.path"),
                TypeUntilKilled.class.getName(),
                home.toString()));
        return command;
    }
}
