package org.appealdesk.engine.profile;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ruling needs, and what it may add.
 *
 * @param contactBothParties both parties must have been contacted by support before a ruling (R14)
 * @param secondPerson when a second person must approve
 * @param measures the fixed table of side measures
 * @param complyWithin time that parties are given for what a ruling asks of them
 * @param fee what appealing costs; null when nothing
 */
public record RulingRules(
        boolean contactBothParties,
        SecondPersonRules secondPerson,
        List<MeasureRule> measures,
        Duration complyWithin,
        @Nullable HandlingFee fee) {
    public RulingRules {
        measures = List.copyOf(measures);
    }

    /** These with another fee. */
    public RulingRules with(@Nullable HandlingFee other) {
        return new RulingRules(contactBothParties, secondPerson, measures, complyWithin, other);
    }
}
