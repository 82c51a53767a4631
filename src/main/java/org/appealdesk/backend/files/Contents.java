package org.appealdesk.backend.files;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.appealdesk.backend.database.Database;
import org.appealdesk.casework.StorageException;

/**
 * The bytes of files and of uploads, in chunks: none is so large that it hurts, and each is fetched for itself, so that
 * no transaction stays open for who reads slowly. Safe for use by several threads.
 */
final class Contents {

    /** Of a chunk; a fact of the tables, not a setting. */
    static final int CHUNK = 1024 * 1024;

    private final Database database;

    Contents(Database database) {
        this.database = database;
    }

    /** How many more bytes the chunk takes in which this offset lies. */
    static int roomAt(long offset) {
        return CHUNK - (int) (offset % CHUNK);
    }

    /**
     * Writes within one chunk, in the transaction of the caller. What lay behind the offset is overwritten.
     *
     * @param bytes at most {@link #roomAt} of them
     */
    static void write(Connection connection, long contentId, long offset, byte[] bytes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO file_chunks AS chunk (content_id, number, bytes) VALUES (?, ?, ?)
                ON CONFLICT (content_id, number)
                DO UPDATE SET bytes = substring(chunk.bytes FROM 1 FOR ?) || excluded.bytes""")) {
            insert.setLong(1, contentId);
            insert.setInt(2, Math.toIntExact(offset / CHUNK));
            insert.setBytes(3, bytes);
            insert.setInt(4, (int) (offset % CHUNK));
            insert.executeUpdate();
        }
    }

    static void delete(Connection connection, long contentId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM file_chunks WHERE content_id = ?")) {
            delete.setLong(1, contentId);
            delete.executeUpdate();
        }
    }

    /**
     * Copies a range.
     *
     * @throws IOException when the stream does not take it
     * @throws StorageException when the database does not answer or the content is not whole
     */
    void copy(long contentId, ByteRange range, OutputStream to) throws IOException {
        long offset = range.first();
        while (offset <= range.last()) {
            int wanted = (int) Math.min(roomAt(offset), range.last() - offset + 1);
            byte[] bytes = read(contentId, offset, wanted);
            if (bytes.length != wanted) {
                throw new StorageException(
                        StorageException.Problem.DAMAGED, "Content " + contentId + " is not whole at " + offset);
            }
            to.write(bytes);
            offset += wanted;
        }
    }

    private byte[] read(long contentId, long offset, int length) {
        return database.ask("read a file", connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT substring(bytes FROM ? FOR ?) FROM file_chunks WHERE content_id = ? AND number = ?")) {
                select.setInt(1, (int) (offset % CHUNK) + 1);
                select.setInt(2, length);
                select.setLong(3, contentId);
                select.setInt(4, Math.toIntExact(offset / CHUNK));
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? rows.getBytes(1) : new byte[0];
                }
            }
        });
    }
}
