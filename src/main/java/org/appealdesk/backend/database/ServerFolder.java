package org.appealdesk.backend.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/** What lies in the folder of a server of our own. */
record ServerFolder(Path home) {

    /** The newest release of the server can read only what was written by the same major version. */
    private static final String MAJOR = "18";

    private static final int PASSWORD_BYTES = 24;

    /** Lines of {@code postmaster.pid} with the port and the server's state. */
    private static final int PORT_LINE = 3;

    private static final int STATE_LINE = 7;

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("server.log");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private Path portFile() {
        return home.resolve("port");
    }

    private Path ownerFile() {
        return home.resolve("owner");
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    /** @return whether there is a database already */
    boolean prepare() throws IOException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        if (Files.notExists(data())) {
            return false;
        }
        Path version = data().resolve("PG_VERSION");
        if (Files.notExists(version)) {
            throw new StorageException(Problem.DAMAGED, data() + " is not a whole database: PG_VERSION is missing");
        }
        String written = Files.readString(version).strip();
        if (!written.equals(MAJOR)) {
            throw new StorageException(
                    Problem.OTHER,
                    "The database in " + data() + " was written by PostgreSQL " + written + "; this program brings "
                            + MAJOR + ". Dump it with the old one and restore it with this one.");
        }
        return true;
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Makes the data folder whole or not at all. */
    void create(ServerPrograms programs, String user) throws IOException {
        Path partial = home.resolve("data.partial");
        delete(partial);
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
        List<String> command = programs.command("initdb");
        command.addAll(List.of("--pgdata", partial.toString(), "--username", user));
        command.addAll(
                List.of("--auth", "scram-sha-256", "--pwfile", passwordFile().toString()));
        // The server's own rules of order: those of the system differ from machine to machine.
        command.addAll(List.of("--encoding", "UTF8", "--locale", "C"));
        command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
        if (run(command) != 0) {
            throw new StorageException(Problem.OTHER, "Could not make a database in " + home + ": " + lastWords(0));
        }
        Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Runs a program to its end, its output going to the log. */
    int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getLast(), e);
        }
    }

    /** The server that has this folder, if one lives. */
    Optional<ProcessHandle> server() throws IOException {
        List<String> lines = pidLines();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ServerFolder::isServer);
    }

    /** After a crash of the machine the number may belong to quite another process. */
    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(true);
    }

    /** Whether that process takes connections; a killed one before it may have left the file behind. */
    boolean ready(long pid) throws IOException {
        List<String> lines = pidLines();
        return lines.size() > STATE_LINE
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATE_LINE).strip().equals("ready");
    }

    /** Of a server that takes connections. */
    Optional<Integer> portInUse() throws IOException {
        Optional<ProcessHandle> server = server();
        return server.isPresent() && ready(server.get().pid())
                ? Optional.of(Integer.valueOf(pidLines().get(PORT_LINE).strip()))
                : Optional.empty();
    }

    private List<String> pidLines() throws IOException {
        return Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
    }

    /** The port of the start before if it is free, so that who was connected comes back; else any that is free. */
    int port() throws IOException {
        int last = Files.exists(portFile())
                ? Integer.parseInt(Files.readString(portFile()).strip())
                : 0;
        int port = free(last) ? last : 0;
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(portFile(), socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Notes that this process started the server. */
    void own() throws IOException {
        Files.writeString(ownerFile(), ownerLine(ProcessHandle.current()));
    }

    /** The living process that started the server; empty when it is gone and the server was left over. */
    Optional<ProcessHandle> owner() throws IOException {
        if (Files.notExists(ownerFile())) {
            return Optional.empty();
        }
        String line = Files.readString(ownerFile());
        return ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))))
                .filter(process -> ownerLine(process).equals(line));
    }

    /** With the time of its start, because numbers are given again. */
    private static String ownerLine(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    long logSize() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    /** What the server said last since its log had that size. */
    String lastWords(long from) throws IOException {
        List<String> lines =
                Files.readString(log()).substring((int) from).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }
}
