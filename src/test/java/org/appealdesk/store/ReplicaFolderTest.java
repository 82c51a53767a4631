package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.engine.dossier.FileFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicaFolderTest {

    private static final String WORDS = "Sao kê của Phạm Gia Bảo, tài khoản 190377402218. ";

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T14:03:22Z"));

    @TempDir
    private Path home = Path.of("");

    private static Seal seal(int key) {
        byte[] bytes = new byte[Seal.KEY];
        Arrays.fill(bytes, (byte) key);
        return new Seal(bytes, new Random(7)::nextBytes);
    }

    private ReplicaFolder open() {
        return ReplicaFolder.open(home.resolve("live"), seal(1), CLOCK);
    }

    private static FileFacts put(ReplicaFolder folder, byte[] content) {
        return folder.blobs().put("statement.jpg", new ByteArrayInputStream(content));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void assertNothingInTheOpen() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as("%s", file)
                    .doesNotContain("190377402218", "appealdesk_token");
        }
    }

    /** Around the size of a piece, and none at all. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void whatWasPutIsFoundAgain(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        FileFacts facts;
        try (ReplicaFolder folder = open()) {
            facts = put(folder, content);
            assertThat(put(folder, content)).isEqualTo(facts);
        }
        try (ReplicaFolder folder = open()) {
            assertThat(folder.blobs().has(facts.sha256())).isTrue();
            assertThat(Files.readAllBytes(folder.blobs().find(facts.sha256()).orElseThrow()))
                    .isEqualTo(content);
        }
    }

    @Test
    void whatNobodyPutIsNotFound() {
        try (ReplicaFolder folder = open()) {
            assertThat(folder.blobs().find("0".repeat(64))).isEmpty();
            assertThat(folder.blobs().find("../../etc/passwd")).isEmpty();
            assertThat(folder.blobs().has("")).isFalse();
        }
    }

    @Test
    void nothingLiesInTheOpenOnceItIsClosed() throws IOException {
        try (ReplicaFolder folder = open()) {
            FileFacts facts = put(folder, WORDS.repeat(5_000).getBytes(StandardCharsets.UTF_8));
            folder.replica().keepSecret("token", "appealdesk_token");
            folder.papers().write("draft", "190377402218", "appealdesk_token");
            assertNothingInTheOpen();
            assertThat(folder.blobs().find(facts.sha256())).isPresent();
        }
        assertNothingInTheOpen();
        try (ReplicaFolder folder = open()) {
            assertThat(folder.replica().secret("token")).contains("appealdesk_token");
            assertThat(folder.replica().secret("other")).isEmpty();
            assertThat(folder.papers().read("draft", "190377402218")).contains("appealdesk_token");
        }
    }

    @Test
    void whatAKilledProgramLeftInTheOpenIsWiped() throws IOException {
        open().close();
        Path left = home.resolve("live/files/open/left");
        Files.writeString(left, WORDS);

        open().close();

        assertThat(left).doesNotExist();
    }

    @Test
    void aFileThatWasChangedOrCutIsNotShown() throws IOException {
        try (ReplicaFolder folder = open()) {
            FileFacts facts = put(folder, WORDS.repeat(5_000).getBytes(StandardCharsets.UTF_8));
            Path sealed = files().stream()
                    .filter(file -> file.toString().endsWith(".sealed"))
                    .findFirst()
                    .orElseThrow();
            byte[] whole = Files.readAllBytes(sealed);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 1;
            for (byte[] bad : List.of(flipped, Arrays.copyOf(whole, 65_536 + 4 + 28), Arrays.copyOf(whole, 10))) {
                Files.write(sealed, bad);
                assertThatThrownBy(() -> folder.blobs().find(facts.sha256()))
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
            }
        }
    }

    @Test
    void onlyOneHasItOpenAndOnlyWithItsKey() {
        try (ReplicaFolder _ = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.IN_USE));
        }
        assertThatThrownBy(() -> ReplicaFolder.open(home.resolve("live"), seal(2), CLOCK))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
        open().close();
    }

    @Test
    void damagedPapersArePutAsideAndSaidToBe() throws IOException {
        Path papers = Files.createDirectories(home.resolve("live")).resolve("papers.db");
        Files.writeString(papers, "no database at all ".repeat(400));

        try (ReplicaFolder folder = open()) {
            assertThat(folder.papersKeptAside())
                    .get()
                    .satisfies(aside -> assertThat(aside).exists().hasParent(papers.getParent()));
            folder.papers().write("draft", "1", "new");
        }
        try (ReplicaFolder folder = open()) {
            assertThat(folder.papersKeptAside()).as("said once").isEmpty();
            assertThat(folder.papers().read("draft", "1")).contains("new");
        }
    }
}
