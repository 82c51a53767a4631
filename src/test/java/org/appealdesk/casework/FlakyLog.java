package org.appealdesk.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/** A log that fails to store, or has lost events, when a test says so. */
final class FlakyLog implements EventLog {
    private final EventLog sound;
    private final Map<CaseId, String> unreadable = new HashMap<>();
    private final Map<CaseId, List<RecordedEvent>> left = new HashMap<>();
    private @Nullable CaseId failing;

    FlakyLog(EventLog sound) {
        this.sound = sound;
    }

    /** From now on nothing can be stored for that case. */
    void fail(CaseId id) {
        failing = id;
    }

    void recover() {
        failing = null;
    }

    void unreadable(CaseId id, String why) {
        unreadable.put(id, why);
    }

    /** Only these events of the case can be read. */
    void damaged(CaseId id, List<RecordedEvent> events) {
        left.put(id, events);
    }

    @Override
    public List<CaseId> cases() {
        return sound.cases();
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        CaseHistory whole = sound.history(caseId);
        return new CaseHistory(caseId, left.getOrDefault(caseId, whole.events()), unreadable.get(caseId));
    }

    @Override
    public Append append(AppealCommand command, List<RecordedEvent> events) {
        if (command.caseId().equals(failing)) {
            throw new StorageException(StorageException.Problem.DISK_FULL, "No space left on device");
        }
        return sound.append(command, events);
    }

    @Override
    public Optional<Append> earlier(AppealCommand command) {
        return sound.earlier(command);
    }

    @Override
    public void close() {
        sound.close();
    }
}
