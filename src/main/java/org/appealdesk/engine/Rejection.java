package org.appealdesk.engine;

import java.util.Map;
import org.appealdesk.engine.event.RuleId;

/**
 * Why a command was refused: a value, to be put into words by whoever shows it.
 *
 * @param rule the rule it comes from
 * @param facts what the words need, such as {@code due} (an ISO instant) or {@code owner} (an agent id)
 */
public record Rejection(RejectionCode code, RuleId rule, Map<String, String> facts) {
    public Rejection {
        facts = Map.copyOf(facts);
    }
}
