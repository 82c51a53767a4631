package org.appealdesk.backend.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.List;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.casework.survival.Appends;
import org.appealdesk.casework.survival.ClassPath;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullMarked;
import org.postgresql.Driver;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** A node that appends until it is killed, see {@link Appends}. */
final class AppendToBackend {

    private AppendToBackend() {}

    static List<String> command(DatabaseAddress address, String run) {
        List<Class<?>> parts = List.of(
                AppendToBackend.class,
                Database.class,
                HikariConfig.class,
                Flyway.class,
                Driver.class,
                JsonMapper.class,
                JsonParser.class,
                JsonProperty.class,
                Logger.class,
                NullMarked.class);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dslf4j.internal.verbosity=ERROR",
                "-classpath",
                ClassPath.of(List.of(), parts),
                AppendToBackend.class.getName(),
                address.url(),
                address.user(),
                address.password(),
                run);
    }

    /** Arguments: URL, user and password of the database; a word for this run. */
    public static void main(String[] arguments) throws InterruptedException {
        var address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        try (Database database = Database.open(address, "to-be-killed", 5);
                var log = new PostgresEventLog(database)) {
            Appends.print(log, arguments[3], Long.MAX_VALUE);
        }
    }
}
