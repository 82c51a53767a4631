package org.appealdesk.engine.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.appealdesk.engine.trade.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a ruling needs a second person (t16).
 *
 * @param above crypto amount by asset code above which it does; an asset not named has no limit
 * @param newFor how long an agent counts as new from the first day on; zero when nobody does
 * @param toOverturn whether it does when it decides otherwise than the ruling before it, which a party objected to (t21)
 */
public record SecondPersonRules(Map<String, BigDecimal> above, Duration newFor, boolean toOverturn) {
    public SecondPersonRules {
        above = Map.copyOf(above);
    }

    /** Whether this is much crypto. */
    public boolean isAbove(Money escrow) {
        BigDecimal limit = above.get(escrow.asset().code());
        return limit != null && escrow.amount().compareTo(limit) > 0;
    }

    /**
     * Whether an agent is new.
     *
     * @param since when the agent began; null when nobody knows, which is not new
     */
    public boolean isNew(@Nullable Instant since, Instant now) {
        return since != null && now.isBefore(since.plus(newFor));
    }
}
