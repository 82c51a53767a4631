package org.appealdesk.training;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PartyAction.FileAppeal;
import org.appealdesk.engine.command.PlatformAction.RegisterOrder;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.training.scenario.Deeds;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.appealdesk.training.scenario.Step.When;
import org.jspecify.annotations.Nullable;

/**
 * The parties and the platform of one scenario, acting in a live case that a backend decides and people of support work
 * on. Knows nothing of networks: it says which commands are due, and is told what happened. The ids of its commands
 * follow from the order's number and the script, so whoever takes a case up again does nothing twice. What the script has
 * support do is left to support. For one thread.
 */
public final class LiveRun {
    private static final String HISTORY = "history-";

    private final Scenario scenario;
    private final Deeds deeds;
    private final Tempo tempo;
    private final Agenda agenda = new Agenda();
    private final Cast cast;
    private final Set<String> done = new HashSet<>();
    private final Set<String> unanswered = new HashSet<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private @Nullable CaseFile file;
    private boolean filed;
    /** The newest version that an answer told of. */
    private long answered;

    /**
     * A run of which nothing was done.
     *
     * @param begun when the order becomes known to the backend, by the backend's clock
     */
    public LiveRun(Scenario scenario, AppealEngine engine, Instant begun, Tempo tempo) {
        this.scenario = scenario;
        this.deeds = new Deeds(engine, scenario);
        this.tempo = tempo;
        Opening opening = Opening.of(scenario, engine);
        RegisterOrder register = new RegisterOrder(opening.order(), scenario.profile());
        agenda.put(begun, new Duty("register", Step.of(new Actor.Platform(), register)));
        List<Duty> waiting = new ArrayList<>();
        var at = new Placing(scenario.start(), opening.origin(), begun);
        add(HISTORY, scenario.script().history(), opening.past(), at, waiting);
        add("step-", scenario.script().steps(), opening.past(), at, waiting);
        // Nobody waits for what the history tells of; others may be at work meanwhile, and are noticed.
        Set<String> told = IntStream.range(0, scenario.script().history().size())
                .mapToObj(index ->
                        new Duty(HISTORY + index, scenario.script().history().get(index)))
                .map(duty -> duty.commandId(caseId(), 0))
                .collect(Collectors.toSet());
        this.cast = new Cast(
                event -> !told.contains(event.cause().commandId()), waiting, new Receipts(scenario, tempo::ofReaction));
    }

    /** Where the scenario's instants lie in the backend's time. */
    private record Placing(Instant start, Instant origin, Instant begun) {
        Instant of(Duration offset, Tempo tempo) {
            Duration since = Duration.between(origin, start.plus(offset));
            return since.isNegative() ? begun : begun.plus(tempo.of(since));
        }
    }

    private void add(String name, List<Step> steps, Set<Step> past, Placing at, List<Duty> waiting) {
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            Duty duty = new Duty(name + index, step);
            if (past.contains(step) || step.actor() instanceof Actor.Staff) {
                continue;
            }
            switch (step.when()) {
                case When.At(Duration offset) -> agenda.put(at.of(offset, tempo), duty);
                case When.After _ -> waiting.add(duty);
            }
        }
    }

    /** When the first appeal of a scenario is filed in it: what is simulated now must not lie before that. */
    public static Instant filing(Scenario scenario, AppealEngine engine) {
        return Opening.of(scenario, engine).filing();
    }

    public CaseId caseId() {
        return scenario.caseId();
    }

    public Scenario scenario() {
        return scenario;
    }

    /** When there is something to do next; empty when nothing is until others act. */
    public Optional<Instant> nextDue() {
        return agenda.next();
    }

    /** Everything that is due, in its order; each command is given out once. */
    public List<SentCommand> due(Instant now) {
        List<SentCommand> due = new ArrayList<>();
        Optional<Agenda.Appointment> next = agenda.take(now);
        while (next.isPresent()) {
            due.addAll(commands(next.get().duty(), now));
            next = agenda.take(now);
        }
        due.forEach(command -> unanswered.add(command.id()));
        return due;
    }

    private List<SentCommand> commands(Duty duty, Instant now) {
        Step step = duty.step();
        if (done.contains(duty.commandId(caseId(), 0)) || (file != null && !step.fits(file))) {
            return List.of();
        }
        List<SentCommand> commands = new ArrayList<>();
        for (Action action : deeds.actions(step, view(), now)) {
            String id = duty.commandId(caseId(), commands.size());
            Side side = step.actor() instanceof Actor.Party(Side party) ? party : null;
            // Nothing that depends on when it is sent: the same command must be the same once more.
            commands.add(new SentCommand(id, caseId(), side, null, Basis.UNKNOWN, action));
        }
        return commands;
    }

    /** The case as far as its events have come. */
    public Optional<CaseView> view() {
        return Optional.ofNullable(file).map(known -> new CaseView(known, events, null));
    }

    /**
     * An event of the case, own ones too. One that came before is passed over.
     *
     * @throws IllegalArgumentException when it does not follow on those before
     */
    public void happened(RecordedEvent event) {
        if (event.version() <= events.size()) {
            return;
        }
        file = AppealEngine.evolve(file, event);
        events.add(event);
        done.add(event.cause().commandId());
        filed |= file.appeal().isPresent();
        cast.react(event).forEach(cue -> agenda.put(event.at().plus(tempo.ofReaction(cue.delay())), cue.duty()));
    }

    /**
     * A command was carried out, now or before.
     *
     * @param version of the case after it, or 0 when that was not told
     */
    public void accepted(SentCommand command, long version) {
        unanswered.remove(command.id());
        answered = Math.max(answered, version);
        filed |= command.action() instanceof FileAppeal;
    }

    /** A command was refused, as scripts' are when a dispute takes another course. */
    public void refused(SentCommand command) {
        unanswered.remove(command.id());
    }

    /** Whether nothing will come of it any more: nobody has anything to do, and no appeal is open. */
    public boolean ended() {
        boolean settled = agenda.next().isEmpty() && unanswered.isEmpty();
        return settled
                && (!filed
                        || (file != null
                                && file.version() >= answered
                                && file.openAppeal().isEmpty()));
    }
}
