package org.appealdesk.casework.survival;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program of its own that keeps events, to be killed. */
public final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    public static Child start(List<String> command) throws IOException {
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public long pid() {
        return process.pid();
    }

    /** The next line it prints, or null when it ended. */
    public @Nullable String line() throws IOException {
        return out.readLine();
    }

    /** Ends it at once, as kill -9 does, and waits until it is gone. What it printed before can still be read. */
    public void kill() throws InterruptedException {
        // Not process.destroyForcibly(): that throws away what is in the pipe.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Lets it acknowledge so many appends, or fewer if it ends before, then kills it; the witness hears all of them. */
    public void live(int appends, Witness witness) throws IOException, InterruptedException {
        String line = "";
        for (int i = 0; i < appends && line != null; i++) {
            line = line();
            witness.note(line);
        }
        kill();
        while (line != null) {
            line = line();
            witness.note(line);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
