package org.appealdesk.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.StorageException;

/**
 * The folder of one backend on this device: the replica, the files, the agent's own papers, and the lock that keeps other programs out. All that
 * is personal in it is sealed. Safe for use by several threads.
 */
public final class ReplicaFolder implements AutoCloseable {

    /** Far above what any backend takes; a guard of the disk, not a rule. */
    private static final long LARGEST_BLOB = 4096L << 20;

    private final HomeLock lock;
    private final SqliteReplica replica;
    private final SealedBlobs blobs;
    private final TraceFile traces;
    private final PaperFile papers;

    private ReplicaFolder(HomeLock lock, SqliteReplica replica, SealedBlobs blobs, TraceFile traces, PaperFile papers) {
        this.lock = lock;
        this.replica = replica;
        this.blobs = blobs;
        this.traces = traces;
        this.papers = papers;
    }

    /**
     * Opens or creates everything below a folder.
     *
     * @param clock dates what is put aside
     * @throws StorageException IN_USE when another program has the folder open; DAMAGED when what is in it was sealed with
     *     another key, or is not whole
     */
    public static ReplicaFolder open(Path folder, Seal seal, InstantSource clock) {
        Disk.createFolder(folder);
        HomeLock lock = HomeLock.take(folder);
        try {
            SqliteReplica replica = SqliteReplica.open(folder.resolve("replica.db"), seal);
            try {
                SealedBlobs blobs = SealedBlobs.open(folder.resolve("files"), seal, LARGEST_BLOB);
                TraceFile traces = TraceFile.open(folder.resolve("traces.db"), seal);
                try {
                    PaperFile papers = PaperFile.open(folder, seal, clock);
                    return new ReplicaFolder(lock, replica, blobs, traces, papers);
                } catch (StorageException e) {
                    traces.close();
                    throw e;
                }
            } catch (StorageException e) {
                replica.close();
                throw e;
            }
        } catch (StorageException e) {
            lock.close();
            throw e;
        }
    }

    public SqliteReplica replica() {
        return replica;
    }

    public SealedBlobs blobs() {
        return blobs;
    }

    /** By what evidence of these cases is recognised. */
    public TraceFile traces() {
        return traces;
    }

    /** What the agent keeps for himself while he works here. */
    public DeskPapers papers() {
        return papers;
    }

    /** Where his papers are that were found damaged when this was opened; what is here began anew then. */
    public Optional<Path> papersKeptAside() {
        return papers.keptAside();
    }

    /** Wipes what lies in the open and lets go of the folder. */
    @Override
    public void close() {
        try {
            blobs.close();
        } finally {
            papers.close();
            traces.close();
            replica.close();
            lock.close();
        }
    }
}
