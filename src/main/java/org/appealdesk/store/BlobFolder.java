package org.appealdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.engine.dossier.FileFacts;

/**
 * Files named by their SHA-256, {@code ab/ab12…}. A file appears under its name only when it is whole and on the disk;
 * what an end of the process left half written is swept away when the folder is opened. Safe for use by several threads
 * of one process.
 */
public final class BlobFolder implements BlobStore {

    private static final String INCOMING = "incoming";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final long largest;
    private final AtomicLong arrivals = new AtomicLong();

    private BlobFolder(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /**
     * Opens or creates the folder; only one process may have it open, see {@link Store}.
     *
     * @param largest bytes of the largest file taken
     */
    public static BlobFolder open(Path folder, long largest) {
        Path incoming = folder.resolve(INCOMING);
        Disk.createFolder(incoming);
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path half : left.toList()) {
                Files.delete(half);
            }
        } catch (IOException e) {
            throw Failures.of("tidy the folder " + incoming, e);
        }
        return new BlobFolder(folder, largest);
    }

    @Override
    public FileFacts put(String name, InputStream content) {
        Path incoming = folder.resolve(INCOMING).resolve(arrivals.incrementAndGet() + ".part");
        try {
            FileFacts facts = receive(name, content, incoming);
            settle(incoming, facts);
            return facts;
        } catch (IOException e) {
            throw Failures.of("keep the file “" + name + "”", e);
        } finally {
            deleteIfLeft(incoming);
        }
    }

    private FileFacts receive(String name, InputStream content, Path incoming) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel channel =
                FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                bytes += count;
                if (bytes > largest) {
                    throw new StorageException(
                            Problem.OTHER, "The file “" + name + "” is larger than " + largest + " bytes");
                }
                digest.update(buffer, 0, count);
                for (var rest = ByteBuffer.wrap(buffer, 0, count); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
            }
            channel.force(true);
        }
        return new FileFacts(name, bytes, HexFormat.of().formatHex(digest.digest()), true);
    }

    /** Moves the file to its name; the same content replaces itself, which also mends a file cut short. */
    private void settle(Path incoming, FileFacts facts) throws IOException {
        Path place = place(facts.sha256());
        Path shelf = place.resolveSibling("").normalize();
        if (Files.exists(place) && Files.size(place) == facts.bytes()) {
            return;
        }
        if (!Files.exists(shelf)) {
            Disk.createFolder(shelf);
            Disk.force(folder);
        }
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(shelf);
    }

    private void deleteIfLeft(Path incoming) {
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException e) {
            throw Failures.of("delete the half written file " + incoming, e);
        }
    }

    @Override
    public Optional<Path> find(String sha256) {
        // Only a hash may become a path.
        return Optional.of(sha256)
                .filter(hash -> SHA256.matcher(hash).matches())
                .map(this::place)
                .filter(Files::isRegularFile);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
