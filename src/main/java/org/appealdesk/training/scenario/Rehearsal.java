package org.appealdesk.training.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PlatformAction.RegisterOrder;
import org.appealdesk.engine.command.PlatformAction.ReportExecuted;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.profile.RuleProfiles;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.protocol.yaml.YamlNode;
import org.appealdesk.training.scenario.Step.When;
import org.jspecify.annotations.Nullable;

/** Plays the history of a scenario against the rules, so that a step they refuse is found when the file is read. */
final class Rehearsal {
    private final Scenario scenario;
    private final AppealEngine engine;
    private final Deeds deeds;
    private final List<RecordedEvent> events = new ArrayList<>();
    private @Nullable CaseFile file;
    private int commands;

    private Rehearsal(Scenario scenario, RuleProfile profile) {
        this.scenario = scenario;
        this.engine = new AppealEngine(new RuleProfiles(List.of(profile)));
        this.deeds = new Deeds(engine, scenario);
    }

    /** Tells the first step of the history that the rules refuse; what comes after it would be refused because of it. */
    static void check(YamlNode root, Scenario scenario, RuleProfile profile) {
        Map<Integer, YamlNode> nodes = root.need("history").items().stream()
                .collect(Collectors.toMap(YamlNode::line, node -> node, (first, _) -> first));
        Rehearsal rehearsal = new Rehearsal(scenario, profile);
        rehearsal.submit(
                new Actor.Platform(), scenario.registered(), new RegisterOrder(scenario.order(), scenario.profile()));
        for (Step step : scenario.script().history()) {
            Optional<Rejection> refused = rehearsal.perform(step);
            YamlNode node = nodes.get(step.line());
            if (refused.isPresent() && node != null) {
                tell(node.need("do"), refused.get());
                return;
            }
        }
    }

    private static void tell(YamlNode node, Rejection rejection) {
        node.report(
                "the rules refuse this: " + rejection.code() + facts(rejection),
                "what " + rejection.rule().label() + " allows");
    }

    private Optional<Rejection> perform(Step step) {
        if (!(step.when() instanceof When.At at) || (file != null && !step.fits(file))) {
            return Optional.empty();
        }
        Instant now = scenario.start().plus(at.offset());
        carryOut(step, now);
        Optional<CaseView> view = Optional.ofNullable(file).map(state -> new CaseView(state, events, null));
        for (Action action : deeds.actions(step, view, now)) {
            Optional<Rejection> refused = submit(step.actor(), now, action);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** A ruling that the script does not have the platform carry out is carried out by itself. */
    private void carryOut(Step next, Instant now) {
        if (file != null
                && !(next.actor() instanceof Actor.Platform)
                && file.appeal().map(Appeal::phase).orElse(null) instanceof Phase.Decided decided) {
            Instant carriedOut = decided.at().plus(Scenario.EXECUTION);
            if (!now.isBefore(carriedOut)) {
                submit(new Actor.Platform(), carriedOut, new ReportExecuted("X" + file.version()));
            }
        }
    }

    private Optional<Rejection> submit(Actor actor, Instant now, Action action) {
        commands++;
        Basis basis = file == null ? Basis.UNKNOWN : Basis.version(file.version());
        AppealCommand command =
                new AppealCommand("c" + commands, scenario.caseId(), actor, Timing.at(now), basis, action);
        return switch (engine.decide(file, command)) {
            case Answer.Refused refused -> Optional.of(refused.rejection());
            case Answer.Accepted accepted -> {
                for (RecordedEvent event : accepted.events()) {
                    file = AppealEngine.evolve(file, event);
                    events.add(event);
                }
                yield Optional.empty();
            }
        };
    }

    private static String facts(Rejection rejection) {
        return rejection.facts().isEmpty()
                ? ""
                : rejection.facts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
