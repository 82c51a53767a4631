package org.appealdesk.casework.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.HashChain;
import org.jspecify.annotations.Nullable;

/**
 * A replica without a disk, quick enough for thousands of simulations. It outlives the consoles that a simulation kills,
 * as a file would.
 */
public final class MemoryReplica implements Replica {

    private record Kept(FedEvent event, RecordedEvent read) {}

    private final Map<CaseId, TreeMap<Long, Kept>> events = new HashMap<>();
    private final Set<String> causes = new HashSet<>();
    private final Map<String, OwnCommand> commands = new LinkedHashMap<>();
    private final Map<String, String> uploads = new HashMap<>();
    private final Set<CaseId> inSnapshot = new HashSet<>();
    private @Nullable String cursor;
    private @Nullable SnapshotUnderWay underWay;
    private long places;

    @Override
    public synchronized List<CaseId> cases() {
        return List.copyOf(events.keySet());
    }

    @Override
    public synchronized CaseHistory history(CaseId caseId) {
        List<RecordedEvent> read = new ArrayList<>();
        String hash = HashChain.START;
        for (Kept kept : events.getOrDefault(caseId, new TreeMap<>()).values()) {
            FedEvent event = kept.event();
            hash = event.masked() ? event.hash() : HashChain.next(hash, event.body());
            if (event.version() != read.size() + 1L || !hash.equals(event.hash())) {
                return new CaseHistory(caseId, read, "Broken at event " + event.version());
            }
            read.add(kept.read());
        }
        return new CaseHistory(caseId, read, null);
    }

    @Override
    public synchronized boolean hasEventsOf(String commandId) {
        return causes.contains(commandId);
    }

    @Override
    public synchronized Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public synchronized List<OwnCommand> commands() {
        return List.copyOf(commands.values());
    }

    @Override
    public synchronized OwnCommand queue(AppealCommand command, long seen, @Nullable String replaced) {
        if (replaced != null) {
            commands.remove(replaced);
        }
        places++;
        OwnCommand queued = new OwnCommand(places, command, seen, new OwnCommand.Waiting());
        commands.put(queued.id(), queued);
        return queued;
    }

    @Override
    public synchronized void mark(Map<String, OwnCommand.State> states) {
        states.forEach((id, state) -> commands.computeIfPresent(id, (_, command) -> command.now(state)));
    }

    @Override
    public synchronized void forget(String commandId) {
        commands.remove(commandId);
    }

    @Override
    public synchronized void keep(Page page) {
        page.events().forEach(this::keep);
        page.removed().forEach(events::remove);
        cursor = page.cursor();
        mark(page.states());
        findCauses();
    }

    private void keep(FedEvent event) {
        TreeMap<Long, Kept> versions = events.computeIfAbsent(event.caseId(), _ -> new TreeMap<>());
        Kept known = versions.get(event.version());
        boolean unmasks = known != null
                && known.event().masked()
                && !event.masked()
                && known.event().hash().equals(event.hash());
        if (known == null || unmasks) {
            Decoded.Known<RecordedEvent> read = (Decoded.Known<RecordedEvent>) EventJson.read(event.body());
            versions.put(event.version(), new Kept(event, read.value()));
        }
    }

    private void findCauses() {
        causes.clear();
        events.values()
                .forEach(versions -> versions.values()
                        .forEach(kept -> causes.add(kept.event().commandId())));
    }

    @Override
    public synchronized Optional<SnapshotUnderWay> snapshotUnderWay() {
        return Optional.ofNullable(underWay);
    }

    @Override
    public synchronized void beginSnapshot(String from) {
        underWay = new SnapshotUnderWay(from, 0);
        inSnapshot.clear();
    }

    @Override
    public synchronized List<CaseHistory> keepSnapshot(Map<CaseId, List<FedEvent>> cases, long after) {
        cases.forEach((id, all) -> {
            events.remove(id);
            all.forEach(this::keep);
        });
        inSnapshot.addAll(cases.keySet());
        underWay = new SnapshotUnderWay(underWay().cursor(), after);
        findCauses();
        return cases.keySet().stream().map(this::history).toList();
    }

    @Override
    public synchronized Set<CaseId> endSnapshot(Function<Set<CaseId>, Map<String, OwnCommand.State>> states) {
        Set<CaseId> missing = new HashSet<>(events.keySet());
        missing.removeAll(inSnapshot);
        missing.forEach(events::remove);
        cursor = underWay().cursor();
        underWay = null;
        findCauses();
        mark(states.apply(missing));
        return missing;
    }

    private SnapshotUnderWay underWay() {
        if (underWay == null) {
            throw new IllegalStateException("No snapshot is under way");
        }
        return underWay;
    }

    @Override
    public synchronized Optional<String> upload(String sha256) {
        return Optional.ofNullable(uploads.get(sha256));
    }

    @Override
    public synchronized void keepUpload(String sha256, String address) {
        uploads.put(sha256, address);
    }

    @Override
    public synchronized void forgetUpload(String sha256) {
        uploads.remove(sha256);
    }

    @Override
    public void close() {
        // It lives as long as the test.
    }
}
