package org.appealdesk.engine.trade;

/**
 * The number of one appeal (Binance: {@code complaintNo}).
 *
 * @param value digits as the platform gives them, never blank
 */
public record AppealNumber(String value) {
    public AppealNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("AppealNumber must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
