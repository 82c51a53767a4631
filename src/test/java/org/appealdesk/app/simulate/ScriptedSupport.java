package org.appealdesk.app.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.CommandResult;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SnapshotLine;
import org.appealdesk.sync.PlatformConnection;
import org.appealdesk.training.Shipped;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Deeds;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.appealdesk.training.scenario.Step.When;

/** An agent and a supervisor, who do what the scenarios' agents do, in live cases and without a wait. */
final class ScriptedSupport implements AutoCloseable {
    private final Map<String, PlatformConnection> people = new HashMap<>();
    private final PlatformConnection reading;
    private final Map<CaseId, List<RecordedEvent>> cases = new LinkedHashMap<>();
    private final Map<CaseId, List<Step>> left = new HashMap<>();
    private String cursor = "";
    private int commands;
    private int done;

    ScriptedSupport(LiveNode node) {
        people.put("LT", node.as(node.token("LT", Role.AGENT)));
        people.put("QT", node.as(node.token("QT", Role.SUPERVISOR)));
        reading = node.as(node.token("reader", Role.AUDITOR));
        reading.snapshot(line -> {
            if (line instanceof SnapshotLine.Head head) {
                cursor = head.cursor();
            }
        });
    }

    /**
     * Looks at what is new, and does in every case what is next.
     *
     * @param scenario of a case
     * @return whether it did anything
     */
    boolean turn(Function<CaseId, String> scenario) {
        ChangesBody changes = reading.changes(cursor);
        cursor = changes.cursor();
        for (ChangesBody.Change change : changes.changes()) {
            List<RecordedEvent> events = cases.computeIfAbsent(change.caseId(), _ -> new ArrayList<>());
            RecordedEvent event = ((Decoded.Known<RecordedEvent>) EventJson.read(
                            Objects.requireNonNull(change.event()).event()))
                    .value();
            if (event.version() > events.size()) {
                events.add(event);
            }
        }
        int before = done;
        cases.keySet().forEach(id -> act(id, Shipped.scenario(scenario.apply(id))));
        return done > before;
    }

    private void act(CaseId id, Scenario scenario) {
        List<Step> steps = left.computeIfAbsent(
                id,
                _ -> new ArrayList<>(
                        Shipped.agent(scenario).map(AgentScript::steps).orElse(List.of())));
        CaseView view = view(id).orElseThrow();
        if (steps.isEmpty() || !isTime(steps.getFirst(), view)) {
            return;
        }
        Step step = steps.removeFirst();
        if (!step.fits(view.file())) {
            return;
        }
        for (Action action : new Deeds(Shipped.engine(), scenario).actions(step, Optional.of(view), Instant.now())) {
            send(id, step.actor(), action, view.file().version());
        }
    }

    private static boolean isTime(Step step, CaseView view) {
        return switch (step.when()) {
            case When.At _ -> view.file().openAppeal().isPresent();
            case When.After after -> view.events().stream().anyMatch(after.trigger()::matches);
        };
    }

    private void send(CaseId id, Actor actor, Action action, long version) {
        String person = ((Actor.Staff) actor).id().value();
        CommandResult result = Objects.requireNonNull(people.get(person))
                .push(List.of(new SentCommand("support-" + ++commands, id, null, null, Basis.version(version), action)))
                .results()
                .getFirst();
        if (result instanceof CommandResult.Applied) {
            done++;
        } else {
            // Not yet: the parties were faster, or are still to act.
            Objects.requireNonNull(left.get(id)).addFirst(Step.of(actor, action));
        }
    }

    Optional<CaseView> view(CaseId id) {
        List<RecordedEvent> events = cases.getOrDefault(id, List.of());
        CaseFile file = null;
        for (RecordedEvent event : events) {
            file = AppealEngine.evolve(file, event);
        }
        return Optional.ofNullable(file).map(known -> new CaseView(known, events, null));
    }

    @Override
    public void close() {
        people.values().forEach(PlatformConnection::close);
        reading.close();
    }
}
