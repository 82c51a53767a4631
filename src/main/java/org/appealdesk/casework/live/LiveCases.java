package org.appealdesk.casework.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.appealdesk.casework.Authority;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.Cases;
import org.appealdesk.casework.CommandRules;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a backend on this device: what it confirmed, and on top what the own commands under way are expected to
 * do. The embedded engine only predicts: it refuses at once what cannot succeed on the case as it is seen here, and
 * everything else is queued and left to the backend. Safe for use by several threads; waits for the disk.
 */
public final class LiveCases implements Authority {

    /** Finished commands are kept for a while, so that a restored backend that forgot them does not go unnoticed. */
    private static final int MOST_DONE = 2_000;

    private final CommandRules rules;
    private final Replica replica;
    private final Cases cases;
    private final Map<String, OwnCommand> own = new LinkedHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    private LiveCases(CommandRules rules, Replica replica, Cases cases) {
        this.rules = rules;
        this.replica = replica;
        this.cases = cases;
        replica.commands().forEach(command -> own.put(command.id(), command));
    }

    /**
     * Shows what the replica has.
     *
     * @param cases without any yet
     */
    public static LiveCases open(CommandRules rules, Replica replica, Cases cases) {
        LiveCases live = new LiveCases(rules, replica, cases);
        live.showAll(replica.cases());
        return live;
    }

    @Override
    public Actor known(Actor actor, Instant at) {
        return rules.known(actor, at);
    }

    /** Queues the command when the engine expects it to succeed; the answer says what is expected to happen. */
    @Override
    public Answer submit(AppealCommand command) {
        return submit(command, null);
    }

    /** As {@link #submit(AppealCommand)}, and forgets the refused command that this one takes the place of. */
    public Answer submit(AppealCommand command, @Nullable String replaced) {
        Answer answer;
        synchronized (this) {
            if (own.containsKey(command.id())) {
                return CommandRules.idReused();
            }
            CaseView view = cases.find(command.caseId()).orElse(null);
            if (view == null || view.readOnly()) {
                return CommandRules.readOnly();
            }
            answer = rules.decide(CommandRules.Known.of(view), command).answer();
            if (answer instanceof Answer.Refused) {
                return answer;
            }
            OwnCommand queued = replica.queue(command, view.confirmed(), replaced);
            if (replaced != null) {
                own.remove(replaced);
            }
            own.put(queued.id(), queued);
            show(command.caseId());
        }
        tell(Set.of(command.caseId()));
        return answer;
    }

    /** Own commands that the backend has not answered, in their order. */
    public synchronized List<OwnCommand> waiting() {
        return own.values().stream()
                .filter(command -> command.state() instanceof OwnCommand.Waiting)
                .toList();
    }

    /** Own commands that are not finished, refused ones too, in their order. */
    public synchronized List<OwnCommand> unfinished() {
        return own.values().stream()
                .filter(command -> !(command.state() instanceof OwnCommand.Done))
                .toList();
    }

    /** Calls the watcher after own commands have changed, on any thread. @return ends the watching */
    public Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Takes the backend's answers, by the ids of the commands. */
    public void answered(Map<String, OwnCommand.State> answers) {
        Set<CaseId> touched = new HashSet<>();
        synchronized (this) {
            Map<String, OwnCommand.State> states = new HashMap<>();
            answers.forEach((id, state) -> {
                OwnCommand command = own.get(id);
                // The feed may have been faster than the answer.
                if (command != null && command.state() instanceof OwnCommand.Waiting) {
                    states.put(id, answered(command, state));
                    touched.add(command.caseId());
                }
            });
            replica.mark(states);
            take(states);
            touched.forEach(this::show);
        }
        tell(touched);
    }

    /** Of a case that is out of sight no event is to come. That its version is high enough says nothing after a restore. */
    private OwnCommand.State answered(OwnCommand command, OwnCommand.State state) {
        return state instanceof OwnCommand.Acknowledged(long version)
                        && (cases.find(command.caseId()).isEmpty() || replica.hasEventsOf(command.id()))
                ? new OwnCommand.Done(version)
                : state;
    }

