package org.appealdesk.evidence.check;

import java.time.ZoneId;
import org.appealdesk.engine.trade.Order;

/** In which zone the banks of a market, and the phones of who trades there, tell the time. */
public final class MarketZone {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private MarketZone() {}

    /** @param otherwise for markets that are spread over several zones, or not known */
    public static ZoneId of(Order order, ZoneId otherwise) {
        return order.terms().totalPrice().asset().code().equals("VND") ? VIETNAM : otherwise;
    }
}
