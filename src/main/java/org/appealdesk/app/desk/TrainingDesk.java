package org.appealdesk.app.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.appealdesk.app.play.Library;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.store.Store;
import org.appealdesk.training.TrainingClock;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.ScenarioFolder;

/** A training on the scenarios that came along: the local engine is the authority, on a simulated clock. */
public final class TrainingDesk implements AutoCloseable {
    /** The clock begins before anything a scenario tells of; an order's life is a matter of hours. */
    private static final Duration BEFORE_EVERYTHING = Duration.ofDays(365);

    private final Store store;
    private final TrainingSession session;
    private final List<YamlProblem> problems;

    private TrainingDesk(Store store, TrainingSession session, List<YamlProblem> problems) {
        this.store = store;
        this.session = session;
        this.problems = problems;
    }

    /**
     * What the surroundings give.
     *
     * @param clock the PC's clock; dates files, never decides
     * @param nanos a monotonic source in nanoseconds
     * @param ids a new id at each call
     */
    public record Machinery(InstantSource clock, LongSupplier nanos, Supplier<String> ids) {}

    /**
     * Opens a new training.
     *
     * @param home the user-data folder; need not exist
     * @throws org.appealdesk.casework.StorageException when the data cannot be opened
     * @throws org.appealdesk.app.play.BrokenFilesException when a rule profile has a mistake
     */
    public static TrainingDesk open(Path home, Path assets, Machinery machinery) {
        Library library = Library.of(assets);
        ScenarioFolder.Loaded loaded = ScenarioFolder.load(assets.resolve("scenarios"), library.profiles());
        Store store = new EarlierRuns(home.resolve("training"), machinery.clock()).openFresh();
        try {
            Instant start = loaded.scenarios().stream()
                    .map(Scenario::start)
                    .min(Comparator.naturalOrder())
                    .orElse(machinery.clock().instant());
            TrainingClock clock = new TrainingClock(start.minus(BEFORE_EVERYTHING), machinery.nanos());
            AppealEngine engine = new AppealEngine(library.profiles());
            CaseDesk desk = CaseDesk.local(engine, store.eventLog(), store.blobs(), clock, machinery.ids());
            return new TrainingDesk(store, TrainingSession.open(desk, clock, loaded.scenarios()), loaded.problems());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    public TrainingSession session() {
        return session;
    }

    /** Mistakes in scenarios, which are left out. */
    public List<YamlProblem> problems() {
        return problems;
    }

    /** A damaged database that was put aside when this was opened. */
    public Optional<Store.KeptAside> keptAside() {
        return store.keptAside();
    }

    @Override
    public void close() {
        session.close();
        store.close();
    }
}