    /** Takes a page of the feed. */
    public void arrived(List<FedEvent> events, Set<CaseId> removed, String cursor) {
        Set<CaseId> touched = new HashSet<>();
        synchronized (this) {
            Map<String, OwnCommand.State> states = new HashMap<>();
            for (FedEvent event : events) {
                touched.add(event.caseId());
                if (isUnfinished(event.commandId())) {
                    states.putIfAbsent(event.commandId(), new OwnCommand.Done(event.version()));
                }
            }
            for (OwnCommand command : own.values()) {
                if (command.state() instanceof OwnCommand.Acknowledged(long version)
                        && removed.contains(command.caseId())) {
                    states.putIfAbsent(command.id(), new OwnCommand.Done(version));
                }
            }
            replica.keep(new Replica.Page(events, removed, cursor, states));
            take(states);
            touched.removeAll(removed);
            touched.forEach(this::show);
        }
        removed.forEach(cases::remove);
        tell(touched);
    }

    private boolean isUnfinished(String commandId) {
        OwnCommand command = own.get(commandId);
        return command != null && !(command.state() instanceof OwnCommand.Done);
    }

    /** Takes cases of a snapshot. */
    public void snapshot(Map<CaseId, List<FedEvent>> snapshot, long after) {
        synchronized (this) {
            replica.keepSnapshot(snapshot, after).forEach(this::show);
        }
        tell(snapshot.keySet());
    }

    /**
     * The snapshot is whole. Own commands that the backend had acknowledged and now knows nothing of were undone when it
     * was restored: those whose events had arrived become refused, for their author to look at; the others are sent
     * again, under the same ids. What was done in a case that had left the scope, or was closed and is out of it now, is
     * not known to be undone.
     */
    public void snapshotEnded() {
        Set<CaseId> removed;
        Set<CaseId> touched = new HashSet<>();
        synchronized (this) {
            Map<String, OwnCommand.State> states = new HashMap<>();
            removed = replica.endSnapshot(dropped -> {
                states.putAll(afterSnapshot(dropped));
                return states;
            });
            states.keySet().forEach(id -> touched.add(own(id).caseId()));
            take(states);
            touched.removeAll(removed);
            touched.forEach(this::show);
        }
        removed.forEach(cases::remove);
        tell(touched);
    }

    private Map<String, OwnCommand.State> afterSnapshot(Set<CaseId> removed) {
        Map<String, OwnCommand.State> states = new HashMap<>();
        for (OwnCommand command : own.values()) {
            OwnCommand.State next = afterSnapshot(command, removed);
            if (!next.equals(command.state())) {
                states.put(command.id(), next);
            }
        }
        return states;
    }

    private OwnCommand own(String id) {
        return Objects.requireNonNull(own.get(id), id);
    }

    private OwnCommand.State afterSnapshot(OwnCommand command, Set<CaseId> removed) {
        return switch (command.state()) {
            case OwnCommand.Done(long version)
            when version > 0 && wasHere(command.caseId(), removed) && !replica.hasEventsOf(command.id()) ->
                new OwnCommand.Refused(Refusal.because(Refusal.Why.RESTORED, ""));
            case OwnCommand.Acknowledged(long version) ->
                replica.hasEventsOf(command.id()) ? new OwnCommand.Done(version) : new OwnCommand.Waiting();
            case OwnCommand.State state -> state;
        };
    }

    private boolean wasHere(CaseId id, Set<CaseId> removed) {
        return cases.find(id)
                .filter(view -> !removed.contains(id) || closedAt(view).isEmpty())
                .isPresent();
    }

