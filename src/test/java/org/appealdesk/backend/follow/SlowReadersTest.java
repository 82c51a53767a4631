package org.appealdesk.backend.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlowReadersTest {

    private static final int ROOM = 10;

    private final SlowReaders slow = new SlowReaders();

    @Test
    void endsAWriteThatIsStillTheSameAtTheSecondBeat() throws IOException {
        try (var reader = new PipedInputStream(ROOM);
                OutputStream stream = slow.watch(new PipedOutputStream(reader))) {
            CompletableFuture<Void> stuck = inBackground(() -> stream.write(new byte[ROOM + 1]));

            while (!stuck.isDone()) {
                slow.beat();
            }

            assertThatThrownBy(stuck::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void leavesWhoReadsSlowlyAlone() throws Exception {
        try (var reader = new PipedInputStream(ROOM);
                OutputStream stream = slow.watch(new PipedOutputStream(reader))) {
            CompletableFuture<Void> writes = inBackground(() -> {
                for (int i = 0; i < 100; i++) {
                    stream.write(new byte[ROOM]);
                }
            });

            // A write is over by the second read after it began: at most one beat falls into it.
            for (int i = 0; i < 100; i++) {
                assertThat(reader.readNBytes(ROOM)).hasSize(ROOM);
                if (i % 4 == 0) {
                    slow.beat();
                }
            }

            writes.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void passesEverythingOnAsItIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream stream = slow.watch(bytes)) {
            stream.write(1);
            stream.write(new byte[] {2, 3, 4}, 1, 2);
            stream.flush();
            slow.beat();
            slow.beat();
            stream.write(5);
        }

        assertThat(bytes.toByteArray()).containsExactly(1, 3, 4, 5);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static CompletableFuture<Void> inBackground(Work work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }
}
