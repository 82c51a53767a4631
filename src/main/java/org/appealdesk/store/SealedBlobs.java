package org.appealdesk.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
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
 * Files by the SHA-256 of their content, sealed on the disk. One that somebody looks at lies in the open in a folder that
 * only this user can read, until this store is closed; what a killed program left there is wiped when the store is opened.
 * Safe for use by several threads of one process.
 */
public final class SealedBlobs implements BlobStore, AutoCloseable {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Bytes of content sealed at once. */
    private static final int PIECE = 64 * 1024;

    private final Path folder;
    private final Path open;
    private final Seal seal;
    private final long largest;
    private final AtomicLong arrivals = new AtomicLong();

    private SealedBlobs(Path folder, Path open, Seal seal, long largest) {
        this.folder = folder;
        this.open = open;
        this.seal = seal;
        this.largest = largest;
    }

    /**
     * Opens or creates the folder; only one process may have it open.
     *
     * @param largest bytes of the largest file taken
     */
    public static SealedBlobs open(Path folder, Seal seal, long largest) {
        Path open = folder.resolve("open");
        SealedBlobs blobs = new SealedBlobs(folder, open, seal, largest);
        blobs.wipe();
        Disk.createFolder(folder.resolve("incoming"));
        Disk.createFolder(open);
        return blobs;
    }

    /** Where a piece stands: it opens nowhere else, and a file without its last piece is noticed. */
    private static String place(long piece, boolean last) {
        return "file " + piece + (last ? " last" : "");
    }

    @Override
    public FileFacts put(String name, InputStream content) {
        Path incoming = folder.resolve("incoming").resolve(arrivals.incrementAndGet() + ".part");
        try {
            FileFacts facts = receive(name, content, incoming);
            Path shelf = shelf(facts.sha256());
            Disk.createFolder(shelf);
            Files.move(incoming, sealed(facts.sha256()), StandardCopyOption.ATOMIC_MOVE);
            Disk.force(shelf);
            return facts;
        } catch (IOException e) {
            throw Failures.of("keep the file “" + name + "”", e);
        } finally {
            delete(incoming);
        }
    }

    private FileFacts receive(String name, InputStream content, Path incoming) throws IOException {
        MessageDigest digest = BlobFolder.sha256();
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel))) {
            byte[] piece = content.readNBytes(PIECE);
            byte[] next = content.readNBytes(PIECE);
            for (long i = 0; ; i++) {
                bytes += piece.length;
                if (bytes > largest) {
                    throw new StorageException(
                            Problem.OTHER, "The file “" + name + "” is larger than " + largest + " bytes");
                }
                digest.update(piece);
                boolean last = next.length == 0;
                byte[] written = seal.seal(place(i, last), piece);
                out.writeInt(written.length);
                out.write(written);
                if (last) {
                    break;
                }
                piece = next;
                next = content.readNBytes(PIECE);
            }
            out.flush();
            channel.force(true);
        }
        return new FileFacts(name, bytes, HexFormat.of().formatHex(digest.digest()), true);
    }

    @Override
    public boolean has(String sha256) {
        return SHA256.matcher(sha256).matches() && Files.isRegularFile(sealed(sha256));
    }

    @Override
    public synchronized Optional<Path> find(String sha256) {
        if (!has(sha256)) {
            return Optional.empty();
        }
        Path opened = open.resolve(sha256);
        if (!Files.isRegularFile(opened)) {
            unseal(sha256, opened);
        }
        return Optional.of(opened);
    }

    private void unseal(String sha256, Path opened) {
        Path part = open.resolve(sha256 + ".part");
        try (DataInputStream in = new DataInputStream(Files.newInputStream(sealed(sha256)))) {
            MessageDigest digest = BlobFolder.sha256();
            try (OutputStream out = Files.newOutputStream(part)) {
                boolean last = false;
                for (long i = 0; !last; i++) {
                    byte[] piece = in.readNBytes(length(sha256, in.readInt()));
                    last = in.available() == 0;
                    byte[] content = seal.open(place(i, last), piece);
                    digest.update(content);
                    out.write(content);
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new StorageException(Problem.DAMAGED, "The file " + sha256 + " is another one");
            }
            Files.move(part, opened, StandardCopyOption.ATOMIC_MOVE);
        } catch (EOFException e) {
            throw new StorageException(Problem.DAMAGED, "The file " + sha256 + " is cut short", e);
        } catch (IOException e) {
            throw Failures.of("open the file " + sha256, e);
        } finally {
            delete(part);
        }
    }

    private static int length(String sha256, int said) {
        if (said < 0 || said > 2 * PIECE) {
            throw new StorageException(Problem.DAMAGED, "The file " + sha256 + " is not whole");
        }
        return said;
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private Path sealed(String sha256) {
        return shelf(sha256).resolve(sha256 + ".sealed");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Failures.of("delete " + file, e);
        }
    }

    private void wipe() {
        for (Path one : new Path[] {open, folder.resolve("incoming")}) {
            if (Files.isDirectory(one)) {
                try (Stream<Path> left = Files.list(one)) {
                    left.forEach(SealedBlobs::delete);
                } catch (IOException e) {
                    throw Failures.of("tidy the folder " + one, e);
                }
            }
        }
    }

    /** Wipes what lies in the open. */
    @Override
    public synchronized void close() {
        wipe();
    }
}
