package org.appealdesk.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.Notes;

/**
 * Opens a home and appends to a few cases at once, as fast as it can, until it is killed. Prints a line for each append
 * that was acknowledged: case, command id, version of its last event.
 */
final class AppendUntilKilled {

    static final int CASES = 3;
    static final int EVENTS = 2;

    private AppendUntilKilled() {}

    /**
     * Arguments: home; a word that makes the command ids of this run differ from those of others; and, not to live
     * until killed, how many appends to make to each case.
     */
    public static void main(String[] arguments) throws InterruptedException {
        long appends = arguments.length > 2 ? Long.parseLong(arguments[2]) : Long.MAX_VALUE;
        try (Store store = Store.open(Path.of(arguments[0]), InstantSource.fixed(Instant.EPOCH))) {
            Thread[] writers = new Thread[CASES];
            for (int i = 0; i < CASES; i++) {
                String caseNumber = "case-" + i;
                writers[i] =
                        Thread.startVirtualThread(() -> append(store.eventLog(), caseNumber, arguments[1], appends));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private static void append(EventLog log, String caseNumber, String run, long appends) {
        // Not buffered: one write a line, and so a line is either in the pipe or was never acknowledged to anybody.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        long version = log.history(Notes.id(caseNumber)).events().size();
        for (long i = 0; i < appends; i++) {
            var command = Notes.command(caseNumber + "-" + run + "-" + version, caseNumber);
            Append answer = log.append(command, Notes.events(command, version + 1, EVENTS));
            if (!answer.equals(new Append.Stored())) {
                throw new AssertionError(answer);
            }
            version += EVENTS;
            String line = caseNumber + " " + command.id() + " " + version + "\n";
            try {
                out.write(line.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
