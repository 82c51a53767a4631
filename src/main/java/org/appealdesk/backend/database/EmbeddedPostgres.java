package org.appealdesk.backend.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * A PostgreSQL server of our own in a folder of its own, for where nobody runs one. What it keeps is there again at the
 * next start, also after it or this process was killed, on the same port if that is free. It listens on the loopback interface only and asks for the
 * password that was made with the folder. Safe for use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "appealdesk";

    /** What the server says of files that are not as it left them. */
    private static final List<String> DAMAGE =
            List.of("PANIC", "access", "could not find", "could not open", "could not read", "invalid", "incompatible");

    /** Recovery after a crash reads the whole write-ahead log since the last checkpoint. */
    private static final int LONGEST_START_MILLIS = 120_000;

    /** Sessions of a killed server take a moment to notice. */
    private static final String NOT_YET = "shared memory block";

    private static final int MOST_ATTEMPTS = 200;

    private static final int LOOK_EVERY_MILLIS = 20;
    private static final int LONGEST_STOP_SECONDS = 30;

    private final ServerFolder folder;
    private final ServerPrograms programs;
    private final Process process;
    private final int port;

    private EmbeddedPostgres(ServerFolder folder, ServerPrograms programs, Process process, int port) {
        this.folder = folder;
        this.programs = programs;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server and waits until it takes connections. A server that was left over by a process that is gone is
     * stopped first.
     *
     * @param settings of the server, such as {@code shared_buffers}, beside its own defaults
     * @throws StorageException IN_USE when another living process runs a server in that folder, DAMAGED when its files
     *     are not whole, else with the server's own words
     */
    public static EmbeddedPostgres start(Path home, ServerPrograms programs, Map<String, String> settings) {
        var folder = new ServerFolder(home);
        try {
            if (folder.prepare()) {
                takeOver(folder, programs);
            } else {
                folder.create(programs, USER);
            }
            folder.own();
            Attempt attempt = attempt(folder, programs, settings);
            for (int i = 1; i < MOST_ATTEMPTS && attempt.words().contains(NOT_YET); i++) {
                attempt = attempt(folder, programs, settings);
            }
            if (!attempt.words().isEmpty()) {
                throw failure(folder, attempt.words());
            }
            return new EmbeddedPostgres(folder, programs, attempt.process(), attempt.port());
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, "Could not start PostgreSQL in " + home + ": " + e, e);
        }
    }

    /**
     * The database of that name on a server that another living process runs in this folder.
     *
     * @return empty when nobody runs one there that is ready
     * @throws StorageException when the folder cannot be read
     */
    public static Optional<DatabaseAddress> running(Path home, String name) {
        var folder = new ServerFolder(home);
        try {
            Optional<Integer> port = folder.owner().isPresent() ? folder.portInUse() : Optional.empty();
            return port.isPresent() ? Optional.of(address(folder, port.get(), name)) : Optional.empty();
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, "Could not look for a server in " + home + ": " + e, e);
        }
    }

    private static void takeOver(ServerFolder folder, ServerPrograms programs) throws IOException {
        if (folder.server().isPresent()) {
            Optional<ProcessHandle> owner = folder.owner();
            if (owner.isPresent()) {
                throw new StorageException(
                        Problem.IN_USE,
                        "The database in " + folder.home() + " is in use: process "
                                + owner.get().pid() + " runs it. Close that one, or choose another folder.");
            }
            stop(folder, programs);
        }
    }

    /** @param words what the server said when it did not start; empty when it did */
    private record Attempt(Process process, int port, String words) {}

    private static Attempt attempt(ServerFolder folder, ServerPrograms programs, Map<String, String> settings)
            throws IOException {
        int port = folder.port();
        long said = folder.logSize();
        Process process = launch(folder, programs, port, settings);
        return new Attempt(process, port, awaitStart(folder, process, said));
    }

    private static Process launch(ServerFolder folder, ServerPrograms programs, int port, Map<String, String> settings)
            throws IOException {
        List<String> command = programs.command("postgres");
        command.addAll(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    private static String awaitStart(ServerFolder folder, Process process, long said) throws IOException {
        for (int waited = 0; waited < LONGEST_START_MILLIS; waited += LOOK_EVERY_MILLIS) {
            if (ended(process)) {
                return folder.lastWords(said);
            }
            if (folder.ready(process.pid())) {
                return "";
            }
        }
        process.destroyForcibly();
        return "it was not ready after " + LONGEST_START_MILLIS / 1000 + " s";
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server started", e);
        }
    }

    private static StorageException failure(ServerFolder folder, String words) {
        return new StorageException(problem(words), "PostgreSQL does not start in " + folder.home() + ": " + words);
    }

    /** The server gives no codes here: only its words tell, and they are English, see its locale. */
    private static Problem problem(String words) {
        if (words.contains("lock file")) {
            return Problem.IN_USE;
        }
        if (words.contains("No space left")) {
            return Problem.DISK_FULL;
        }
        return DAMAGE.stream().anyMatch(words::contains) ? Problem.DAMAGED : Problem.OTHER;
    }

    /**
     * The database of that name, made when it does not exist.
     *
     * @param name lower-case letters, digits and underscores
     */
    public DatabaseAddress database(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try (Connection connection = Schema.connect(address("postgres"));
                PreparedStatement select = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                Statement create = connection.createStatement()) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    create.executeUpdate("CREATE DATABASE " + name);
                }
            }
        } catch (SQLException e) {
            throw Failures.of("make the database " + name, e);
        }
        return address(name);
    }

    DatabaseAddress address(String name) {
        return address(folder, port, name);
    }

    private static DatabaseAddress address(ServerFolder folder, int port, String name) {
        try {
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, folder.password());
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, "Could not read the password in " + folder.home() + ": " + e, e);
        }
    }

    /** Of the server. */
    public long pid() {
        return process.pid();
    }

    /** Ends all sessions and waits until everything is on the disk. Does nothing when the server has ended already. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                stop(folder, programs);
                process.onExit().join();
            }
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, "Could not stop PostgreSQL in " + folder.home() + ": " + e, e);
        }
    }

    private static void stop(ServerFolder folder, ServerPrograms programs) throws IOException {
        List<String> command = programs.command("pg_ctl");
        command.addAll(List.of("stop", "-D", folder.data().toString(), "-m", "fast", "-w"));
        command.addAll(List.of("-t", Integer.toString(LONGEST_STOP_SECONDS)));
        if (folder.run(command) != 0) {
            throw new IOException("pg_ctl stop failed, see " + folder.log());
        }
    }
}
