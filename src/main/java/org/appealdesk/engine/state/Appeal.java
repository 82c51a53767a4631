package org.appealdesk.engine.state;

import java.time.Instant;
import java.util.List;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.event.FilingEvent.OrderBefore;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AppealNumber;
import org.appealdesk.engine.trade.Side;

/**
 * One appeal on an order.
 *
 * @param reason the reason as it counts now; the one filed is in {@link Facts#filing} (edge 15)
 */
public record Appeal(Facts facts, ReasonCode reason, Phase phase, Dossier dossier, Bench bench) {

    /** What never changes. */
    public record Facts(AppealNumber number, Filing filing, ProfileRef profile, Instant filedAt, OrderBefore before) {}

    public Side complainant() {
        return facts.filing().side();
    }

    public Side respondent() {
        return complainant().other();
    }

    public boolean open() {
        return phase.open();
    }

    public Stage stage() {
        return Stage.of(this);
    }

    public Appeal with(Phase next) {
        return new Appeal(facts, reason, next, dossier, bench);
    }

    public Appeal with(Dossier next) {
        return new Appeal(facts, reason, phase, next, bench);
    }

    public Appeal with(Bench next) {
        return new Appeal(facts, reason, phase, dossier, next);
    }

    public Appeal with(ReasonCode next) {
        return new Appeal(facts, next, phase, dossier, bench);
    }

    public List<RequestState> openRequests() {
        return dossier.requests().stream().filter(RequestState::open).toList();
    }
}
