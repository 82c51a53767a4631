package org.appealdesk.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;
import org.appealdesk.training.scenario.Step;

/**
 * The runs of every scenario. Which there are stands in the log: a later run's order is its scenario's, with a later
 * number. Changed by one thread, read by any.
 */
final class Runs {
    /**
     * A scenario with what plays in it.
     *
     * @param first as its file has it
     */
    private record Playbill(Scenario first, List<Step> agentSteps) {}

    private final CaseDesk desk;
    private final Consumer<Played> watcher;
    private final Map<String, Playbill> playbills = new HashMap<>();
    private volatile List<Run> all = List.of();
    private volatile List<Run> current = List.of();

    Runs(CaseDesk desk, Consumer<Played> watcher) {
        this.desk = desk;
        this.watcher = watcher;
    }

    /** Finds the runs that the desk has; a scenario without one gets its first. */
    void open(List<Scenario> scenarios, List<AgentScript> agents) {
        for (Scenario scenario : scenarios) {
            playbills.put(scenario.id(), new Playbill(scenario, agentSteps(scenario, agents)));
        }
        for (Scenario scenario : scenarios) {
            add(scenario, 0);
            int number = nextNumber(scenario, 0);
            Optional<Order> order = order(scenario, number);
            while (order.isPresent()) {
                add(scenario.again(number, scenario.startOf(order.get())), number);
                number = nextNumber(scenario, number);
                order = order(scenario, number);
            }
        }
    }

    private static List<Step> agentSteps(Scenario scenario, List<AgentScript> agents) {
        return agents.stream()
                .filter(agent -> agent.scenario().equals(scenario.id()))
                .flatMap(agent -> agent.steps().stream())
                .toList();
    }

    /** Begins the next run of the same scenario. */
    Run again(Run before, Instant start) {
        Scenario first = playbill(before.scenario()).first();
        int number = nextNumber(first, before.number());
        return add(first.again(number, start), number);
    }

    /** The first number after this one whose order is no other scenario's own. */
    private int nextNumber(Scenario first, int number) {
        int next = number + 1;
        while (isOwn(first.orderOf(next))) {
            next++;
        }
        return next;
    }

    private boolean isOwn(CaseId order) {
        return playbills.values().stream().anyMatch(one -> one.first().caseId().equals(order));
    }

    private Optional<Order> order(Scenario first, int number) {
        return desk.find(first.orderOf(number)).map(view -> view.file().order());
    }

    private Run add(Scenario scenario, int number) {
        Run run = new Run(desk, scenario, number, playbill(scenario).agentSteps(), watcher);
        List<Run> added = new ArrayList<>(all);
        added.add(run);
        List<Run> shown = new ArrayList<>(current);
        int at = indexOf(scenario.id(), shown);
        if (at < 0) {
            shown.add(run);
        } else {
            shown.set(at, run);
        }
        all = List.copyOf(added);
        current = List.copyOf(shown);
        return run;
    }

    private Playbill playbill(Scenario scenario) {
        return playbills.getOrDefault(scenario.id(), new Playbill(scenario, List.of()));
    }

    private static int indexOf(String scenario, List<Run> runs) {
        return runs.stream().map(run -> run.scenario().id()).toList().indexOf(scenario);
    }

    /** The present run of each scenario, in the order in which those were given. */
    List<Run> current() {
        return current;
    }

    /** The run of a case, present or not. */
    Optional<Run> find(CaseId caseId) {
        return all.stream().filter(run -> run.caseId().equals(caseId)).findFirst();
    }

    /** The runs of a scenario before its present one, the oldest first. */
    List<Run> earlier(String scenario) {
        List<Run> present = current;
        return all.stream()
                .filter(run -> run.scenario().id().equals(scenario) && !present.contains(run))
                .toList();
    }
}
