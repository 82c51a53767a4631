package org.appealdesk.console.queue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;

/**
 * Several selected appeals in one glance.
 *
 * @param count how many
 * @param fiat their orders' totals, one a currency
 * @param stages how many in each stage
 * @param unclaimed how many wait for an agent
 * @param signals how many have a signal
 */
public record Selected(int count, List<Money> fiat, Map<Stage, Long> stages, int unclaimed, int signals) {

    public Selected {
        fiat = List.copyOf(fiat);
        stages = Map.copyOf(stages);
    }

    static Selected of(List<QueueRow> rows) {
        Map<String, Money> totals = new TreeMap<>();
        for (QueueRow row : rows) {
            totals.merge(row.amounts().fiat().asset().code(), row.amounts().fiat(), Selected::sum);
        }
        return new Selected(
                rows.size(),
                List.copyOf(totals.values()),
                rows.stream()
                        .collect(Collectors.groupingBy(row -> row.standing().stage(), Collectors.counting())),
                (int) rows.stream().filter(QueueRow::isUnclaimed).count(),
                (int) rows.stream().filter(row -> row.signals() > 0).count());
    }

    /** Two platforms may write one currency with different decimals. */
    private static Money sum(Money one, Money other) {
        BigDecimal sum = one.amount().add(other.amount());
        int scale = Math.max(one.asset().scale(), other.asset().scale());
        return new Money(sum, new Asset(one.asset().code(), scale));
    }
}
