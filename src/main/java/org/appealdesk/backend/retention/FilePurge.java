package org.appealdesk.backend.retention;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.backend.database.Database;

/**
 * Purges files: first they are taken out of sight, then their bytes are deleted, some at a time, because a large file
 * would make a long transaction. Safe for use by several threads.
 */
final class FilePurge {

    private static final int FILES_AT_ONCE = 50;

    /** Of 1 MiB each. */
    private static final int CHUNKS_AT_ONCE = 64;

    /** Cases that were purged stand in {@code cases} no more. */
    private static final String FREE = """
            NOT EXISTS (SELECT FROM case_files JOIN cases USING (case_id) WHERE case_files.sha256 = files.sha256)""";

    private static final String ARRIVED = "arrived_at < now() - make_interval(secs => ?)";

    private static final String HOLD = "SELECT sha256 FROM files WHERE %s AND %s LIMIT %d FOR UPDATE SKIP LOCKED"
            .formatted(ARRIVED, FREE, FILES_AT_ONCE);

    /**
     * A new statement, so that it sees the cases that began to speak of a file before it was held. A file that comes once
     * more after its purge, and is purged once more, is one file.
     */
    private static final String TAKE_AWAY = """
            WITH senders AS (
                DELETE FROM file_senders WHERE sha256 IN (
                    SELECT sha256 FROM files WHERE sha256 = ANY (?) AND %1$s)),
            gone AS (
                DELETE FROM files WHERE sha256 = ANY (?) AND %1$s RETURNING sha256, bytes, content_id, arrived_at),
            kept AS (
                INSERT INTO purged_files (sha256, bytes, arrived_at) SELECT sha256, bytes, arrived_at FROM gone
                ON CONFLICT (sha256) DO UPDATE SET purged_at = excluded.purged_at),
            doomed AS (
                INSERT INTO doomed_contents (content_id) SELECT content_id FROM gone)
            SELECT count(*), coalesce(sum(bytes), 0) FROM gone""".formatted(FREE);

    record Amount(long files, long bytes) {

        Amount plus(Amount other) {
            return new Amount(files + other.files, bytes + other.bytes);
        }
    }

    private final Database database;

    FilePurge(Database database) {
        this.database = database;
    }

    /** Also the files that only cases speak of which are old enough themselves. */
    static Amount count(Connection connection, Duration olderThan) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT count(*), coalesce(sum(bytes), 0) FROM files
                WHERE %s AND NOT EXISTS (
                    SELECT FROM case_files JOIN cases USING (case_id)
                    WHERE case_files.sha256 = files.sha256 AND (%s) IS NOT TRUE)""".formatted(ARRIVED, CasePurge.OLD))) {
            select.setDouble(1, olderThan.toMillis() / 1000.0);
            select.setDouble(2, olderThan.toMillis() / 1000.0);
            try (ResultSet rows = select.executeQuery()) {
                return amount(rows);
            }
        }
    }

    private static Amount amount(ResultSet rows) throws SQLException {
        rows.next();
        return new Amount(rows.getLong(1), rows.getLong(2));
    }

    Amount purge(Duration olderThan) {
        var purged = new Amount(0, 0);
        Amount last;
        do {
            last = database.inTransaction("purge files", connection -> takeAway(connection, olderThan));
            purged = purged.plus(last);
        } while (last.files() > 0);
        while (database.inTransaction("delete purged bytes", FilePurge::deleteBytes)) {
            // One step each.
        }
        return purged;
    }

    private static Amount takeAway(Connection connection, Duration olderThan) throws SQLException {
        List<String> held = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(HOLD)) {
            select.setDouble(1, olderThan.toMillis() / 1000.0);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    held.add(rows.getString(1));
                }
            }
        }
        try (PreparedStatement delete = connection.prepareStatement(TAKE_AWAY)) {
            Array hashes = connection.createArrayOf("text", held.toArray());
            delete.setArray(1, hashes);
            delete.setArray(2, hashes);
            try (ResultSet rows = delete.executeQuery()) {
                return amount(rows);
            }
        }
    }

    /** @return false when there is nothing more to delete that nobody else is deleting */
    private static boolean deleteBytes(Connection connection) throws SQLException {
        Optional<Long> content = doomed(connection);
        if (content.isEmpty()) {
            return false;
        }
        try (PreparedStatement chunks = connection.prepareStatement("""
                        DELETE FROM file_chunks WHERE content_id = ? AND number IN (
                            SELECT number FROM file_chunks WHERE content_id = ? ORDER BY number LIMIT ?)""");
                PreparedStatement done =
                        connection.prepareStatement("DELETE FROM doomed_contents WHERE content_id = ?")) {
            chunks.setLong(1, content.get());
            chunks.setLong(2, content.get());
            chunks.setInt(3, CHUNKS_AT_ONCE);
            if (chunks.executeUpdate() < CHUNKS_AT_ONCE) {
                done.setLong(1, content.get());
                done.executeUpdate();
            }
        }
        return true;
    }

    private static Optional<Long> doomed(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT content_id FROM doomed_contents LIMIT 1 FOR UPDATE SKIP LOCKED");
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }
}
