package org.appealdesk.engine.profile;

import java.time.Duration;
import java.util.List;

/**
 * What a ruling needs, and what it may add.
 *
 * @param contactBothParties both parties must have been contacted by support before a ruling (R14)
 * @param secondPerson when a second person must approve
 * @param measures the fixed table of side measures
 * @param complyWithin time that parties are given for what a ruling asks of them
 */
public record RulingRules(
        boolean contactBothParties, SecondPersonRules secondPerson, List<MeasureRule> measures, Duration complyWithin) {
    public RulingRules {
        measures = List.copyOf(measures);
    }
}
