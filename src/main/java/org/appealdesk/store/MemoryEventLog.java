package org.appealdesk.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Appending;

/** An event log that forgets everything when the program ends; for training and tests. Safe for several threads. */
public final class MemoryEventLog implements EventLog {

    private final Map<CaseId, List<RecordedEvent>> cases = new LinkedHashMap<>();
    private final Map<String, Appending> commands = new HashMap<>();

    @Override
    public synchronized List<CaseId> cases() {
        return List.copyOf(cases.keySet());
    }

    @Override
    public synchronized CaseHistory history(CaseId caseId) {
        return new CaseHistory(caseId, cases.getOrDefault(caseId, List.of()), null);
    }

    @Override
    public synchronized Append append(AppealCommand command, List<RecordedEvent> events) {
        var appending = Appending.of(command, events);
        Optional<Append> earlier = earlier(command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        long version = cases.getOrDefault(command.caseId(), List.of()).size();
        if (!appending.follows(version)) {
            return new Append.VersionConflict(version);
        }
        commands.put(command.id(), appending);
        if (!events.isEmpty()) {
            cases.computeIfAbsent(command.caseId(), _ -> new ArrayList<>()).addAll(events);
        }
        return new Append.Stored();
    }

    @Override
    public synchronized Optional<Append> earlier(AppealCommand command) {
        return Optional.ofNullable(commands.get(command.id()))
                .map(done -> done.fingerprint().equals(Appending.fingerprint(command))
                        ? new Append.Repeated(done.events())
                        : new Append.IdReused());
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
