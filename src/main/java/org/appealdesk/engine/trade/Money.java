package org.appealdesk.engine.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of one asset, always with exactly the asset's number of decimals; never floating point.
 *
 * @param amount the decimal amount, may be negative for a difference
 * @param asset what it is an amount of
 */
public record Money(BigDecimal amount, Asset asset) implements Comparable<Money> {

    /** @throws IllegalArgumentException when the amount has more decimals than the asset knows */
    public Money {
        if (amount.stripTrailingZeros().scale() > asset.scale()) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more than the " + asset.scale() + " decimals of " + asset.code());
        }
        amount = amount.setScale(asset.scale(), RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, Asset asset) {
        return new Money(new BigDecimal(amount), asset);
    }

    public static Money zero(Asset asset) {
        return new Money(BigDecimal.ZERO, asset);
    }

    /** @throws IllegalArgumentException when the assets differ */
    public Money plus(Money other) {
        return new Money(amount.add(sameAsset(other).amount), asset);
    }

    /** @throws IllegalArgumentException when the assets differ */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameAsset(other).amount), asset);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** @throws IllegalArgumentException when the assets differ */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameAsset(other).amount);
    }

    private Money sameAsset(Money other) {
        if (!other.asset.equals(asset)) {
            throw new IllegalArgumentException("Cannot mix " + asset.code() + " and " + other.asset.code());
        }
        return other;
    }

    /** Plain decimal and code, such as {@code 1960.78 USDT}; for logs, not for screens. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + asset.code();
    }
}
