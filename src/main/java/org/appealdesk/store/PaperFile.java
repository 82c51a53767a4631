package org.appealdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Papers in a SQLite file of their own. They are few, so all are in hand while it is open. Its folder is locked by
 * whoever opens it.
 */
public final class PaperFile implements DeskPapers, AutoCloseable {

    /** What the file is called in the folder of whoever opens it. */
    static final String NAME = "papers.db";

    private static final Logger LOG = LoggerFactory.getLogger(PaperFile.class);

    private final Statements statements;
    private final @Nullable Seal seal;
    private final @Nullable Path aside;
    private final MemoryPapers inHand = new MemoryPapers();
    private final Map<Place, Long> numbers = new HashMap<>();

    private record Place(String kind, String key) {}

    private PaperFile(Statements statements, @Nullable Seal seal, @Nullable Path aside) {
        this.statements = statements;
        this.seal = seal;
        this.aside = aside;
    }

    /**
     * Opens or creates the file in a folder. A damaged one is put aside, unchanged, and a new one begun; the user is to be
     * told, see {@link #keptAside}. A paper that was
     * changed, or sealed with another key, is not there; it stays in the file.
     *
     * @param seal null to keep all in plain
     * @param clock dates what is put aside
     * @throws StorageException READ_ONLY, DISK_FULL, or OTHER when a newer version wrote it
     */
    static PaperFile open(Path folder, @Nullable Seal seal, InstantSource clock) {
        DatabaseFiles files = new DatabaseFiles(folder, NAME);
        try {
            return load(files.main(), seal, null);
        } catch (StorageException e) {
            if (e.problem() != Problem.DAMAGED) {
                throw e;
            }
            try {
                Path aside = files.keepAside(clock.instant());
                LOG.warn("The papers were damaged and are now in {}", aside, e);
                return load(files.main(), seal, aside);
            } catch (IOException notMoved) {
                throw Failures.of("put the damaged papers " + files.main() + " aside", notMoved);
            }
        }
    }

    private static PaperFile load(Path file, @Nullable Seal seal, @Nullable Path aside) {
        PaperFile papers = new PaperFile(new Statements(Database.writer(file, Database.PAPERS)), seal, aside);
        try {
            papers.load();
            return papers;
        } catch (SQLException e) {
            papers.close();
            throw Failures.of("read the papers", e);
        }
    }

    private void load() throws SQLException {
        try (ResultSet rows = statements
                .sql("SELECT number, kind, body FROM papers ORDER BY number")
                .executeQuery()) {
            while (rows.next()) {
                load(rows.getLong(1), rows.getString(2), rows.getBytes(3));
            }
        }
    }

    private void load(long number, String kind, byte[] body) {
        try {
            Body read = Body.of(open(name(kind, number), body));
            numbers.put(new Place(kind, read.key()), number);
            inHand.write(kind, read.key(), read.text());
        } catch (StorageException | IllegalArgumentException e) {
            LOG.warn("A paper does not open: {} {}: {}", kind, number, e.getMessage());
        }
    }

    /** Where the papers are that were found damaged when this was opened. */
    Optional<Path> keptAside() {
        return Optional.ofNullable(aside);
    }

    @Override
    public Optional<String> read(String kind, String key) {
        return inHand.read(kind, key);
    }

    @Override
    public SortedMap<String, String> all(String kind) {
        return inHand.all(kind);
    }

    @Override
    public synchronized void write(String kind, String key, String text) {
        Body body = new Body(key, text);
        Place place = new Place(kind, key);
        change("keep a paper", () -> {
            Long known = numbers.get(place);
            long number = known == null ? nextNumber() : known;
            PreparedStatement put =
                    statements.sql("INSERT OR REPLACE INTO papers (number, kind, body) VALUES (?, ?, ?)");
            put.setLong(1, number);
            put.setString(2, kind);
            put.setBytes(3, close(name(kind, number), body.bytes()));
            put.executeUpdate();
            numbers.put(place, number);
        });
        inHand.write(kind, key, text);
    }

    /** Only we write, so nothing comes between this and the row that takes it. */
    private long nextNumber() throws SQLException {
        try (ResultSet rows = statements
                .sql("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'papers'")
                .executeQuery()) {
            return rows.getLong(1);
        }
    }

    @Override
    public synchronized void remove(String kind, String key) {
        Place place = new Place(kind, key);
        Long number = numbers.get(place);
        if (number == null) {
            return;
        }
        change("remove a paper", () -> {
            PreparedStatement delete = statements.sql("DELETE FROM papers WHERE number = ?");
            delete.setLong(1, number);
            delete.executeUpdate();
        });
        numbers.remove(place);
        inHand.remove(kind, key);
    }

    private interface Change {
        void make() throws SQLException;
    }

    private static void change(String what, Change change) {
        try {
            change.make();
        } catch (SQLException e) {
            throw Failures.of(what, e);
        }
    }

    private static String name(String kind, long number) {
        return "paper " + kind + " " + number;
    }

    private byte[] close(String place, byte[] body) {
        return seal == null ? body : seal.seal(place, body);
    }

    private byte[] open(String place, byte[] body) {
        return seal == null ? body : seal.open(place, body);
    }

    @Override
    public synchronized void close() {
        try {
            statements.close();
        } catch (SQLException e) {
            throw Failures.of("close the papers", e);
        }
    }

    /** What is in a row: the length of the key in bytes, the key, the text. */
    private record Body(String key, String text) {

        byte[] bytes() {
            byte[] first = key.getBytes(StandardCharsets.UTF_8);
            byte[] then = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(Integer.BYTES + first.length + then.length)
                    .putInt(first.length)
                    .put(first)
                    .put(then)
                    .array();
        }

        /** @throws IllegalArgumentException when it is not what {@link #bytes} made */
        static Body of(byte[] bytes) {
            int length =
                    bytes.length < Integer.BYTES ? -1 : ByteBuffer.wrap(bytes).getInt();
            int text = Integer.BYTES + length;
            if (length < 0 || text < 0 || text > bytes.length) {
                throw new IllegalArgumentException("Not a paper");
            }
            return new Body(
                    new String(bytes, Integer.BYTES, length, StandardCharsets.UTF_8),
                    new String(bytes, text, bytes.length - text, StandardCharsets.UTF_8));
        }
    }
}
