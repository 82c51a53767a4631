package org.appealdesk.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.appealdesk.backend.decide.NodeAuthority;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.casework.KnownFiles;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.ChangesBody.Change;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SnapshotLine;
import org.jspecify.annotations.Nullable;

/**
 * A backend of two nodes, of the real node's authority over a log in memory. A node that is restarted forgets what it
 * remembered; the log can be restored from a backup. Time is what the simulation says.
 */
final class SimulatedBackend {

    private static final int NODES = 2;
    private static final int CACHED = 5;

    private SimulatedLog log;
    private final List<NodeAuthority> nodes = new ArrayList<>();
    private int epoch;
    private Instant now = Orders.START;

    SimulatedBackend(SimulatedLog log) {
        this.log = log;
        for (int i = 0; i < NODES; i++) {
            nodes.add(node());
        }
    }

    private NodeAuthority node() {
        return new NodeAuthority(Story.ENGINE, log, new KnownFiles(), CACHED);
    }

    void restartNode(int node) {
        nodes.set(node % NODES, node());
    }

    SimulatedLog log() {
        return log;
    }

    /** All nodes stop, the backup takes the place of the log, the epoch changes, the nodes start. */
    void restore(SimulatedLog backup) {
        log = backup.copy();
        epoch++;
        for (int i = 0; i < NODES; i++) {
            restartNode(i);
        }
    }

    Instant now() {
        return now;
    }

    void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** Somebody acts at the backend itself: a party, the platform. */
    Answer act(int node, AppealCommand command) {
        return nodes.get(node % NODES).submit(command);
    }

    /** Carries out what is due, as the sweeper does: any node may come first, or both. */
    void sweep(int node) {
        for (CaseId id : log.cases()) {
            CaseFile file = file(id);
            if (file != null) {
                AppealEngine.deadline(file)
                        .filter(deadline -> !now.isBefore(deadline.due()))
                        .ifPresent(deadline -> act(
                                node,
                                new AppealCommand(
                                        "lapse/" + id + "/" + deadline.due(),
                                        id,
                                        new Actor.Clock(),
                                        Timing.at(now),
                                        Basis.UNKNOWN,
                                        new ClockAction.LapseDeadline())));
            }
        }
    }

    @Nullable CaseFile file(CaseId id) {
        return FoldedHistory.of(log.history(id)).file();
    }

    ResultsBody push(int node, Actor actor, List<SentCommand> commands) {
        List<CommandResult> results = new ArrayList<>();
        for (SentCommand sent : commands) {
            results.add(carryOut(node, actor, sent));
        }
        return new ResultsBody(now, results);
    }

    private CommandResult carryOut(int node, Actor actor, SentCommand sent) {
        if (log.events(sent.caseId()).isEmpty()) {
            return new CommandResult.Refused(sent.id(), new Rejection(RejectionCode.UNKNOWN_CASE, RuleId.R1, Map.of()));
        }
        return switch (act(node, sent.received(actor, now))) {
            case Answer.Accepted(List<RecordedEvent> events) ->
                new CommandResult.Applied(
                        sent.id(),
                        events.isEmpty()
                                ? log.events(sent.caseId()).size()
                                : events.getLast().version(),
                        events.size());
            case Answer.Refused(var rejection) -> new CommandResult.Refused(sent.id(), rejection);
        };
    }

    // ---- the feed

    private String cursor(int place) {
        return epoch + ":" + place;
    }

    private int place(String cursor) {
        String[] parts = cursor.split(":", 2);
        if (Integer.parseInt(parts[0]) != epoch) {
            throw new UnansweredException(Problem.of(ProblemKind.OTHER_EPOCH, "Restored"), null);
        }
        return Integer.parseInt(parts[1]);
    }

    ChangesBody changes(String cursor, int limit) {
        int from = place(cursor);
        int to = Math.min(log.order().size(), from + limit);
        List<Change> changes = new ArrayList<>();
        for (SimulatedLog.Fed fed : log.order().subList(from, to)) {
            add(fed, changes);
        }
        return new ChangesBody(changes, cursor(to), to < log.order().size(), now);
    }

    private void add(SimulatedLog.Fed fed, List<Change> changes) {
        CaseId id = fed.event().caseId();
        long version = fed.event().version();
        boolean before = version > 1 && log.events(id).get((int) version - 2).seen();
        if (before && fed.seen()) {
            changes.add(Change.event(id, fed.sealed()));
        } else if (fed.seen()) {
            log.events(id).stream().limit(version).forEach(event -> changes.add(Change.event(id, event.sealed())));
        } else if (before) {
            changes.add(Change.removal(id));
        }
    }

    void snapshot(Replica.@Nullable SnapshotUnderWay resume, Consumer<SnapshotLine> taker) {
        long after = 0;
        String cursor = cursor(log.order().size());
        if (resume != null) {
            place(resume.cursor());
            cursor = resume.cursor();
            after = resume.after();
        }
        List<CaseId> cases = log.cases();
        taker.accept(new SnapshotLine.Head(cursor, cases.size() - after, SnapshotLine.SCHEMA));
        for (int place = (int) after + 1; place <= cases.size(); place++) {
            CaseId id = cases.get(place - 1);
            if (log.isInSight(id)) {
                taker.accept(new SnapshotLine.Case(
                        place,
                        id,
                        log.events(id).stream().map(SimulatedLog.Fed::sealed).toList()));
            }
        }
        taker.accept(new SnapshotLine.End());
    }
}
