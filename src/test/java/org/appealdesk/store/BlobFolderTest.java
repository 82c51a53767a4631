package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.appealdesk.casework.EventLogContract;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.dossier.FileFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFolderTest {

    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder = Path.of("");

    private BlobFolder blobs = BlobFolder.open(Path.of("target", "blobs-before-each"), 1);

    @BeforeEach
    void open() {
        blobs = BlobFolder.open(folder, 1_000_000);
    }

    @Test
    void keepsAFileUnderItsHash() {
        FileFacts facts = blobs.put("biên lai.png", stream("abc"));

        assertThat(facts).isEqualTo(new FileFacts("biên lai.png", 3, HASH_OF_ABC, true));
        assertThat(blobs.find(HASH_OF_ABC))
                .hasValueSatisfying(file -> assertThat(file)
                        .hasContent("abc")
                        .isEqualTo(folder.resolve("ba").resolve(HASH_OF_ABC)));
    }

    @Test
    void keepsEveryByteOfALargeFile() throws IOException {
        byte[] content = new byte[777_777];
        new Random(20260301).nextBytes(content);

        FileFacts facts = blobs.put("video.mp4", new ByteArrayInputStream(content));

        assertThat(facts.bytes()).isEqualTo(content.length);
        assertThat(Files.readAllBytes(blobs.find(facts.sha256()).orElseThrow())).isEqualTo(content);
    }

    @Test
    void keepsAnEmptyFile() {
        assertThat(blobs.find(blobs.put("empty.txt", stream("")).sha256())).isPresent();
    }

    /** Edge 9. */
    @Test
    void keepsTheSameContentOnceWhateverItsName() throws IOException {
        FileFacts one = blobs.put("one.png", stream("abc"));
        FileFacts other = blobs.put("other.png", stream("abc"));

        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(other.name()).isEqualTo("other.png");
        assertThat(files()).hasSize(1);
    }

    @Test
    void keepsTheSameContentOnceWhenItComesFromManyAtOnce() throws Exception {
        List<FileFacts> facts = EventLogContract.inParallel(8, () -> blobs.put("a", stream("abc".repeat(100_000))));

        assertThat(facts).hasSize(8).containsOnly(facts.getFirst());
        assertThat(files()).hasSize(1);
    }

    @Test
    void mendsAFileThatWasCutShort() throws IOException {
        blobs.put("a", stream("abc"));
        Files.writeString(blobs.find(HASH_OF_ABC).orElseThrow(), "a");

        blobs.put("a", stream("abc"));

        assertThat(blobs.find(HASH_OF_ABC))
                .hasValueSatisfying(file -> assertThat(file).hasContent("abc"));
    }

    @Test
    void refusesAFileLargerThanTheLimitAndLeavesNothing() throws IOException {
        assertThat(blobs.put("a", stream("x".repeat(1_000_000)))).isNotNull();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> blobs.put("b", stream("x".repeat(1_000_001))))
                .withMessage("The file “b” is larger than 1000000 bytes");
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesNothingOfAFileThatEndsInAnError() throws IOException {
        InputStream broken = new FilterInputStream(stream("x".repeat(100_000))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                if (count < 0) {
                    throw new IOException("the stick was pulled out");
                }
                return count;
            }
        };

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> blobs.put("a", broken))
                .withMessageContaining("the stick was pulled out");
        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsAwayWhatWasHalfWritten() throws IOException {
        Files.writeString(folder.resolve("incoming").resolve("1.part"), "half");

        var again = BlobFolder.open(folder, 1_000_000);

        assertThat(files()).isEmpty();
        assertThat(again.put("a", stream("abc")).sha256()).isEqualTo(HASH_OF_ABC);
    }

    @Test
    void findsOnlyWhatIsThereAndOnlyByHash() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createDirectories(folder.resolve("..").resolve("outside"));

        assertThat(blobs.find(HASH_OF_ABC)).isEmpty();
        assertThat(blobs.find("secret.txt")).isEmpty();
        assertThat(blobs.find("../secret.txt")).isEmpty();
        assertThat(blobs.find("")).isEmpty();
        assertThat(blobs.find(HASH_OF_ABC.toUpperCase(Locale.ROOT))).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
