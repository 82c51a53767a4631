package org.appealdesk.training.scenario;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.appealdesk.engine.trade.OrderTimes;

/** Reads the instants of an order. */
final class OrderClock {
    /** The latest thing that happened to the order; ends of windows are no happenings. */
    static Instant latest(OrderTimes times) {
        return Stream.of(times.createTime(), times.notifyPayTime(), times.confirmPayTime(), times.cancelTime())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private OrderClock() {}
}
