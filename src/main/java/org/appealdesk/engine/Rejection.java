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

    static Rejection of(RejectionCode code, RuleId rule) {
        return new Rejection(code, rule, Map.of());
    }

    static Rejection of(RejectionCode code, RuleId rule, String fact, Object value) {
        return new Rejection(code, rule, Map.of(fact, value.toString()));
    }

    static Rejection of(
            RejectionCode code, RuleId rule, String fact, Object value, String otherFact, Object otherValue) {
        return new Rejection(code, rule, Map.of(fact, value.toString(), otherFact, otherValue.toString()));
    }
}
