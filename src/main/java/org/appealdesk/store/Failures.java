package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what a failure of disk or database means to the user. */
final class Failures {

    private Failures() {}

    /** @param what what could not be done, such as “keep the events” */
    static StorageException of(String what, SQLException e) {
        return new StorageException(problem(e), "Could not " + what + ": " + e.getMessage(), e);
    }

    /** @param what what could not be done */
    static StorageException of(String what, IOException e) {
        return new StorageException(problem(e), "Could not " + what + ": " + e, e);
    }

    /** Like {@link #of}, where nothing else than the right to write, or room, can be what is missing. */
    static StorageException notWritable(Path folder, IOException e) {
        Problem problem = problem(e) == Problem.DISK_FULL ? Problem.DISK_FULL : Problem.READ_ONLY;
        return new StorageException(problem, "Could not write to the folder " + folder + ": " + e, e);
    }

    static Problem problem(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return Problem.OTHER;
        }
        // The low byte of an extended code is the primary one.
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
            case SQLITE_FULL -> Problem.DISK_FULL;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Problem.READ_ONLY;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Problem.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> Problem.IN_USE;
            default -> Problem.OTHER;
        };
    }

    /** Java has no exception for a full disk: only the system's words tell. */
    static Problem problem(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        String words = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("not enough space") || words.contains("quota exceeded")) {
            return Problem.DISK_FULL;
        }
        boolean refused = e instanceof AccessDeniedException
                || e.getCause() instanceof ReadOnlyFileSystemException
                || words.contains("read-only file system")
                || words.contains("permission denied")
                || words.contains("not permitted");
        return refused ? Problem.READ_ONLY : Problem.OTHER;
    }
}
