package org.appealdesk.engine.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.appealdesk.engine.trade.Money;

/**
 * What the exchange takes from who appeals often.
 *
 * @param fromCase the complainant's first appeal that costs something, 1 for every one
 * @param percent of the order's crypto
 * @param cap most that is taken, by asset code; an asset not named costs nothing, because nobody said how much it may be
 */
public record HandlingFee(int fromCase, BigDecimal percent, Map<String, BigDecimal> cap) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public HandlingFee {
        cap = Map.copyOf(cap);
    }

    /**
     * The fee for one appeal, rounded down to what the asset can be divided into, so that it is never above the share.
     *
     * @param filedBefore appeals that the complainant filed before this one
     * @return empty when it costs nothing
     */
    public Optional<Money> of(Money escrow, int filedBefore) {
        BigDecimal most = cap.get(escrow.asset().code());
        if (most == null || filedBefore + 1 < fromCase) {
            return Optional.empty();
        }
        BigDecimal share = escrow.amount().multiply(percent).divide(HUNDRED).min(most);
        return Optional.of(new Money(share.setScale(escrow.asset().scale(), RoundingMode.DOWN), escrow.asset()))
                .filter(Money::isPositive);
    }
}
