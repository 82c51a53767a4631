package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;

/**
 * A home folder: the database, the blobs, the agent's own papers, and the lock that keeps other programs out. Safe for use by several threads.
 */
public final class Store implements AutoCloseable {

    static final String DATABASE = "appeal-desk.db";
    static final String BLOBS = "blobs";

    /** Far above what any profile lets a party hand in; a guard of the disk, not a rule. */
    private static final long LARGEST_BLOB = 256L << 20;

    /**
     * A damaged database that was put aside, unchanged.
     *
     * @param file where it is now
     * @param why what is wrong with it
     */
    public record KeptAside(Path file, String why) {}

    /** @param log what was opened in the end */
    private record Opened(SqliteEventLog log, Optional<KeptAside> keptAside) {}

    private final Path home;
    private final HomeLock lock;
    private final Opened database;
    private final BlobFolder blobs;
    private final PaperFile papers;

    private Store(Path home, HomeLock lock, Opened database, BlobFolder blobs, PaperFile papers) {
        this.home = home;
        this.lock = lock;
        this.database = database;
        this.blobs = blobs;
        this.papers = papers;
    }

    /**
     * Opens or creates everything below a folder. A damaged database is put aside and a new one begun; the user is to
     * be told, see {@link #keptAside}.
     *
     * @param clock dates what is put aside
     * @throws StorageException IN_USE when another program has the folder open, READ_ONLY when it cannot be written,
     *     DISK_FULL
     */
    public static Store open(Path home, InstantSource clock) {
        Disk.createFolder(home);
        HomeLock lock = HomeLock.take(home);
        try {
            BlobFolder blobs = BlobFolder.open(home.resolve(BLOBS), LARGEST_BLOB);
            Opened database = openDatabase(new DatabaseFiles(home, DATABASE), clock);
            try {
                return new Store(home, lock, database, blobs, PaperFile.open(home, null, clock));
            } catch (StorageException e) {
                database.log().close();
                throw e;
            }
        } catch (StorageException e) {
            lock.close();
            throw e;
        }
    }

    private static Opened openDatabase(DatabaseFiles files, InstantSource clock) {
        try {
            if (files.logWithoutDatabase()) {
                return beginAnew(files, clock, "The database is gone, its write-ahead log is there");
            }
            return new Opened(SqliteEventLog.open(files.main()), Optional.empty());
        } catch (IOException e) {
            throw Failures.of("look at the database " + files.main(), e);
        } catch (StorageException e) {
            if (e.problem() == Problem.DAMAGED) {
                return beginAnew(files, clock, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private static Opened beginAnew(DatabaseFiles files, InstantSource clock, String why) {
        try {
            Path aside = files.keepAside(clock.instant());
            return new Opened(SqliteEventLog.open(files.main()), Optional.of(new KeptAside(aside, why)));
        } catch (IOException e) {
            throw Failures.of("put the damaged database " + files.main() + " aside", e);
        }
    }

    public Path home() {
        return home;
    }

    public EventLog eventLog() {
        return database.log();
    }

    public BlobStore blobs() {
        return blobs;
    }

    /** What the agent keeps for himself while he works here. */
    public DeskPapers papers() {
        return papers;
    }

    /** Where his papers are that were found damaged when this was opened; what is here began anew then. */
    public Optional<Path> papersKeptAside() {
        return papers.keptAside();
    }

    /** The database that was found damaged when this store was opened. */
    public Optional<KeptAside> keptAside() {
        return database.keptAside();
    }

    /** Waits for what is being written and lets go of the folder. */
    @Override
    public void close() {
        try {
            papers.close();
            database.log().close();
        } finally {
            lock.close();
        }
    }
}
