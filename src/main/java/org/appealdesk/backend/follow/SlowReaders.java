package org.appealdesk.backend.follow;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of who stops reading: a write that is still the same at the second {@link #beat} is ended, and its connection
 * closed. Otherwise anybody could hold threads and memory for ever. Safe for use by several threads.
 */
final class SlowReaders {

    private static final int MOST_BEATS = 2;

    private final Set<Writing> under = ConcurrentHashMap.newKeySet();

    /** The same stream, watched. For one thread. */
    OutputStream watch(OutputStream stream) {
        return new Watched(stream);
    }

    /** To be called now and then; what it has seen before and sees again is stuck. */
    void beat() {
        under.forEach(Writing::beat);
    }

    /** One write under way. */
    private static final class Writing {
        private @Nullable Thread thread = Thread.currentThread();
        private int beats;

        synchronized void beat() {
            beats++;
            if (thread != null && beats == MOST_BEATS) {
                // A virtual thread that is interrupted while it writes closes its socket.
                thread.interrupt();
            }
        }

        /** @return false when it has been given up */
        synchronized boolean end() {
            thread = null;
            return beats < MOST_BEATS;
        }
    }

    private final class Watched extends FilterOutputStream {

        Watched(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(int one) throws IOException {
            watched(() -> out.write(one));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            watched(() -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            watched(out::flush);
        }

        @Override
        public void close() throws IOException {
            watched(out::close);
        }

        private void watched(Step step) throws IOException {
            Writing writing = new Writing();
            under.add(writing);
            boolean inTime;
            try {
                step.run();
            } finally {
                under.remove(writing);
                inTime = writing.end();
            }
            if (!inTime) {
                throw new IOException("The reader was given up");
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
