package org.appealdesk.store;

import static org.appealdesk.casework.survival.Appends.EVENTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.appealdesk.casework.Notes;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.protocol.Appending;

/**
 * What the store must never be: a program that acknowledges one append after its commit and a second one before, then
 * waits to be killed.
 */
final class AcknowledgeTooEarly {

    private static final String CASE = "case-0";

    private AcknowledgeTooEarly() {}

    /** Argument: home. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path home = Files.createDirectories(Path.of(arguments[0]));
        try (var tables = new EventTables(Database.writer(home.resolve(Store.DATABASE), Database.LOG))) {
            append(tables, "kept", 1);
            tables.commit();
            acknowledge("kept", EVENTS);

            append(tables, "promised", EVENTS + 1);
            acknowledge("promised", 2 * EVENTS);
            System.in.read();
        }
    }

    private static void acknowledge(String id, int version) {
        System.out.println(CASE + " " + id + " " + version);
        System.out.flush();
    }

    private static void append(EventTables tables, String id, int version) throws SQLException {
        AppealCommand command = Notes.command(id, CASE);
        tables.begin();
        tables.append(Appending.of(command, Notes.events(command, version, EVENTS)));
    }
}
