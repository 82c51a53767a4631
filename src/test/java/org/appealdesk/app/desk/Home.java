package org.appealdesk.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.appealdesk.engine.event.RecordedEvent;

/** A home folder with trainings in it, on few scenarios, whose real time is in the test's hand. */
final class Home {
    static final Instant TODAY = Instant.parse("2026-11-26T08:00:00Z");

    private static final Path SHIPPED = Path.of("assets");

    private final Path folder;
    private final Path assets;
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private Instant today = TODAY;

    /** @param temp empty */
    Home(Path temp, String... scenarios) {
        folder = temp.resolve("home");
        assets = temp.resolve("assets");
        copy(SHIPPED.resolve("rules"), assets.resolve("rules"));
        write(assets.resolve("scenarios"));
        for (String scenario : scenarios) {
            add(scenario);
        }
    }

    /** Brings one more of the shipped scenarios along. */
    void add(String scenario) {
        copy(
                SHIPPED.resolve("scenarios").resolve(scenario),
                assets.resolve("scenarios").resolve(scenario));
    }

    Path folder() {
        return folder;
    }

    Path training() {
        return folder.resolve("training");
    }

    Path assets() {
        return assets;
    }

    TrainingDesk.Machinery machinery() {
        return new TrainingDesk.Machinery(() -> today, nanos::get, () -> "id-" + ids.incrementAndGet());
    }

    TrainingDesk open() {
        return TrainingDesk.open(folder, assets, machinery());
    }

    /** Lets real time go by, without telling any session. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        today = today.plus(time);
    }

    /** Everything that happened in a training. */
    static List<RecordedEvent> events(TrainingDesk training) {
        return training.session().scenarios().stream()
                .flatMap(scenario -> training.session().desk().find(scenario.caseId()).stream())
                .flatMap(view -> view.events().stream())
                .toList();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            write(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
