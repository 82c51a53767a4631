package org.appealdesk.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Deadline;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.ClockAction;
import org.appealdesk.engine.command.PlatformAction.RegisterOrder;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.Deeds;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.appealdesk.training.scenario.Step.When;

/**
 * One scenario being played on one order. Everything it does by itself goes to the log under an id of its own, so a run
 * is taken up again from the log alone. For one thread, except {@link #scenario} and
 * {@link #parts}.
 */
final class Run {
    private final CaseDesk desk;
    private final Scenario scenario;
    private final int number;
    private final Consumer<Played> watcher;
    private final Agenda agenda = new Agenda();
    private final Cast cast;
    private final Set<Duty> laterScript = new HashSet<>();
    private final Set<Side> played = ConcurrentHashMap.newKeySet();
    private long seen;

    /**
     * A run of which nothing was done.
     *
     * @param number 0 for the first run of the scenario, then 1, 2, …
     * @param agentSteps what an agent does in it
     */
    Run(CaseDesk desk, Scenario scenario, int number, List<Step> agentSteps, Consumer<Played> watcher) {
        this.desk = desk;
        this.scenario = scenario;
        this.number = number;
        this.watcher = watcher;
        RegisterOrder register = new RegisterOrder(scenario.order(), scenario.profile());
        agenda.put(scenario.registered(), new Duty("register", Step.of(new Actor.Platform(), register)));
        List<Duty> waiting = new ArrayList<>();
        add("history", scenario.script().history(), waiting);
        laterScript.addAll(add("step", scenario.script().steps(), waiting));
        laterScript.addAll(add("agent", agentSteps, waiting));
        this.cast = new Cast(Cast.after(scenario.start()), waiting, new Receipts(scenario, delay -> delay));
    }

    private List<Duty> add(String name, List<Step> steps, List<Duty> waiting) {
        List<Duty> added = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            Duty duty = new Duty(name + "-" + index, step);
            added.add(duty);
            switch (step.when()) {
                case When.At at -> agenda.put(scenario.start().plus(at.offset()), duty);
                case When.After _ -> waiting.add(duty);
            }
        }
        return added;
    }

    Scenario scenario() {
        return scenario;
    }

    int number() {
        return number;
    }

    CaseId caseId() {
        return scenario.caseId();
    }

    /** A person plays that side from now on. */
    void play(Side side) {
        played.add(side);
    }

    /** Its script plays that side again. */
    void leave(Side side) {
        played.remove(side);
    }

    /** The parts that people play. */
    Set<Part> parts() {
        return played.stream().map(side -> new Part(caseId(), side)).collect(Collectors.toUnmodifiableSet());
    }

    /** When something last happened in the case; empty while it is not registered. */
    Optional<Instant> lastEvent() {
        return view().map(view -> view.events().getLast().at());
    }

    /** Whether its order should have been registered before this instant and was not. */
    boolean missed(Instant reached) {
        return scenario.registered().isBefore(reached) && view().isEmpty();
    }

    /**
     * Goes on where the log ends: waits for what was set going, and does not do again what was done.
     *
     * @param reached everything before this instant was done; of what is due at it, what the log does not have is left
     */
    void takeUp(Instant reached) {
        Set<String> done = done();
        react();
        agenda.strike(one -> one.due().isBefore(reached) || isDone(one.duty(), done));
    }

    /** Does what of the history the log does not have, everything at its own instant though that has passed. */
    void tellHistory() {
        Set<String> done = done();
        react();
        Optional<Agenda.Appointment> next = agenda.take(this::isHistory);
        while (next.isPresent()) {
            if (!isDone(next.get().duty(), done)) {
                lapseUntil(next.get().due());
                perform(next.get().duty(), next.get().due());
                react();
            }
            next = agenda.take(this::isHistory);
        }
        lapseUntil(scenario.start());
        react();
    }

    private boolean isHistory(Agenda.Appointment one) {
        return !one.due().isAfter(scenario.start()) && !laterScript.contains(one.duty());
    }

    /** What the clock moves by itself in the past that is told of. */
    private void lapseUntil(Instant instant) {
        Optional<Deadline> due = deadline().filter(one -> !one.due().isAfter(instant));
        while (due.isPresent()) {
            long version = view().map(view -> view.file().version()).orElse(0L);
            Duty lapse = new Duty("lapse-" + version, Step.of(new Actor.Clock(), new ClockAction.LapseDeadline()));
            perform(lapse, due.get().due());
            react();
            due = deadline().filter(one -> !one.due().isAfter(instant));
        }
    }

    private Optional<Deadline> deadline() {
        return view().flatMap(view -> AppealEngine.deadline(view.file()));
    }

    private Set<String> done() {
        return view().stream()
                .flatMap(view -> view.events().stream())
                .map(event -> event.cause().commandId())
                .collect(Collectors.toSet());
    }

    /** A duty that was begun is not begun again, but ticks that the log lacks are made up for. */
    private boolean isDone(Duty duty, Set<String> done) {
        return done.contains(duty.commandId(caseId(), 0)) && !duty.step().isTicking();
    }

    /** How many commands of a duty the log has; what is missing of it goes on with the next number. */
    private int begun(Duty duty) {
        Set<String> done = done();
        int part = 0;
        while (done.contains(duty.commandId(caseId(), part))) {
            part++;
        }
        return part;
    }

    /** When this run has something to do by itself; empty when it has not. */
    Optional<Instant> nextDue() {
        return agenda.next();
    }

    /** What it does next by itself; parts that a person plays, and reports of messages, which nobody waits for, left out. */
    Optional<Upcoming> upcoming() {
        return agenda.next(one -> !isSilent(one.duty().step()) && !Receipts.isReceipt(one.duty()))
                .map(one -> new Upcoming(
                        one.due(), caseId(), Upcoming.What.of(one.duty().step())));
    }

    /** Does the first thing that is due by now. */
    void playDue(Instant now) {
        agenda.take(now).map(Agenda.Appointment::duty).ifPresent(duty -> perform(duty, now));
    }

    /** Looks at what happened since the last look. */
    void react() {
        List<RecordedEvent> news = view().stream()
                .flatMap(view -> view.events().stream())
                .filter(event -> event.version() > seen)
                .toList();
        for (RecordedEvent event : news) {
            seen = event.version();
            cast.react(event).forEach(cue -> agenda.put(event.at().plus(cue.delay()), cue.duty()));
        }
    }

    private void perform(Duty duty, Instant at) {
        Step step = duty.step();
        Optional<CaseView> view = view();
        if (isSilent(step) || !view.map(CaseView::file).map(step::fits).orElse(true)) {
            return;
        }
        Basis basis = view.map(v -> Basis.version(v.file().version())).orElse(Basis.UNKNOWN);
        int part = step.isTicking() ? begun(duty) : 0;
        for (Action action : new Deeds(desk.engine(), scenario).actions(step, view, at)) {
            String id = duty.commandId(caseId(), part++);
            Answer answer = desk.submit(new AppealCommand(id, caseId(), step.actor(), Timing.at(at), basis, action));
            watcher.accept(new Played(at, caseId(), step, action, answer));
        }
    }

    private boolean isSilent(Step step) {
        return step.actor() instanceof Actor.Party party && played.contains(party.side());
    }

    private Optional<CaseView> view() {
        return desk.find(caseId());
    }
}
