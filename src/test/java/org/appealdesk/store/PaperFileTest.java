package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.appealdesk.casework.DeskPapersContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFileTest extends DeskPapersContract {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T14:03:22Z"));
    private static final String WORDS = "Số tài khoản 190377402218 của Phạm Gia Bảo";

    @TempDir
    private Path folder;

    private @Nullable PaperFile open;

    @Override
    protected PaperFile papers() {
        PaperFile papers = open;
        if (papers == null) {
            papers = PaperFile.open(folder, seal(1), CLOCK);
            open = papers;
        }
        return papers;
    }

    private void reopen(@Nullable Seal seal) {
        close();
        open = PaperFile.open(folder, seal, CLOCK);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static Seal seal(int key) {
        byte[] bytes = new byte[Seal.KEY];
        Arrays.fill(bytes, (byte) key);
        return new Seal(bytes, new Random(key)::nextBytes);
    }

    /** Whatever is written and removed, and however often the program ends in between. */
    @Test
    void whatWasKeptIsThereAfterEachRestart() {
        long seed = Long.getLong("seed", Instant.now().toEpochMilli());
        Random random = new Random(seed);
        Map<String, String> expected = new TreeMap<>();
        for (int step = 0; step < 300; step++) {
            String key = "case " + random.nextInt(12);
            switch (random.nextInt(6)) {
                case 0 -> reopen(seal(1));
                case 1 -> {
                    papers().remove("draft", key);
                    expected.remove(key);
                }
                default -> {
                    String text = WORDS.substring(random.nextInt(WORDS.length())) + step;
                    papers().write("draft", key, text);
                    expected.put(key, text);
                }
            }
            assertThat(papers().all("draft")).as("seed %d, step %d", seed, step).isEqualTo(expected);
        }
    }

    @Test
    void nothingPersonalLiesInTheOpenWhereItIsSealed() throws IOException {
        papers().write("draft", "CryptoHanoi_21", WORDS);

        assertThat(inTheOpen()).doesNotContain("190377402218").doesNotContain("CryptoHanoi_21");
        close();
        assertThat(inTheOpen()).doesNotContain("190377402218").doesNotContain("CryptoHanoi_21");
    }

    @Test
    void withoutASealItIsPlain() throws IOException {
        reopen(null);
        papers().write("draft", "1", WORDS);
        reopen(null);

        assertThat(papers().read("draft", "1")).contains(WORDS);
        assertThat(inTheOpen()).contains("190377402218");
    }

    private String inTheOpen() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void anotherKeyOpensNothingAndSpoilsNothing() {
        papers().write("draft", "1", "first");
        papers().write("draft", "2", "second");

        reopen(seal(2));
        assertThat(papers().all("draft")).isEmpty();
        papers().write("draft", "3", "of the other key");
        reopen(null);
        assertThat(papers().all("draft")).isEmpty();

        reopen(seal(1));
        assertThat(papers().all("draft")).containsExactly(entry("1", "first"), entry("2", "second"));
    }

    /** A draft to the buyer that somebody moved into the row of the one to the seller would be shown to the seller. */
    @Test
    void aPaperThatWasPutIntoAnothersRowDoesNotOpen() throws SQLException {
        papers().write("draft", "1 BUYER", "for the buyer");
        papers().write("draft", "1 SELLER", "for the seller");
        close();
        try (var raw = Database.writer(folder.resolve(PaperFile.NAME), Database.PAPERS);
                var statement = raw.createStatement()) {
            statement.executeUpdate(
                    "UPDATE papers SET body = (SELECT body FROM papers WHERE number = 1) WHERE number = 2");
        }

        assertThat(papers().all("draft")).containsExactly(entry("1 BUYER", "for the buyer"));
    }

    @Test
    void aDamagedFileIsPutAsideUnchanged() throws IOException {
        String damaged = "no database, but long enough to be taken for one ".repeat(50);
        Files.writeString(folder.resolve("papers.db"), damaged);

        assertThat(papers().all("draft")).isEmpty();
        papers().write("draft", "1", "new");
        Path aside = folder.resolve("papers.db.damaged-20260301T140322Z");
        assertThat(aside).hasContent(damaged);
        assertThat(papers().keptAside()).contains(aside);
    }
}
