package org.appealdesk.backend.files;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.ArrivedFiles;

/**
 * The files that have arrived. The exchange's systems may have any; everybody else those that cases in sight speak of,
 * and those he sent himself. Safe for use by several threads; waits for the database.
 */
public final class StoredFiles implements ArrivedFiles {

    private static final String FIND = """
            SELECT bytes, content_id FROM files WHERE sha256 = ? AND (
                ? OR EXISTS (SELECT FROM file_senders AS sender
                    WHERE sender.sha256 = files.sha256 AND sender.person_id = ?)
                OR EXISTS (SELECT FROM case_files JOIN cases USING (case_id)
                    WHERE case_files.sha256 = files.sha256
                        AND cases.queue IS NOT NULL AND (cardinality(?) = 0 OR cases.queue = ANY (?))
                        AND (cases.closed_at IS NULL OR cases.closed_at > now() - make_interval(secs => ?))))""";

    private final Database database;
    private final Contents contents;
    private final Duration closedFor;

    /** @param closedFor how long a case stays in sight after its appeal ended */
    public StoredFiles(Database database, Duration closedFor) {
        this.database = database;
        this.contents = new Contents(database);
        this.closedFor = closedFor;
    }

    /** @param bytes its length */
    record StoredFile(String sha256, long bytes, long contentId) {}

    @Override
    public boolean has(String sha256) {
        return database.ask("look for a file", connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT FROM files WHERE sha256 = ?")) {
                select.setString(1, sha256);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Empty also when this person may not have it: whether it is there is then not his to know. */
    Optional<StoredFile> find(String sha256, Person reader) {
        return database.ask("look for a file", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                var queues = connection.createArrayOf("text", reader.queues().toArray());
                select.setString(1, sha256);
                select.setBoolean(2, reader.role() == Role.PLATFORM);
                select.setString(3, reader.id());
                select.setArray(4, queues);
                select.setArray(5, queues);
                select.setDouble(6, closedFor.toMillis() / 1000.0);
                return one(select, sha256);
            }
        });
    }

    /**
     * Copies a file for who may read the database itself, whoever sees the cases that speak of it.
     *
     * @return false when there is no such file; nothing was written then
     * @throws IOException when the stream does not take it
     */
    public boolean copy(String sha256, OutputStream to) throws IOException {
        Optional<StoredFile> found = database.ask("look for a file", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT bytes, content_id FROM files WHERE sha256 = ?")) {
                select.setString(1, sha256);
                return one(select, sha256);
            }
        });
        if (found.isPresent()) {
            copy(found.get(), ByteRange.all(found.get().bytes()), to);
        }
        return found.isPresent();
    }

    private static Optional<StoredFile> one(PreparedStatement select, String sha256) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next()
                    ? Optional.of(new StoredFile(sha256, rows.getLong(1), rows.getLong(2)))
                    : Optional.empty();
        }
    }

    /** @throws IOException when the stream does not take it */
    void copy(StoredFile file, ByteRange range, OutputStream to) throws IOException {
        contents.copy(file.contentId(), range, to);
    }
}
