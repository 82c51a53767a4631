package org.appealdesk.engine.trade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants of an order, with the platform's field names.
 *
 * @param notifyPayEndTime end of the payment window; an unpaid order expires then
 * @param notifyPayTime when the buyer pressed “Paid”, null before
 * @param confirmPayEndTime end of the seller's release time, null before payment and while an appeal stops it
 * @param confirmPayTime when the seller released, null before
 * @param cancelTime when the order was cancelled, null unless it was
 */
public record OrderTimes(
        Instant createTime,
        Instant notifyPayEndTime,
        @Nullable Instant notifyPayTime,
        @Nullable Instant confirmPayEndTime,
        @Nullable Instant confirmPayTime,
        @Nullable Instant cancelTime) {

    public OrderTimes paid(Instant at, @Nullable Instant releaseBy) {
        return new OrderTimes(createTime, notifyPayEndTime, at, releaseBy, confirmPayTime, cancelTime);
    }

    public OrderTimes releaseBy(@Nullable Instant end) {
        return new OrderTimes(createTime, notifyPayEndTime, notifyPayTime, end, confirmPayTime, cancelTime);
    }

    public OrderTimes released(Instant at) {
        return new OrderTimes(createTime, notifyPayEndTime, notifyPayTime, confirmPayEndTime, at, cancelTime);
    }

    public OrderTimes cancelled(Instant at) {
        return new OrderTimes(createTime, notifyPayEndTime, notifyPayTime, confirmPayEndTime, confirmPayTime, at);
    }
}
