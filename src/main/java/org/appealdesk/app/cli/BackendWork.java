package org.appealdesk.app.cli;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.appealdesk.backend.absence.Absences;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.node.NodeDatabase;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.retention.Retention;

/** A short piece of work on the backend's database, whether a node runs or not. */
final class BackendWork {

    /** A log reads while it writes. */
    private static final int CONNECTIONS_FOR_CASES = 4;

    private BackendWork() {}

    static <T> T onDatabase(BackendPlace place, Function<DatabaseAddress, T> work) {
        Configuration settings = place.settings();
        try (NodeDatabase database = NodeDatabase.forWork(settings, place.folder(settings))) {
            Database.check(database.address());
            Schema.migrate(database.address());
            return work.apply(database.address());
        }
    }

    /** @param work may append to cases */
    static <T> T onCases(BackendPlace place, Function<Database, T> work) {
        return onOpen(place, "appeal-desk-export", CONNECTIONS_FOR_CASES, work);
    }

    static <T> T onPeople(BackendPlace place, Function<People, T> work) {
        return onOpen(
                place,
                "appeal-desk-user",
                1,
                database -> work.apply(new People(database, new SecureRandom()::nextBytes)));
    }

    static <T> T onAbsences(BackendPlace place, BiFunction<Absences, Instant, T> work) {
        return onOpen(
                place,
                "appeal-desk-user",
                1,
                database ->
                        work.apply(new Absences(database), new DatabaseClock(database, System::nanoTime).instant()));
    }

    static <T> T onRetention(BackendPlace place, Function<Retention, T> work) {
        return onOpen(place, "appeal-desk-purge", 1, database -> work.apply(new Retention(database)));
    }

    private static <T> T onOpen(BackendPlace place, String name, int connections, Function<Database, T> work) {
        return onDatabase(place, address -> {
            try (Database database = Database.open(address, name, connections)) {
                return work.apply(database);
            }
        });
    }
}
