package org.appealdesk.store;

import static org.appealdesk.casework.Notes.command;
import static org.appealdesk.casework.Notes.events;
import static org.appealdesk.casework.Notes.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.protocol.Appending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitterTest {

    private final EventTables tables;
    private final GroupCommitter committer;

    GroupCommitterTest(@TempDir Path folder) {
        tables = new EventTables(Database.writer(folder.resolve("test.db"), Database.LOG));
        committer = new GroupCommitter(tables);
    }

    @AfterEach
    void close() throws SQLException {
        committer.close();
        tables.close();
    }

    @Test
    void commitsTogetherWhatComesWhileItIsBusy() throws InterruptedException {
        int threads = 40;
        CountDownLatch release = keepBusy();
        List<Thread> queued = IntStream.range(0, threads)
                .mapToObj(i -> appending("c" + i, "case " + i, 1))
                .map(appending -> Thread.startVirtualThread(() -> append(appending)))
                .toList();
        for (Thread thread : queued) {
            waitUntilParked(thread);
        }

        release.countDown();
        for (Thread thread : queued) {
            thread.join();
        }

        assertThat(committer.commits()).isEqualTo(2);
        assertThat(committer.commit(EventTables::cases)).hasSize(threads);
    }

    /** In one group the second of two that race for a version sees what the first did. */
    @Test
    void decidesEachOfAGroupOnWhatStandsBeforeIt() throws InterruptedException {
        CountDownLatch release = keepBusy();
        List<Append> answers = new ArrayList<>();
        List<Thread> racers = IntStream.range(0, 3)
                .mapToObj(i -> appending("c" + i, "1", 1))
                .map(appending -> Thread.startVirtualThread(() -> {
                    Append answer = append(appending);
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }))
                .toList();
        for (Thread racer : racers) {
            waitUntilParked(racer);
        }

        release.countDown();
        for (Thread racer : racers) {
            racer.join();
        }

        assertThat(answers)
                .containsExactlyInAnyOrder(
                        new Append.Stored(), new Append.VersionConflict(1), new Append.VersionConflict(1));
    }

    @Test
    void keepsNothingOfAGroupThatFails() {
        append(appending("c1", "1", 1));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> committer.commit(writer -> {
                    writer.append(appending("c2", "1", 2));
                    throw new SQLException("the disk fell off");
                }))
                .withMessage("Could not keep the events: the disk fell off")
                .extracting(StorageException::problem)
                .isEqualTo(Problem.OTHER);

        assertThat(committer.commit(writer -> writer.history(id("1"))).events()).hasSize(1);
        assertThat(append(appending("c2", "1", 2))).isEqualTo(new Append.Stored());
    }

    @Test
    void outlivesAChangeThatIsWrongInItself() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> committer.commit(_ -> {
                    throw new IllegalStateException("a mistake");
                }))
                .withRootCauseInstanceOf(IllegalStateException.class);

        assertThat(append(appending("c1", "1", 1))).isEqualTo(new Append.Stored());
    }

    @Test
    void finishesWhatIsQueuedBeforeItCloses() throws InterruptedException {
        CountDownLatch release = keepBusy();
        List<Append> answers = new ArrayList<>();
        Appending appending = appending("c1", "1", 1);
        Thread queued = Thread.startVirtualThread(() -> answers.add(append(appending)));
        waitUntilParked(queued);
        Thread closing = Thread.startVirtualThread(committer::close);

        release.countDown();
        closing.join();
        queued.join();

        assertThat(answers).containsExactly(new Append.Stored());
    }

    private static Appending appending(String commandId, String caseNumber, long version) {
        var command = command(commandId, caseNumber);
        return Appending.of(command, events(command, version, 1));
    }

    private Append append(Appending appending) {
        return committer.commit(writer -> writer.append(appending));
    }

    /** The committer is in the midst of a commit from here until the latch is let go of. */
    private CountDownLatch keepBusy() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Thread.startVirtualThread(() -> committer.commit(_ -> {
            begun.countDown();
            return await(release);
        }));
        begun.await();
        return release;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A thread that does nothing but commit has queued its change then and waits for the answer. */
    private static void waitUntilParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
