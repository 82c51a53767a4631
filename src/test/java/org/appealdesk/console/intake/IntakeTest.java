package org.appealdesk.console.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import javax.imageio.ImageIO;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.console.driver.TestDecoder;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.profile.EvidenceRules;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.store.BlobFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in is what the rules allow, whole, whatever comes beside it. */
class IntakeTest {
    private static final long LARGEST = 200_000;
    private static final EvidenceRules RULES = new EvidenceRules(1, 4, LARGEST, Set.of("png", "jpg", "pdf", "txt"));

    @TempDir
    private Path folder = Path.of("");

    private final List<FileFacts> kept = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final List<String> declined = new ArrayList<>();
    private final List<Declined> reasons = new ArrayList<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private BlobStore blobs = BlobFolder.open(folder, LARGEST);
    private Intake<FileFacts> intake = intake();

    @BeforeEach
    void begin() {
        blobs = BlobFolder.open(folder.resolve("blobs"), LARGEST);
        intake = intake();
    }

    private Intake<FileFacts> intake() {
        Tasks tasks = new Tasks(background::add, Runnable::run, failure -> {
            throw new AssertionError("no handler took this failure", failure);
        });
        return new Intake<>(tasks, TestDecoder.shared(), RULES, new Intake.Taker<>() {
            @Override
            public int room() {
                return RULES.maximumFiles() - kept.size();
            }

            @Override
            public FileFacts keep(String name, InputStream content) {
                return blobs.put(name, content);
            }

            @Override
            public void kept(FileFacts file, boolean isNamedOtherwise) {
                kept.add(file);
                if (isNamedOtherwise) {
                    named.add(file.name());
                }
            }

            @Override
            public void declined(String name, Declined why) {
                declined.add(name);
                reasons.add(why);
            }
        });
    }

    @Test
    void what_is_wrong_with_one_takes_nothing_from_the_others() throws IOException {
        Path good = picture("good.png");
        intake.take(List.of(file("empty.png", ""), file("program.exe", "MZ"), good, folder.resolve("gone.png"), good));
        work();

        assertThat(kept).extracting(FileFacts::name).containsExactly("good.png");
        assertThat(blobs.has(kept.getFirst().sha256())).isTrue();
        assertThat(declined).containsExactly("good.png", "empty.png", "program.exe", "gone.png");
        assertThat(reasons)
                .containsExactly(
                        new Declined.TooMany(4),
                        new Declined.Empty(),
                        new Declined.ForbiddenName(),
                        new Declined.Unreadable());
    }

    @Test
    void the_content_decides_what_a_file_is() throws IOException {
        Files.copy(picture("x.png"), folder.resolve("really.pdf"));
        intake.take(List.of(
                folder.resolve("really.pdf"), file("virus.png", "MZ\u0000\u0001\u0002\u0003\u0004 rubbish\u0000")));
        work();

        assertThat(kept).extracting(FileFacts::name).containsExactly("really.pdf");
        assertThat(named).containsExactly("really.pdf");
        assertThat(reasons).containsExactly(new Declined.ForbiddenKind(FileKind.UNKNOWN));
    }

    @Test
    void a_file_too_large_is_not_even_read() throws IOException {
        intake.take(List.of(file("large.txt", "x".repeat((int) LARGEST + 1))));
        work();

        assertThat(reasons).containsExactly(new Declined.TooLarge(LARGEST));
        assertThat(intake.arrivals()).isEmpty();
    }

    @Test
    void those_on_their_way_count_and_can_be_cancelled_one_by_one() throws IOException {
        intake.take(List.of(file("a.txt", "first words"), file("b.txt", "other words"), file("c.txt", "third words")));
        assertThat(intake.arrivals()).extracting(Arrival::name).containsExactly("a.txt", "b.txt", "c.txt");
        intake.arrivals().get(1).cancel();
        Arrival last = intake.arrivals().get(2);
        intake.take(List.of(file("d.txt", "fourth words"), file("e.txt", "fifth words")));
        work();

        assertThat(kept).extracting(FileFacts::name).containsExactly("a.txt", "c.txt", "d.txt");
        assertThat(declined).containsExactly("e.txt");
        assertThat(last.progressProperty().get()).isEqualTo(1);
        assertThat(intake.arrivals()).isEmpty();
        try (var left = Files.list(folder.resolve("blobs").resolve("incoming"))) {
            assertThat(left).as("half stored").isEmpty();
        }
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
