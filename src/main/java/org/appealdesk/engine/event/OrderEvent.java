package org.appealdesk.engine.event;

import java.time.Instant;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** What happened to the order itself. */
public sealed interface OrderEvent extends AppealEvent {

    /** Always the first event of a case. */
    record OrderRegistered(Order order, ProfileRef profile) implements OrderEvent {}

    /** @param releaseBy end of the seller's release time */
    record OrderPaid(Instant releaseBy) implements OrderEvent {}

    /** The payment window passed unpaid (edge 17). */
    record OrderExpired(Instant dueAt) implements OrderEvent {}

    /** The seller released. */
    record OrderReleased() implements OrderEvent {}

    /** The buyer cancelled. */
    record OrderCancelled() implements OrderEvent {}

    /**
     * The order is back where it was before the appeal.
     *
     * @param releaseBy new end of the release time: now plus the remainder kept at filing (edge 18); null when there
     *     was none
     */
    record OrderRestored(OrderStatus status, @Nullable Instant releaseBy) implements OrderEvent {}

    /** From now on notices to this party are undeliverable (edge 16). */
    record PartyBanned(Side side) implements OrderEvent {}
}