    /**
     * Lets go of cases that were closed before that: the backend does not show them any more, and tells nobody, because
     * nothing happened. Those in which something of one's own is unfinished stay.
     */
    public void letGoOfClosed(Instant before) {
        Set<CaseId> old = new HashSet<>();
        synchronized (this) {
            cases.all().stream()
                    .filter(view ->
                            closedAt(view).filter(at -> at.isBefore(before)).isPresent())
                    .forEach(view -> old.add(view.id()));
            unfinished().forEach(command -> old.remove(command.caseId()));
            if (old.isEmpty() || replica.cursor().isEmpty()) {
                return;
            }
            replica.keep(new Replica.Page(List.of(), old, replica.cursor().get(), Map.of()));
        }
        old.forEach(cases::remove);
    }

    private static Optional<Instant> closedAt(CaseView view) {
        return view.file().appeal().map(Appeal::phase).flatMap(phase -> switch (phase) {
            case Phase.Completed completed -> Optional.of(completed.at());
            case Phase.Cancelled cancelled -> Optional.of(cancelled.at());
            case Phase _ -> Optional.empty();
        });
    }

    /** Forgets a refused command; nothing else can be forgotten. */
    public void drop(String commandId) {
        synchronized (this) {
            OwnCommand command = own.get(commandId);
            if (command == null || !(command.state() instanceof OwnCommand.Refused)) {
                return;
            }
            replica.forget(commandId);
            own.remove(commandId);
        }
        tell(Set.of());
    }

    /** Sets a refused command beside what happened meanwhile; empty when it is not refused. */
    public synchronized Optional<Conflict> conflict(String commandId) {
        OwnCommand command = own.get(commandId);
        if (command == null || !(command.state() instanceof OwnCommand.Refused(Refusal refusal))) {
            return Optional.empty();
        }
        CaseView now = cases.find(command.caseId()).orElse(null);
        List<RecordedEvent> meanwhile = now == null
                ? List.of()
                : now.events().stream()
                        .filter(event -> event.version() > command.seen() && !now.isExpected(event))
                        .filter(event -> !own.containsKey(event.cause().commandId()))
                        .filter(event -> event.event().changesCase())
                        .toList();
        return Optional.of(new Conflict(command, refusal, meanwhile, now));
    }

    private void take(Map<String, OwnCommand.State> states) {
        states.forEach((id, state) -> own.computeIfPresent(id, (_, command) -> command.now(state)));
        List<String> done = own.values().stream()
                .filter(command -> command.state() instanceof OwnCommand.Done)
                .map(OwnCommand::id)
                .toList();
        done.subList(0, Math.max(0, done.size() - MOST_DONE)).forEach(id -> {
            replica.forget(id);
            own.remove(id);
        });
    }

    private void showAll(Collection<CaseId> ids) {
        synchronized (this) {
            ids.forEach(this::show);
        }
        ids.forEach(cases::deliver);
    }

    private void show(CaseId id) {
        show(replica.history(id));
    }

    /** What is confirmed, and what is expected on top; a command that would be refused now has no effect to show. */
    private void show(CaseHistory confirmedHistory) {
        CaseId id = confirmedHistory.caseId();
        FoldedHistory history = FoldedHistory.of(confirmedHistory);
        CaseFile file = history.file();
        if (file == null) {
            if (history.unreadable() != null) {
                cases.takeUnopened(id, history.unreadable());
            }
            return;
        }
        List<RecordedEvent> events = new ArrayList<>(history.events());
        int confirmed = events.size();
        if (history.unreadable() == null) {
            for (OwnCommand command : own.values()) {
                if (command.expected() && command.caseId().equals(id)) {
                    file = expect(file, events, command);
                }
            }
        }
        cases.take(new CaseView(file, events, history.unreadable(), events.size() - confirmed));
    }

    private CaseFile expect(CaseFile file, List<RecordedEvent> events, OwnCommand command) {
        CommandRules.Known known = new CommandRules.Known(file, events.getLast().at());
        CaseFile after = file;
        if (rules.decide(known, command.command()).answer() instanceof Answer.Accepted accepted) {
            for (RecordedEvent event : accepted.events()) {
                after = AppealEngine.evolve(after, event);
                events.add(event);
            }
        }
        return after;
    }

    private void tell(Set<CaseId> touched) {
        touched.forEach(cases::deliver);
        watchers.forEach(Runnable::run);
    }
}
