package org.appealdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * Holds a home folder for this process alone. The operating system lets go of it when the process ends, however it
 * ends; the file itself stays.
 */
final class HomeLock implements AutoCloseable {

    static final String FILE = "appeal-desk.lock";

    /**
     * Homes held by this process. On POSIX systems closing any channel of a file drops all locks the process has on
     * it, so a second attempt in here must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Beyond the text, because Windows locks are mandatory and others must be able to read who holds the folder. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Takes hold of an existing folder.
     *
     * @throws StorageException IN_USE when another program or another part of this one has it
     */
    static HomeLock take(Path home) {
        Path real;
        try {
            real = home.toRealPath();
        } catch (IOException e) {
            throw Failures.of("open the folder " + home, e);
        }
        if (!HELD.add(real)) {
            throw inUse(home, "this program has it open already");
        }
        try {
            return new HomeLock(real, lock(home));
        } catch (StorageException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static FileChannel lock(Path home) {
        Path file = home.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                channel.close();
                String pid = Files.readString(file).strip();
                throw inUse(home, (pid.isEmpty() ? "another program" : "process " + pid) + " has it open");
            }
            byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
            return channel;
        } catch (IOException e) {
            throw Failures.notWritable(home, e);
        }
    }

    private static StorageException inUse(Path home, String who) {
        return new StorageException(
                Problem.IN_USE,
                "The folder " + home + " is in use: " + who + ". Close that one, or choose another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.of("let go of the folder " + home, e);
        } finally {
            HELD.remove(home);
        }
    }
}
