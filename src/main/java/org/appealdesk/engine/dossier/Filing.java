package org.appealdesk.engine.dossier;

import java.util.List;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a party hands in with an appeal (t1).
 *
 * @param description the party's own words
 * @param phone how to reach the party; encouraged, never required (R7)
 * @param disputeAmount fiat in dispute; null when it is the whole order
 */
public record Filing(
        Side side,
        ReasonCode reason,
        String description,
        List<EvidenceFile> evidence,
        @Nullable PhoneNumber phone,
        @Nullable Money disputeAmount) {
    public Filing {
        evidence = List.copyOf(evidence);
    }
}
