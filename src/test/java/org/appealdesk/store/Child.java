package org.appealdesk.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program of its own that uses a store, to be killed. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static Child start(List<String> command) throws IOException {
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** The next line it prints, or null when it ended. */
    @Nullable String line() throws IOException {
        return out.readLine();
    }

    /** Ends it at once, as kill -9 does, and waits until it is gone. What it printed before can still be read. */
    void kill() throws InterruptedException {
        // Not process.destroyForcibly(): that throws away what is in the pipe.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
