package org.appealdesk.console.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.ProfileFolder;
import org.appealdesk.protocol.yaml.YamlResult;
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.TrainingClock;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.ScenarioFolder;

/** Shipped scenarios, played on a desk in memory, on a training clock whose real time moves only when told. */
public final class PaperTraining {

    private static final Path ASSETS = Path.of("assets");

    private static final RuleProfiles PROFILES = readProfiles();

    /** Read once: most of the time goes into hashing the evidence. */
    private static final ScenarioFolder.Loaded SHIPPED = ScenarioFolder.load(ASSETS.resolve("scenarios"), PROFILES);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final TrainingClock clock = new TrainingClock(Instant.EPOCH, nanos::get);
    private final TrainingSession session;

    private PaperTraining(List<Scenario> scenarios) {
        CaseDesk desk = CaseDesk.local(
                new AppealEngine(PROFILES),
                new MemoryEventLog(),
                new QuickFiles(folder()),
                clock,
                () -> "id-" + ids.incrementAndGet());
        session = TrainingSession.open(desk, clock, scenarios);
    }

    /** Plays these scenarios, by their ids. */
    public static PaperTraining of(String... scenarios) {
        return new PaperTraining(Stream.of(scenarios).map(PaperTraining::find).toList());
    }

    /** The order of a scenario under a profile, just made and unpaid, and nobody but people to act on it. */
    public static PaperTraining unscripted(String id, String profile) {
        Scenario scenario =
                find(id).under(PROFILES.newest(profile).orElseThrow().ref());
        return new PaperTraining(List.of(new Scenario(
                scenario.card(),
                scenario.profile(),
                scenario.registered(),
                scenario.order(),
                scenario.people(),
                scenario.evidence(),
                new Scenario.Script(List.of(), List.of(), List.of()),
                scenario.expected())));
    }

    private static Scenario find(String id) {
        return SHIPPED.find(id)
                .orElseThrow(() -> new IllegalArgumentException(id + " is not shipped: " + SHIPPED.problems()));
    }

    private static RuleProfiles readProfiles() {
        return switch (ProfileFolder.load(ASSETS.resolve("rules"))) {
            case YamlResult.Good<RuleProfiles> good -> good.value();
            case YamlResult.Bad<RuleProfiles> bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("appeal-desk-files");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The session. */
    public TrainingSession session() {
        return session;
    }

    /** The simulated clock. */
    public TrainingClock clock() {
        return clock;
    }

    /** The case of a scenario played here. */
    public CaseId caseOf(String scenario) {
        return session.scenarios().stream()
                .filter(one -> one.id().equals(scenario))
                .findFirst()
                .orElseThrow()
                .caseId();
    }

    /** A case as it stands. */
    public CaseView view(CaseId id) {
        return session.desk().find(id).orElseThrow();
    }

    /** Lets real time go by; the session does what is due. */
    public void passReal(Duration time) {
        nanos.addAndGet(time.toNanos());
        session.advance();
    }

    /** Lets simulated time go by at ×1, whether the clock runs or not, and leaves the clock standing. */
    public void pass(Duration time) {
        clock.run(TrainingClock.Speed.X1);
        passReal(time);
        clock.pause();
    }
}
