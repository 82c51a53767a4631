package org.appealdesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Appending;

/** The event log in one SQLite file. What an append acknowledged survives the end of the process and of the power. */
public final class SqliteEventLog implements EventLog {

    private final Path file;
    private final EventTables tables;
    private final GroupCommitter writer;
    private final Readers readers;

    private SqliteEventLog(Path file, EventTables tables) {
        this.file = file;
        this.tables = tables;
        this.writer = new GroupCommitter(tables);
        this.readers = new Readers(file);
    }

    /**
     * Opens or creates the file. Only one program may have it open, see {@link Store}.
     *
     * @throws StorageException DAMAGED when the file is not a whole database of this program; it is left as it is
     */
    public static SqliteEventLog open(Path file) {
        return new SqliteEventLog(file, new EventTables(Database.writer(file, Database.LOG)));
    }

    @Override
    public List<CaseId> cases() {
        return readers.read("list the cases", EventTables::cases);
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        return readers.read("read case " + caseId, tables -> tables.history(caseId));
    }

    @Override
    public Append append(AppealCommand command, List<RecordedEvent> events) {
        var appending = Appending.of(command, events);
        return writer.commit(tables -> tables.append(appending));
    }

    @Override
    public Optional<Append> earlier(AppealCommand command) {
        String fingerprint = Appending.fingerprint(command);
        return readers.read("look for command " + command.id(), tables -> tables.earlier(command, fingerprint));
    }

    /** Transactions committed so far; fewer than appends when several came at once. */
    long commits() {
        return writer.commits();
    }

    /** Waits for appends under way. */
    @Override
    public void close() {
        writer.close();
        readers.close();
        try {
            tables.close();
        } catch (SQLException e) {
            throw Failures.of("close the database " + file, e);
        }
    }
}
