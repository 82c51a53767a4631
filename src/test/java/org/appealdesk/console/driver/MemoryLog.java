package org.appealdesk.console.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/** An event log in memory that can be told to fail. */
final class MemoryLog implements EventLog {

    private final Map<CaseId, List<RecordedEvent>> events = new LinkedHashMap<>();
    private final Map<String, List<RecordedEvent>> commands = new HashMap<>();
    private final Map<CaseId, String> unreadable = new HashMap<>();
    private @Nullable StorageException failure;

    synchronized void failWith(@Nullable StorageException next) {
        failure = next;
    }

    /** Nothing of that case can be read any more. */
    synchronized void lose(CaseId id, String why) {
        unreadable.put(id, why);
    }

    @Override
    public synchronized List<CaseId> cases() {
        return List.copyOf(events.keySet());
    }

    @Override
    public synchronized CaseHistory history(CaseId caseId) {
        String why = unreadable.get(caseId);
        return new CaseHistory(caseId, why == null ? events.getOrDefault(caseId, List.of()) : List.of(), why);
    }

    @Override
    public synchronized Append append(AppealCommand command, List<RecordedEvent> added) {
        if (failure != null) {
            throw failure;
        }
        events.computeIfAbsent(command.caseId(), ignored -> new ArrayList<>()).addAll(added);
        commands.put(command.id(), added);
        return new Append.Stored();
    }

    @Override
    public synchronized Optional<Append> earlier(AppealCommand command) {
        return Optional.ofNullable(commands.get(command.id())).map(Append.Repeated::new);
    }

    @Override
    public void close() {
        // nothing to free
    }
}
