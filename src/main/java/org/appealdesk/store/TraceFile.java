package org.appealdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.check.Trace;
import org.appealdesk.evidence.check.TraceStore;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.appealdesk.evidence.likeness.PictureHash;
import org.jspecify.annotations.Nullable;

/** Traces in a SQLite file of their own, sealed. Its folder is locked by whoever opens it. */
public final class TraceFile implements TraceStore, AutoCloseable {

    private static final List<String> ENDINGS = List.of("", "-wal", "-shm");

    private final Statements statements;
    private final Seal seal;

    private TraceFile(Statements statements, Seal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    /**
     * Opens or creates the file; a damaged one is begun anew, since all in it can be made again.
     *
     * @throws StorageException READ_ONLY, DISK_FULL, or OTHER when a newer version wrote it
     */
    public static TraceFile open(Path file, Seal seal) {
        try {
            return new TraceFile(new Statements(Database.writer(file, Database.TRACES)), seal);
        } catch (StorageException e) {
            if (e.problem() != Problem.DAMAGED) {
                throw e;
            }
            delete(file);
            return new TraceFile(new Statements(Database.writer(file, Database.TRACES)), seal);
        }
    }

    private static void delete(Path file) {
        try {
            for (String ending : ENDINGS) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw Failures.of("delete the damaged " + file, e);
        }
    }

    /** What does not open, because it was changed or sealed with another key, is left out and made anew. */
    @Override
    public synchronized List<Trace> all() {
        List<Trace> traces = new ArrayList<>();
        try (ResultSet rows = statements
                .sql("SELECT case_id, evidence_id, body FROM traces ORDER BY case_id, evidence_id")
                .executeQuery()) {
            while (rows.next()) {
                Trace trace = read(new Place(new CaseId(rows.getString(1)), rows.getString(2)), rows.getBytes(3));
                if (trace != null) {
                    traces.add(trace);
                }
            }
            return traces;
        } catch (SQLException e) {
            throw Failures.of("read the traces of evidence", e);
        }
    }

    private @Nullable Trace read(Place place, byte[] body) {
        try {
            List<String> lines = List.of(seal.openText(name(place), body).split("\n", -1));
            PictureHash picture = lines.get(1).isEmpty() ? null : PictureHash.parse(lines.get(1));
            return new Trace(place, lines.get(0), lines.subList(2, lines.size()), picture);
        } catch (StorageException | IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return null;
        }
    }

    @Override
    public synchronized void keep(Trace trace) {
        PictureHash picture = trace.picture();
        List<String> lines = new ArrayList<>(List.of(trace.sha256(), picture == null ? "" : picture.text()));
        lines.addAll(trace.references());
        try {
            PreparedStatement insert =
                    statements.sql("INSERT OR REPLACE INTO traces (case_id, evidence_id, body) VALUES (?, ?, ?)");
            insert.setString(1, trace.place().caseId().value());
            insert.setString(2, trace.place().evidenceId());
            insert.setBytes(3, seal.seal(name(trace.place()), String.join("\n", lines)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of("keep the traces of evidence", e);
        }
    }

    @Override
    public synchronized void forget(CaseId caseId) {
        try {
            PreparedStatement delete = statements.sql("DELETE FROM traces WHERE case_id = ?");
            delete.setString(1, caseId.value());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of("forget the traces of evidence", e);
        }
    }

    private static String name(Place place) {
        return "trace " + place.caseId() + " " + place.evidenceId();
    }

    @Override
    public synchronized void close() {
        try {
            statements.close();
        } catch (SQLException e) {
            throw Failures.of("close the traces of evidence", e);
        }
    }
}
