package org.appealdesk.casework.survival;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.Notes;
import org.appealdesk.engine.command.AppealCommand;

/** Appends to a few cases at once, as fast as it goes, and tells of each append that was acknowledged. */
public final class Appends {

    public static final int CASES = 3;
    public static final int EVENTS = 2;

    private Appends() {}

    /**
     * Tells on standard output: a line each, with case, command id, and version of its last event.
     *
     * @param run makes the command ids differ from those of other runs
     * @param most appends to each case
     */
    public static void print(EventLog log, String run, long most) throws InterruptedException {
        // Not buffered: one write a line, and so a line is either in the pipe or was never acknowledged to anybody.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        tell(log, run, most, line -> {
            try {
                out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Tells these lines to a listener, on several threads. A thread ends when the log fails. */
    public static void tell(EventLog log, String run, long most, Consumer<String> listener)
            throws InterruptedException {
        Thread[] writers = new Thread[CASES];
        for (int i = 0; i < CASES; i++) {
            String caseNumber = "case-" + i;
            writers[i] = Thread.startVirtualThread(() -> append(log, caseNumber, run, most, listener));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void append(EventLog log, String caseNumber, String run, long most, Consumer<String> listener) {
        long version = log.history(Notes.id(caseNumber)).events().size();
        for (long i = 0; i < most; i++) {
            AppealCommand command = Notes.command(caseNumber + "-" + run + "-" + version, caseNumber);
            switch (log.append(command, Notes.events(command, version + 1, EVENTS))) {
                // Repeated is what a log says that could not tell at first whether it was kept, and tried again.
                case Append.Stored _, Append.Repeated _ -> {}
                case Append.VersionConflict _, Append.RefusedBefore _, Append.IdReused _ ->
                    throw new AssertionError(command);
            }
            version += EVENTS;
            listener.accept(caseNumber + " " + command.id() + " " + version);
        }
    }
}
