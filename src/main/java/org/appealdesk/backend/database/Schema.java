package org.appealdesk.backend.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database up to date. A migration that was released never changes. */
public final class Schema {

    private static final String MIGRATIONS = "classpath:org/appealdesk/backend/schema";

    private Schema() {}

    /**
     * Applies what is missing. Several nodes may do so at once: one does it, the others wait.
     *
     * @throws StorageException when a migration failed, or a newer program migrated the database further
     */
    public static void migrate(DatabaseAddress address) {
        try {
            Flyway.configure()
                    .dataSource(address.url(), address.user(), address.password())
                    .locations(MIGRATIONS)
                    // Silence about unknown migrations would let an old program write into a newer schema.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageException(
                    Problem.OTHER, "Could not bring the database " + address + " up to date: " + e.getMessage(), e);
        }
    }

    /** A connection outside any pool, without limits of time; for migrations and checks. */
    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
