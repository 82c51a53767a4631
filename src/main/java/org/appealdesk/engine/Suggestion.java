package org.appealdesk.engine;

import java.util.List;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Circumstance;
import org.appealdesk.engine.profile.Outcome;

/**
 * A ruling that the case's rules know as usual. It decides nothing.
 *
 * @param why how the case looks, which is why it is suggested
 * @param rules where that comes from
 */
public record Suggestion(Outcome outcome, List<Circumstance> why, List<RuleId> rules) {
    public Suggestion {
        why = List.copyOf(why);
        rules = List.copyOf(rules);
    }
}
