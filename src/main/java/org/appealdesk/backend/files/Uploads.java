package org.appealdesk.backend.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.people.Person;

/**
 * Files on their way in. Any node goes on with an upload of any other. Nobody locks an upload: bytes are taken only at
 * the offset up to which it was received, and only from the request that began last. So of two who send the same part one
 * is told, and a connection that died without anybody noticing holds up nobody and comes in between with nothing. Safe for use by several threads; waits for the database.
 */
public final class Uploads {

    /** So that one transaction does not delete too much. */
    private static final int PURGED_AT_ONCE = 10;

    private static final String COLUMNS =
            "upload_id, content_id, person_id, sha256, metadata, length, received, expires_at, finished_at IS NOT NULL";

    private final Database database;
    private final Contents contents;
    private final UploadLimits limits;

    public Uploads(Database database, UploadLimits limits) {
        this.database = database;
        this.contents = new Contents(database);
        this.limits = limits;
    }

    /**
     * An upload as it was when it was looked at.
     *
     * @param metadata as the sender says
     * @param received how many bytes of {@code length} are kept
     */
    record Upload(
            UUID id,
            long contentId,
            String personId,
            UploadMetadata metadata,
            long length,
            long received,
            Instant expiresAt,
            boolean finished) {

        boolean whole() {
            return received == length;
        }
    }

    /** What a whole upload turned out to be. */
    enum Outcome {
        /** The file is there now, or was before. */
        ARRIVED,
        /** Its hash is another than the sender said; the upload is deleted. */
        DIFFERENT,
        /** Somebody goes on with it meanwhile. */
        OVERTAKEN,
        /** Somebody ended it meanwhile. */
        GONE
    }

    UploadLimits limits() {
        return limits;
    }

