package org.appealdesk.training.scenario;

import java.util.List;

/**
 * What an agent does in a scenario, from the file given with {@code --agent}. Immutable.
 *
 * @param scenario id of the scenario it is for
 */
public record AgentScript(String scenario, List<Step> steps) {
    public AgentScript {
        steps = List.copyOf(steps);
    }
}
