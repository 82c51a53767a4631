package org.appealdesk.engine.trade;

import java.math.BigDecimal;

/**
 * What was agreed.
 *
 * @param amount crypto in escrow
 * @param unitPrice fiat for one unit of crypto
 * @param totalPrice fiat to be paid
 * @param commission crypto the platform keeps, taken from what the buyer receives
 */
public record TradeTerms(Money amount, BigDecimal unitPrice, Money totalPrice, String payMethodName, Money commission) {
    public TradeTerms {
        if (!amount.isPositive() || !totalPrice.isPositive() || unitPrice.signum() <= 0) {
            throw new IllegalArgumentException("Amount, price and total of an order are greater than zero");
        }
        if (!commission.asset().equals(amount.asset())
                || commission.amount().signum() < 0
                || commission.compareTo(amount) > 0) {
            throw new IllegalArgumentException("The commission is a part of the crypto amount");
        }
    }
}