    /** Empty when this person has begun too many. */
    Optional<Upload> begin(Person person, UploadMetadata metadata, long length) {
        int most = limits.unfinishedOf(person);
        return database.inTransaction("begin an upload", connection -> {
            lock(connection, person);
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO uploads (person_id, sha256, metadata, length, expires_at)
                    SELECT ?, ?, ?, ?, now() + make_interval(secs => ?)
                    WHERE ? > (SELECT count(*) FROM uploads
                        WHERE person_id = ? AND finished_at IS NULL AND expires_at > now())
                    RETURNING\s""" + COLUMNS)) {
                insert.setString(1, person.id());
                insert.setString(2, metadata.sha256());
                insert.setString(3, metadata.header());
                insert.setLong(4, length);
                insert.setDouble(5, limits.lapse().toMillis() / 1000.0);
                insert.setInt(6, most);
                insert.setString(7, person.id());
                return one(insert);
            }
        });
    }

    /** Who begins two at once must not come past the limit. */
    private static void lock(Connection connection, Person person) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT FROM people WHERE person_id = ? FOR NO KEY UPDATE")) {
            select.setString(1, person.id());
            select.execute();
        }
    }

    /** Empty when it is somebody else's, ended, or has lapsed. */
    Optional<Upload> find(UUID id, Person person) {
        return database.ask("look for an upload", connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                    + " FROM uploads WHERE upload_id = ? AND person_id = ? AND expires_at > now()")) {
                select.setObject(1, id);
                select.setString(2, person.id());
                return one(select);
            }
        });
    }

    private static Optional<Upload> one(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Upload(
                            rows.getObject(1, UUID.class),
                            rows.getLong(2),
                            rows.getString(3),
                            new UploadMetadata(rows.getString(4), rows.getString(5)),
                            rows.getLong(6),
                            rows.getLong(7),
                            rows.getObject(8, OffsetDateTime.class).toInstant(),
                            rows.getBoolean(9)))
                    : Optional.empty();
        }
    }

    /**
     * Becomes the one who writes to an upload; who did before does no more.
     *
     * @return the number of this writer; empty when the upload does not stand where it did, or is gone
     */
    Optional<Long> enter(Upload upload) {
        return database.ask("write to an upload", connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE uploads SET writer = writer + 1
                    WHERE upload_id = ? AND received = ? AND finished_at IS NULL AND expires_at > now()
                    RETURNING writer""")) {
                update.setObject(1, upload.id());
                update.setLong(2, upload.received());
                try (ResultSet rows = update.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    /**
     * Keeps some more bytes.
     *
     * @param writer see {@link #enter}
     * @param offset where they belong
     * @param bytes within one chunk, see {@link Contents#roomAt}, and within the upload's length
     * @return false when somebody else writes now, or the upload is gone
     */
    boolean write(Upload upload, long writer, long offset, byte[] bytes) {
        return database.inTransaction("keep a part of an upload", connection -> {
            boolean first = move(connection, upload, writer, offset, offset + bytes.length);
            if (first) {
                Contents.write(connection, upload.contentId(), offset, bytes);
            }
            return first;
        });
    }

    /** Forgets the bytes behind an offset. @return false when somebody else writes now */
    boolean takeBack(Upload upload, long writer, long from, long to) {
        return database.ask("take a part of an upload back", connection -> move(connection, upload, writer, from, to));
    }

    private static boolean move(Connection connection, Upload upload, long writer, long from, long to)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE uploads SET received = ?
                WHERE upload_id = ? AND received = ? AND writer = ? AND finished_at IS NULL
                    AND expires_at > now()""")) {
            update.setLong(1, to);
            update.setObject(2, upload.id());
            update.setLong(3, from);
            update.setLong(4, writer);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Hashes an upload that is whole and makes it a file; the same content is kept once. Repeating it harms nothing. The
     * bytes that were hashed are those that become the file: who changes the upload meanwhile changes its row too.
     */
    Outcome finish(Upload upload) {
        Optional<String> row = wholeRow(upload);
        if (row.isEmpty()) {
            return afterwards(upload);
        }
        boolean same = hash(upload).equals(upload.metadata().sha256());
        return database.<Optional<Outcome>>inTransaction("finish an upload", connection -> {
                    if (!same) {
                        return deleteWhere(connection, "upload_id = ? AND xmin = ?::xid", upload.id(), row.get()) > 0
                                ? Optional.of(Outcome.DIFFERENT)
                                : Optional.empty();
                    }
                    if (!close(connection, upload, row.get())) {
                        return Optional.empty();
                    }
                    if (!keep(connection, upload)) {
                        Contents.delete(connection, upload.contentId());
                    }
                    return Optional.of(Outcome.ARRIVED);
                })
                .orElseGet(() -> afterwards(upload));
    }

    /** The version of the row of an upload that has all its bytes and is not finished yet. */
    private Optional<String> wholeRow(Upload upload) {
        return database.ask("look for an upload", connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT xmin::text FROM uploads
                    WHERE upload_id = ? AND received = length AND finished_at IS NULL""")) {
                select.setObject(1, upload.id());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** What became of it by somebody else's hand. */
    private Outcome afterwards(Upload upload) {
        return database.ask("look for an upload", connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT finished_at IS NOT NULL FROM uploads WHERE upload_id = ?")) {
                select.setObject(1, upload.id());
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return Outcome.GONE;
                    }
                    return rows.getBoolean(1) ? Outcome.ARRIVED : Outcome.OVERTAKEN;
                }
            }
        });
    }

    private String hash(Upload upload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream to = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                contents.copy(upload.contentId(), ByteRange.all(upload.length()), to);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A digest takes everything", e);
        }
    }

    private static boolean close(Connection connection, Upload upload, String row) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE uploads SET finished_at = now()
                WHERE upload_id = ? AND xmin = ?::xid""")) {
            update.setObject(1, upload.id());
            update.setString(2, row);
            return update.executeUpdate() == 1;
        }
    }

    /** @return false when the same content was there before */
    private static boolean keep(Connection connection, Upload upload) throws SQLException {
        try (PreparedStatement file = connection.prepareStatement(
                        "INSERT INTO files (sha256, bytes, content_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
                PreparedStatement sender = connection.prepareStatement(
                        "INSERT INTO file_senders (sha256, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            file.setString(1, upload.metadata().sha256());
            file.setLong(2, upload.length());
            file.setLong(3, upload.contentId());
            boolean first = file.executeUpdate() == 1;
            sender.setString(1, upload.metadata().sha256());
            sender.setString(2, upload.personId());
            sender.executeUpdate();
            return first;
        }
    }

    /** Ends an upload; a file that it became stays. */
    void end(Upload upload) {
        database.inTransaction("end an upload", connection -> deleteWhere(connection, "upload_id = ?", upload.id()));
    }

    /**
     * Deletes what has lapsed; to be done every few minutes, by any node.
     *
     * @return how many uploads that were
     */
    public int purge() {
        int purged = 0;
        int last;
        do {
            last = database.inTransaction(
                    "delete lapsed uploads", connection -> deleteWhere(connection, """
                            upload_id IN (SELECT upload_id FROM uploads WHERE expires_at <= now()
                                LIMIT ? FOR UPDATE SKIP LOCKED)""", PURGED_AT_ONCE));
            purged += last;
        } while (last == PURGED_AT_ONCE);
        return purged;
    }

    /** With their bytes, unless those belong to a file now. */
    private static int deleteWhere(Connection connection, String condition, Object... parameters) throws SQLException {
        List<Long> unfinished = new ArrayList<>();
        int deleted = 0;
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM uploads WHERE " + condition + " RETURNING content_id, finished_at IS NULL")) {
            for (int i = 0; i < parameters.length; i++) {
                delete.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = delete.executeQuery()) {
                while (rows.next()) {
                    deleted++;
                    if (rows.getBoolean(2)) {
                        unfinished.add(rows.getLong(1));
                    }
                }
            }
        }
        for (long content : unfinished) {
            Contents.delete(connection, content);
        }
        return deleted;
    }
}
