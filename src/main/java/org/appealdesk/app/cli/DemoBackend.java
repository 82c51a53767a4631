package org.appealdesk.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.appealdesk.app.machine.Assets;
import org.appealdesk.app.machine.Machine;
import org.appealdesk.app.play.Library;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Keys.LogFormat;
import org.appealdesk.backend.logging.LogOutput;
import org.appealdesk.backend.node.BackendNode;
import org.appealdesk.backend.node.NodeDatabase;
import org.appealdesk.backend.node.Surroundings;
import org.appealdesk.backend.people.AccessToken;

/** A backend in a folder of its own, with people and their tokens in files that only their owner can read. */
final class DemoBackend implements AutoCloseable {
    private static final String LABEL = "demo";

    private final Path folder;
    private final LogOutput log;
    private final NodeDatabase database;
    private final BackendNode node;

    private DemoBackend(Path folder, LogOutput log, NodeDatabase database, BackendNode node) {
        this.folder = folder;
        this.log = log;
        this.database = database;
        this.node = node;
    }

    /** @throws IOException when the folder cannot be written */
    static DemoBackend start(Machine machine, Path folder) throws IOException {
        Files.createDirectories(folder);
        Configuration settings = Configuration.read(new Configuration.Sources(
                null, Map.of(), Map.of("embedded", "true", "data-dir", folder.toString(), "port", "0")));
        var surroundings = new Surroundings(
                Library.of(Assets.on(machine)).profiles(),
                System::nanoTime,
                () -> UUID.randomUUID().toString(),
                new SecureRandom()::nextBytes,
                Version.ofProgram());
        LogOutput log = LogOutput.into(
                new PrintWriter(Files.newBufferedWriter(folder.resolve("backend.log"), StandardCharsets.UTF_8)),
                LogFormat.TEXT);
        NodeDatabase database = null;
        try {
            database = NodeDatabase.forNode(settings, folder);
            BackendNode node = BackendNode.start(settings, database.address(), surroundings);
            FirstPeople.add(node.people());
            return new DemoBackend(folder, log, database, node);
        } catch (RuntimeException e) {
            if (database != null) {
                database.close();
            }
            log.close();
            throw e;
        }
    }

    String address() {
        return node.address();
    }

    /**
     * The file with the token of the start before, as long as that lets in: where there is no keychain, it also opens what
     * the console keeps of this backend.
     */
    Path token(String person) throws IOException {
        Path file = folder.resolve(person + ".token");
        return letsIn(file, person) ? file : issued(file, person);
    }

    private boolean letsIn(Path file, String person) throws IOException {
        return Files.isRegularFile(file)
                && AccessToken.of(Files.readString(file).strip())
                        .flatMap(node.people()::holder)
                        .filter(holder -> holder.id().equals(person))
                        .isPresent();
    }

    /** Only the newest file lets anybody in. */
    private Path issued(Path file, String person) throws IOException {
        node.people().revoke(person);
        String token = node.people().issue(person, LABEL, null).orElseThrow().text();
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, token + System.lineSeparator());
        return file;
    }

    @Override
    public void close() {
        node.close();
        database.close();
        log.close();
    }
}
