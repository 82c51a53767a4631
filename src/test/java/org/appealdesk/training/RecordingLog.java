package org.appealdesk.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.store.MemoryEventLog;

/** A log in memory of which the beginning can be had: what a killed program would have left. Safe for several threads. */
final class RecordingLog implements EventLog {
    private record Appended(AppealCommand command, List<RecordedEvent> events) {}

    private final MemoryEventLog kept = new MemoryEventLog();
    private final List<Appended> appended = new ArrayList<>();

    /** How many commands it has. */
    synchronized int size() {
        return appended.size();
    }

    /** What it had after so many commands. */
    synchronized RecordingLog first(int commands) {
        RecordingLog beginning = new RecordingLog();
        appended.subList(0, commands).forEach(one -> beginning.append(one.command(), one.events()));
        return beginning;
    }

    @Override
    public synchronized Append append(AppealCommand command, List<RecordedEvent> events) {
        Append append = kept.append(command, events);
        if (append instanceof Append.Stored) {
            appended.add(new Appended(command, events));
        }
        return append;
    }

    @Override
    public List<CaseId> cases() {
        return kept.cases();
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        return kept.history(caseId);
    }

    @Override
    public Optional<Append> earlier(AppealCommand command) {
        return kept.earlier(command);
    }

    @Override
    public void close() {
        kept.close();
    }
}
