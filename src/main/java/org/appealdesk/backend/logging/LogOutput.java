package org.appealdesk.backend.logging;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.appealdesk.backend.config.Keys.LogFormat;

/**
 * Sends the log of the whole program into one writer, a line each, until it is closed; then everything is as before.
 * One at a time.
 */
public final class LogOutput implements AutoCloseable {

    /** They tell at length how they start. Kept here, because the log manager forgets loggers that nobody holds. */
    private final List<Logger> talkative = List.of(
            Logger.getLogger("io.helidon"), Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = List.of(root.getHandlers());
    private final Level levelBefore = root.getLevel();
    private final Handler ours;

    private LogOutput(Handler ours) {
        this.ours = ours;
    }

    public static LogOutput into(PrintWriter out, LogFormat format) {
        var output = new LogOutput(new WriterHandler(out));
        output.ours.setFormatter(new Lines(format));
        output.begin();
        return output;
    }

    private void begin() {
        before.forEach(root::removeHandler);
        root.addHandler(ours);
        root.setLevel(Level.INFO);
        talkative.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    @Override
    public void close() {
        Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
        before.forEach(root::addHandler);
        root.setLevel(levelBefore);
        talkative.forEach(logger -> logger.setLevel(null));
    }

    /** Writes each line as a whole and at once: whoever reads along is to see it. */
    private static final class WriterHandler extends Handler {
        private final PrintWriter out;

        WriterHandler(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void publish(LogRecord told) {
            if (isLoggable(told)) {
                synchronized (out) {
                    out.print(getFormatter().format(told));
                    out.flush();
                }
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
