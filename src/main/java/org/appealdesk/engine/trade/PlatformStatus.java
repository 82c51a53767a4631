package org.appealdesk.engine.trade;

/**
 * A normalised status beside the code it came from: Binance's own tables disagree on codes 3 and 5, so the raw one
 * must stay readable.
 *
 * @param rawCode the platform's code, kept as received
 */
public record PlatformStatus(OrderStatus status, String rawCode) {
    public PlatformStatus with(OrderStatus next) {
        return new PlatformStatus(next, rawCode);
    }
}
