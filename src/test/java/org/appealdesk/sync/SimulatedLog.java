package org.appealdesk.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.appealdesk.backend.log.SharedLog;
import org.appealdesk.backend.log.Standing;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Appending;
import org.appealdesk.protocol.HashChain;
import org.appealdesk.protocol.http.SealedEvent;
import org.jspecify.annotations.Nullable;

/** A log in memory to which simulated nodes append, with a feed, and of which a backup can be taken. */
final class SimulatedLog implements SharedLog {

    /**
     * An event in the feed's order.
     *
     * @param seen whether the case was in sight after it
     */
    record Fed(RecordedEvent event, SealedEvent sealed, boolean seen) {}

    private final List<Fed> order = new ArrayList<>();
    private final Map<CaseId, List<Fed>> cases = new LinkedHashMap<>();
    private final Map<String, Appending> commands = new HashMap<>();
    private final Map<String, Refused> refused = new HashMap<>();

    private record Refused(String fingerprint, Rejection rejection) {}

    private final boolean forgetful;

    SimulatedLog() {
        this(false);
    }

    /** @param forgetful does not know which commands it has carried out, as no log may be */
    SimulatedLog(boolean forgetful) {
        this.forgetful = forgetful;
    }

    /** A backup: what is appended to one of the two from now on is not in the other. */
    SimulatedLog copy() {
        SimulatedLog copy = new SimulatedLog(forgetful);
        copy.order.addAll(order);
        cases.forEach((id, events) -> copy.cases.put(id, new ArrayList<>(events)));
        copy.commands.putAll(commands);
        copy.refused.putAll(refused);
        return copy;
    }

    @Override
    public CaseHistory history(CaseId caseId) {
        return new CaseHistory(
                caseId,
                cases.getOrDefault(caseId, List.of()).stream().map(Fed::event).toList(),
                null);
    }

    @Override
    public Append append(AppealCommand command, List<RecordedEvent> events, long base, @Nullable Standing standing) {
        Look look = look(command);
        if (look.earlier() != null) {
            return look.earlier();
        }
        if (look.version() != base) {
            return new Append.VersionConflict(look.version());
        }
        Appending appending = Appending.of(command, events);
        commands.put(command.id(), appending);
        boolean seen = standing != null && standing.queue() != null && standing.closedAt() == null;
        for (int i = 0; i < events.size(); i++) {
            keep(events.get(i), appending.bodies().get(i), seen);
        }
        return new Append.Stored();
    }

    private void keep(RecordedEvent event, String body, boolean seen) {
        List<Fed> history = cases.computeIfAbsent(event.caseId(), _ -> new ArrayList<>());
        String before =
                history.isEmpty() ? HashChain.START : history.getLast().sealed().hash();
        Fed fed = new Fed(event, SealedEvent.whole(body, HashChain.next(before, body)), seen);
        history.add(fed);
        order.add(fed);
    }

    @Override
    public Append refuse(AppealCommand command, Rejection rejection, long base) {
        Look look = look(command);
        if (look.earlier() != null) {
            return look.earlier();
        }
        if (look.version() != base) {
            return new Append.VersionConflict(look.version());
        }
        refused.put(command.id(), new Refused(Appending.fingerprint(command), rejection));
        return new Append.Stored();
    }

    @Override
    public Look look(AppealCommand command) {
        long version = cases.getOrDefault(command.caseId(), List.of()).size();
        String fingerprint = Appending.fingerprint(command);
        Refused before = refused.get(command.id());
        if (before != null) {
            return new Look(
                    before.fingerprint().equals(fingerprint)
                            ? new Append.RefusedBefore(before.rejection())
                            : new Append.IdReused(),
                    version);
        }
        Appending done = commands.get(command.id());
        if (done == null || forgetful) {
            return new Look(null, version);
        }
        return new Look(
                done.fingerprint().equals(fingerprint) ? new Append.Repeated(done.events()) : new Append.IdReused(),
                version);
    }

    List<Fed> order() {
        return order;
    }

    List<CaseId> cases() {
        return List.copyOf(cases.keySet());
    }

    List<Fed> events(CaseId id) {
        return cases.getOrDefault(id, List.of());
    }

    boolean isInSight(CaseId id) {
        List<Fed> events = events(id);
        return !events.isEmpty() && events.getLast().seen();
    }

    /** The command as it was carried out; null when it was not. */
    @Nullable Appending carriedOut(String commandId) {
        return commands.get(commandId);
    }
}
