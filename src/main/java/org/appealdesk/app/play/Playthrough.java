package org.appealdesk.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.store.BlobFolder;
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.Played;
import org.appealdesk.training.TrainingClock;
import org.appealdesk.training.TrainingSession;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;

/**
 * A scenario played to its end at once, on a clock of its own. The same files always give the same events, ids
 * included.
 *
 * @param end the case when nothing was due any more
 * @param refused steps of a script that the rules did not let happen, in the order they were tried
 */
public record Playthrough(CaseView end, List<Played> refused) {
    /** Far more than any scenario has; whoever needs more goes in circles. */
    private static final int MOST_MOMENTS = 10_000;

    private static final long LARGEST_EVIDENCE = 256L << 20;

    public Playthrough {
        refused = List.copyOf(refused);
    }

    /**
     * Plays in memory, with the evidence in a temporary folder that is gone afterwards.
     *
     * @param agents what agents do; empty when none acts
     * @throws UncheckedIOException when evidence cannot be read or the temporary folder not be used
     */
    public static Playthrough of(RuleProfiles profiles, Scenario scenario, List<AgentScript> agents) {
        try {
            Path folder = Files.createTempDirectory("appeal-desk");
            try (var log = new MemoryEventLog()) {
                return play(profiles, scenario, agents, log, BlobFolder.open(folder, LARGEST_EVIDENCE));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Playthrough play(
            RuleProfiles profiles, Scenario scenario, List<AgentScript> agents, MemoryEventLog log, BlobFolder blobs) {
        // Stands still: it moves only from one instant at which something is due to the next.
        var clock = new TrainingClock(scenario.registered().minus(Duration.ofSeconds(1)), () -> 0);
        var ids = new AtomicLong();
        var desk = CaseDesk.local(new AppealEngine(profiles), log, blobs, clock, () -> "play-" + ids.incrementAndGet());
        List<Played> refused = new ArrayList<>();
        try (var session = TrainingSession.open(desk, clock, List.of(scenario), agents, played -> {
            if (played.answer() instanceof Answer.Refused) {
                refused.add(played);
            }
        })) {
            for (int moments = 0; session.stepToNext(); moments++) {
                if (moments == MOST_MOMENTS) {
                    throw new IllegalStateException("the scenario " + scenario.id() + " does not come to an end");
                }
            }
        }
        return new Playthrough(desk.find(scenario.caseId()).orElseThrow(), refused);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
