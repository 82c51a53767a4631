package org.appealdesk.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.appealdesk.app.play.Library;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.absence.AbsenceBook;
import org.appealdesk.casework.absence.PaperAbsences;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.store.Store;
import org.appealdesk.training.TrainingClock;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.ScenarioFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A training on the scenarios that came along: the local engine is the authority, on a simulated clock. Safe for use by
 * several threads.
 */
public final class TrainingDesk implements AutoCloseable {
    /** The clock begins before anything a scenario tells of; an order's life is a matter of hours. */
    private static final Duration BEFORE_EVERYTHING = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(TrainingDesk.class);

    private final Store store;
    private final TrainingSession session;
    private final AbsenceBook absences;
    private final List<YamlProblem> problems;
    private final Optional<LeftAt> left;
    private @Nullable LeftAt kept;

    private TrainingDesk(
            Store store,
            TrainingSession session,
            AbsenceBook absences,
            List<YamlProblem> problems,
            Optional<LeftAt> left) {
        this.store = store;
        this.session = session;
        this.absences = absences;
        this.problems = problems;
        this.left = left;
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
     * Goes on with the training that was left in a home folder, or begins one where there is none. Its clock stands.
     *
     * @param home the user-data folder; need not exist
     * @throws StorageException when the data cannot be opened
     * @throws org.appealdesk.app.play.BrokenFilesException when a rule profile has a mistake
     */
    public static TrainingDesk open(Path home, Path assets, Machinery machinery) {
        Library library = Library.of(assets);
        ScenarioFolder.Loaded loaded = ScenarioFolder.load(assets.resolve("scenarios"), library.profiles());
        Store store = Store.open(folder(home), machinery.clock());
        try {
            Optional<LeftAt> left = left(store);
            Instant before = loaded.scenarios().stream()
                    .map(Scenario::start)
                    .min(Comparator.naturalOrder())
                    .orElse(machinery.clock().instant())
                    .minus(BEFORE_EVERYTHING);
            TrainingClock clock = new TrainingClock(left.map(LeftAt::at).orElse(before), machinery.nanos());
            AppealEngine engine = new AppealEngine(library.profiles());
            PaperAbsences absences = new PaperAbsences(store.papers(), clock, machinery.ids());
            CaseDesk desk = CaseDesk.local(engine, store.eventLog(), store.blobs(), clock, machinery.ids(), absences);
            TrainingSession session = TrainingSession.resume(
                    desk, clock, loaded.scenarios(), left.map(LeftAt::parts).orElse(Set.of()));
            return new TrainingDesk(store, session, absences, loaded.problems(), left);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Moves the training of a home folder aside, so that the next one opened there is new.
     *
     * @return where it is now
     * @throws StorageException when it cannot be moved; it is where it was then
     */
    public static Path moveAside(Path home, Machinery machinery) {
        return new EarlierTrainings(folder(home)).moveAside(machinery.clock().instant());
    }

    private static Path folder(Path home) {
        return home.resolve("training");
    }

    /** A new log begins at its own beginning, whatever lies beside it. */
    private static Optional<LeftAt> left(Store store) {
        try {
            return store.eventLog().cases().isEmpty() ? Optional.empty() : LeftAt.load(store.home());
        } catch (IOException e) {
            LOG.warn("Where the training was left cannot be read; it goes on after the last thing that happened", e);
            return Optional.empty();
        }
    }

    public TrainingSession session() {
        return session;
    }

    /** Who is away in this training. */
    public AbsenceBook absences() {
        return absences;
    }

    /** Mistakes in scenarios, which are left out. */
    public List<YamlProblem> problems() {
        return problems;
    }

    /** A damaged database that was put aside when this was opened. */
    public Optional<Store.KeptAside> keptAside() {
        return store.keptAside();
    }

    /** What the trainee keeps for himself; moved aside with the training. */
    public DeskPapers papers() {
        return store.papers();
    }

    /** Where his papers are that were found damaged when this was opened. */
    public Optional<Path> papersKeptAside() {
        return store.papersKeptAside();
    }

    /** Where the training was left; empty when this one is new, or when nobody knows. */
    public Optional<LeftAt> left() {
        return left;
    }

    /**
     * Keeps where the training is. A disk that does not take it does not stop the training: its log tells the most.
     *
     * @throws StorageException when what was due could not be kept
     */
    synchronized void keepPosition() {
        boolean running = session.clock().running();
        LeftAt now = new LeftAt(session.position(), running, session.parts());
        if (!now.equals(kept)) {
            kept = now;
            try {
                now.save(store.home());
            } catch (IOException e) {
                LOG.warn("Where the training is could not be kept", e);
            }
        }
    }

    /** Leaves the training; the next one opened on the same home goes on with it. */
    @Override
    public void close() {
        try {
            keepPosition();
        } catch (StorageException e) {
            LOG.warn("What was due at the end could not be kept; it is done when the training goes on", e);
        } finally {
            session.close();
            store.close();
        }
    }
}
