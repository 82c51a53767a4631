package org.appealdesk.engine.atlas;

import java.util.Map;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;

/**
 * One command in one state.
 *
 * @param facets what can be told of the case by whoever asks
 * @param way the kind of action, and in which of several ways it was asked for
 * @param offered what {@code allowedActions} said of the kind
 * @param outcome see {@link Outcomes}
 */
record Trial(Spot spot, Map<Facet, String> facets, Actor actor, String way, Allowance offered, String outcome) {

    ActionKind kind() {
        return offered.action();
    }

    boolean accepted() {
        return !Outcomes.isRefusal(outcome);
    }

    String words() {
        return spot.path() + "\n  " + actor + " " + way + " → " + outcome;
    }
}
