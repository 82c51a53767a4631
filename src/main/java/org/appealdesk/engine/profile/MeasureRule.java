package org.appealdesk.engine.profile;

import java.math.BigDecimal;
import java.util.List;

/**
 * One row of the fixed table of side measures.
 *
 * @param values the only values that may be chosen, in the unit of the kind; empty when the kind has no value
 */
public record MeasureRule(MeasureKind kind, List<BigDecimal> values) {
    public MeasureRule {
        values = List.copyOf(values);
    }

    /** Zero stands for “no value”. */
    public boolean allows(BigDecimal value) {
        return values.isEmpty() ? value.signum() == 0 : values.stream().anyMatch(v -> v.compareTo(value) == 0);
    }
}
