package org.appealdesk.engine.event;

import java.time.Duration;
import java.time.Instant;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** How an appeal comes to be. */
public sealed interface FilingEvent extends AppealEvent {

    /** The contact-first gate was shown and a channel chosen (R2). */
    record ContactGatePassed(Side side, ContactChannel channel) implements FilingEvent {}

    /**
     * An appeal is open (R3, R8).
     *
     * @param profile the rules it is pinned to
     * @param respondBy first instant at which an answer is late (R9)
     * @param before what the appeal stopped
     */
    record AppealFiled(AppealNumber number, Filing filing, ProfileRef profile, Instant respondBy, OrderBefore before)
            implements FilingEvent {}

    /** The other party filed too: its statement is attached to the open appeal (edge 5). */
    record CrossStatementFiled(Filing filing) implements FilingEvent {}

    /**
     * The order as the appeal found it.
     *
     * @param status {@code orderStatusWhenInitiate}
     * @param releaseTimeLeft remainder of the seller's release time (edge 18); null when none was running
     */
    record OrderBefore(OrderStatus status, @Nullable Duration releaseTimeLeft) {}
}
