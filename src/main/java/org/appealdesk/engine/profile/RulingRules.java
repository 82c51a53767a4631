package org.appealdesk.engine.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.appealdesk.engine.trade.Money;

/**
 * What a ruling needs.
 *
 * @param contactBothParties both parties must have been contacted by support before a ruling (R14)
 * @param approvalAbove crypto amount by asset code above which a second person approves; an asset not named has no limit
 * @param measures the fixed table of side measures
 */
public record RulingRules(
        boolean contactBothParties, Map<String, BigDecimal> approvalAbove, List<MeasureRule> measures) {
    public RulingRules {
        approvalAbove = Map.copyOf(approvalAbove);
        measures = List.copyOf(measures);
    }

    public boolean needsSecondPerson(Money escrow) {
        BigDecimal limit = approvalAbove.get(escrow.asset().code());
        return limit != null && escrow.amount().compareTo(limit) > 0;
    }
}
