package org.appealdesk.backend.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.tukaani.xz.XZInputStream;

/** The programs of a PostgreSQL server, unpacked from the archive that this program carries. Immutable. */
public final class ServerPrograms {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path folder;

    private ServerPrograms(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks below a folder, unless it was done before. Programs that unpack at the same time do not harm each other.
     *
     * @throws NoDatabaseException when there is no archive for this machine
     * @throws StorageException when there is no room
     */
    public static ServerPrograms unpack(Path below) {
        return unpack(below, System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** @param machine the operating system and the processor, as Java names them */
    static ServerPrograms unpack(Path below, String machine) {
        byte[] archive = archive(machine);
        Path whole = below.resolve("postgres-" + sha256(archive).substring(0, 16));
        try {
            if (Files.notExists(whole)) {
                Files.createDirectories(below);
                Path partial = Files.createTempDirectory(below, "unpacking");
                unpack(archive, partial);
                move(partial, whole);
            }
            return new ServerPrograms(whole);
        } catch (IOException e) {
            throw new StorageException(Problem.OTHER, "Could not unpack PostgreSQL into " + whole + ": " + e, e);
        }
    }

    /** The command that runs one of the programs, such as {@code initdb}. */
    List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (ProcessHandle.current().info().user().orElse("").equals("root")) {
            // The server refuses to run as root. In a user namespace of its own it is nobody, and owns our files still.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        return command;
    }

    private static byte[] archive(String machine) {
        boolean ours = machine.toLowerCase(Locale.ROOT).equals("linux amd64");
        try (InputStream resource = ours ? ServerPrograms.class.getResourceAsStream(ARCHIVE) : null) {
            if (resource == null) {
                throw NoDatabaseException.noServerFor(machine);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The program's own archive cannot be read", e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if (parent.endsWith("bin") && !file.toFile().setExecutable(true, false)) {
                throw new IOException(file + " cannot be made a program");
            }
        }
    }

    private static void move(Path partial, Path whole) throws IOException {
        try {
            Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("Folders cannot be renamed in " + whole.getParent(), e);
        } catch (IOException e) {
            if (Files.notExists(whole)) {
                throw e;
            }
            // Another program was first.
            delete(partial);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
