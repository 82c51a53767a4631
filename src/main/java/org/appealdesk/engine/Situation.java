package org.appealdesk.engine;

import java.time.Instant;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, when, and how the case stands: all that decides whether an action is possible, whatever its content.
 *
 * @param file a case without anything overdue
 */
record Situation(CaseFile file, Actor actor, Instant now, RuleProfile profile, Basis basis) {

    Order order() {
        return file.order();
    }

    /** The newest appeal, open or not, or null. */
    @Nullable Appeal newest() {
        return file.current();
    }

    /** The open appeal, or null. */
    @Nullable Appeal open() {
        return file.openAppeal().orElse(null);
    }

    /** The side that acts; callers have made sure that a party does. */
    Side side() {
        return actor instanceof Actor.Party party ? party.side() : Side.BUYER;
    }

    /** Where the order stands, an open appeal left aside. */
    OrderStatus orderStatus() {
        return orderStatus(file);
    }

    private static OrderStatus orderStatus(CaseFile file) {
        OrderStatus status = file.order().status();
        return file.openAppeal()
                .filter(_ -> status == OrderStatus.IN_APPEAL)
                .map(appeal -> appeal.facts().before().status())
                .orElse(status);
    }

    /** The escrow can still be moved: by the parties while nothing is decided, else by a ruling. */
    boolean escrowHeld() {
        return escrowHeld(file);
    }

    static boolean escrowHeld(CaseFile file) {
        return orderStatus(file).escrowHeld();
    }

    static String phaseName(Phase phase) {
        return phase.getClass().getSimpleName();
    }
}
