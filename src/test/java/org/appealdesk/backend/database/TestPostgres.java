package org.appealdesk.backend.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One server for all tests of this Java, with a new database for whoever asks. It does not wait for the disk: tests that
 * pull the plug start a server of their own.
 */
public final class TestPostgres {

    /** The programs are unpacked once a machine, however many Javas run tests. */
    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "appeal-desk-postgres");

    private static final Map<String, String> CARELESS =
            Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "200");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** Started by the first test that needs it. */
    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();
        static final DatabaseAddress TEMPLATE = template();

        private static EmbeddedPostgres start() {
            Path home = temporary();
            EmbeddedPostgres server = EmbeddedPostgres.start(home, programs(), CARELESS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                deleteAll(home);
            }));
            return server;
        }

        private static DatabaseAddress template() {
            DatabaseAddress template = SERVER.database("migrated");
            Schema.migrate(template);
            return template;
        }
    }

    public static ServerPrograms programs() {
        return ServerPrograms.unpack(PROGRAMS);
    }

    /** A new database with all tables, empty. */
    public static DatabaseAddress fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        String template = Shared.TEMPLATE.url().substring(Shared.TEMPLATE.url().lastIndexOf('/') + 1);
        execute(Shared.SERVER.address("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + template);
        return Shared.SERVER.address(name);
    }

    /** A new database without any table. */
    public static DatabaseAddress bare() {
        return Shared.SERVER.database("bare_" + NUMBER.incrementAndGet());
    }

    /** Does something to a database past the program. */
    public static void execute(DatabaseAddress address, String sql) {
        try (Connection connection = Schema.connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("appeal-desk-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
