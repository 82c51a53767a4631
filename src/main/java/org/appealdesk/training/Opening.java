package org.appealdesk.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PlatformAction.RegisterOrder;
import org.appealdesk.engine.command.Timing;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.training.scenario.Deed;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;
import org.appealdesk.training.scenario.Step.When;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario begins when its past is not told but happens: what was done with the order itself before anybody
 * appealed has been done, at its own time, for a payment of an hour ago cannot be made now. All else is still to come.
 *
 * @param order as it stands then
 * @param origin the instant of the scenario at which it begins
 * @param filing when the first appeal is filed in the scenario
 * @param past steps of the history that lie behind
 */
record Opening(Order order, Instant origin, Instant filing, Set<Step> past) {

    static Opening of(Scenario scenario, AppealEngine engine) {
        List<Step> history = scenario.script().history();
        List<Step> past = new ArrayList<>();
        Instant origin = scenario.start();
        Instant filing = scenario.start();
        boolean begun = false;
        for (Step step : history) {
            Instant at = time(scenario, step);
            if (step.deed().kind() == ActionKind.FILE_APPEAL) {
                filing = at;
                break;
            }
            if (isOfOrder(step)) {
                past.add(step);
                origin = at;
                begun = true;
            }
        }
        if (!begun) {
            origin = history.stream()
                    .findFirst()
                    .map(step -> time(scenario, step))
                    .orElse(scenario.start());
        }
        return new Opening(order(scenario, engine, past), origin, filing, Set.copyOf(past));
    }

    private static Instant time(Scenario scenario, Step step) {
        return step.when() instanceof When.At at ? scenario.start().plus(at.offset()) : scenario.start();
    }

    private static boolean isOfOrder(Step step) {
        return switch (step.deed().kind()) {
            case MARK_ORDER_PAID, RELEASE_ORDER, CANCEL_ORDER -> true;
            default -> false;
        };
    }

    private static Order order(Scenario scenario, AppealEngine engine, List<Step> past) {
        var telling = new Telling(scenario, engine);
        telling.tell(
                new Actor.Platform(), new RegisterOrder(scenario.order(), scenario.profile()), scenario.registered());
        for (Step step : past) {
            if (step.deed() instanceof Deed.Fixed(Action action)) {
                telling.tell(step.actor(), action, time(scenario, step));
            }
        }
        CaseFile told = telling.file;
        return told == null ? scenario.order() : told.order();
    }

    /** Folds what the rules make of the past. */
    private static final class Telling {
        private final Scenario scenario;
        private final AppealEngine engine;
        private @Nullable CaseFile file;

        Telling(Scenario scenario, AppealEngine engine) {
            this.scenario = scenario;
            this.engine = engine;
        }

        void tell(Actor actor, Action action, Instant at) {
            AppealCommand command =
                    new AppealCommand("past/" + at, scenario.caseId(), actor, Timing.at(at), Basis.UNKNOWN, action);
            if (engine.decide(file, command) instanceof Answer.Accepted(List<RecordedEvent> events)) {
                for (RecordedEvent event : events) {
                    file = AppealEngine.evolve(file, event);
                }
            }
        }
    }
}
