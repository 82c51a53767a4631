package org.appealdesk.app.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.app.play.Library;
import org.appealdesk.app.simulate.Plan.Casting;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.event.OrderEvent.OrderRegistered;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.training.LiveRun;
import org.appealdesk.training.Tempo;
import org.appealdesk.training.evidence.EvidenceStudio;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.variation.Variation;
import org.appealdesk.training.variation.Variations;

/** Makes the runs of a plan, each with people and files of its own, in a folder for as long as they last. For one thread. */
final class Productions implements AutoCloseable {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Library library;
    private final AppealEngine engine;
    private final Variations variations;
    private final Tempo tempo;
    private final Path folder;
    private final Map<String, Scenario> originals = new HashMap<>();

    /**
     * @param assets what the program brings along
     * @throws IOException when the fonts cannot be read or there is nowhere to write
     */
    Productions(Path assets, Tempo tempo) throws IOException {
        this.library = Library.of(assets);
        this.engine = new AppealEngine(library.profiles());
        this.variations = new Variations(library.profiles(), new EvidenceStudio(assets.resolve("fonts")));
        this.tempo = tempo;
        this.folder = Files.createTempDirectory("appeal-desk-parties");
    }

    /**
     * A run that begins now, on the latest day on which its first appeal is not filed in the future.
     *
     * @param now by the backend's clock
     */
    LiveRun begin(Casting casting, Instant now) {
        Instant filing = LiveRun.filing(original(casting), engine);
        long days = Math.floorDiv(now.getEpochSecond() - filing.getEpochSecond(), DAY);
        return run(casting, days, now);
    }

    /**
     * A run that was begun before: of the same people, on the same day.
     *
     * @param events of its case, at least one
     */
    LiveRun takeUp(Casting casting, List<RecordedEvent> events) {
        if (!(events.getFirst().event() instanceof OrderRegistered registered)) {
            throw new IllegalArgumentException("A case begins with its order");
        }
        Instant first = original(casting).order().times().createTime();
        long seconds =
                Duration.between(first, registered.order().times().createTime()).toSeconds();
        LiveRun run =
                run(casting, Math.floorDiv(seconds, DAY), events.getFirst().at());
        events.forEach(run::happened);
        return run;
    }

    private LiveRun run(Casting casting, long days, Instant begun) {
        try {
            Path target = Files.createDirectory(folder.resolve(casting.order().value()));
            var variation = new Variation(casting.order(), casting.seed(), days);
            Scenario scenario =
                    variations.make(original(casting), library.scenarioFolder(casting.scenario()), variation, target);
            return new LiveRun(scenario, engine, begun, tempo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scenario original(Casting casting) {
        return originals.computeIfAbsent(
                casting.scenario(), name -> library.scenario(name).orElseThrow());
    }

    /** Its files are needed no more. */
    void ended(CaseId order) {
        delete(folder.resolve(order.value()));
    }

    @Override
    public void close() {
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
