package org.appealdesk.console.driver;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;

/** The log of one case as it was found on the disk, such as one that this program cannot read to its end. Keeps nothing. */
public final class FixedLog implements EventLog {

    private final PaperDesk paper;
    private final CaseHistory history;

    private FixedLog(PaperDesk paper, CaseHistory history) {
        this.paper = paper;
        this.history = history;
    }

    /** A case of that desk with another history. */
    public static FixedLog of(PaperDesk paper, CaseId id, UnaryOperator<List<RecordedEvent>> change) {
        return new FixedLog(paper, new CaseHistory(id, change.apply(events(paper, id)), null));
    }

    /** A case of that desk that cannot be read to its end. */
    public static FixedLog unreadable(PaperDesk paper, CaseId id) {
        return new FixedLog(paper, new CaseHistory(id, events(paper, id), "an event of a newer program"));
    }

    private static List<RecordedEvent> events(PaperDesk paper, CaseId id) {
        return paper.desk().find(id).orElseThrow().events();
    }

    /** A desk on this log, with the rules, files and clock of the other. */
    public CaseDesk desk() {
        CaseDesk other = paper.desk();
        return CaseDesk.local(other.engine(), this, other.blobs(), other.clock(), other::newId);
    }

    @Override
    public List<CaseId> cases() {
        return List.of(history.caseId());
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        return history.caseId().equals(caseId) ? history : new CaseHistory(caseId, List.of(), null);
    }

    @Override
    public Append append(AppealCommand command, List<RecordedEvent> added) {
        return new Append.Stored();
    }

    @Override
    public Optional<Append> earlier(AppealCommand command) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing to free
    }
}
