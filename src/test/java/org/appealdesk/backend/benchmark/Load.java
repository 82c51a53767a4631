package org.appealdesk.backend.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.backend.log.Standing;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.Notes;
import org.appealdesk.engine.command.AppealCommand;

/** Hands that append one command of two events after the other, each to a case of its own. */
final class Load {
    static final int HANDS = 64;
    static final int EVENTS = 2;

    private static final String TEXT = "x".repeat(200);

    private final PostgresEventLog log;
    private final AtomicLong cases = new AtomicLong();

    Load(PostgresEventLog log) {
        this.log = log;
    }

    /**
     * Works for a while.
     *
     * @param acknowledged hears of each command when it is durable
     * @return commands a second
     */
    double run(Duration duration, Consumer<AppealCommand> acknowledged) throws InterruptedException {
        var done = new AtomicLong();
        Instant start = Instant.now();
        List<Thread> hands = IntStream.range(0, HANDS)
                .mapToObj(_ -> Thread.startVirtualThread(() -> work(start.plus(duration), done, acknowledged)))
                .toList();
        for (Thread hand : hands) {
            hand.join();
        }
        return done.get() * 1e9 / Duration.between(start, Instant.now()).toNanos();
    }

    private void work(Instant end, AtomicLong done, Consumer<AppealCommand> acknowledged) {
        long number = cases.incrementAndGet();
        for (long version = 0; Instant.now().isBefore(end); version += EVENTS) {
            AppealCommand command = Notes.command(number + "-" + version, "case-" + number, TEXT);
            Instant due = Instant.parse("2100-01-01T00:00:00Z").plusSeconds(number * 1000 + version);
            var standing = new Standing(due, "VND", null, null);
            Append answer = log.append(command, Notes.events(command, version + 1, EVENTS), version, standing);
            if (!answer.equals(new Append.Stored())) {
                throw new AssertionError(answer);
            }
            acknowledged.accept(command);
            done.incrementAndGet();
        }
    }
}
