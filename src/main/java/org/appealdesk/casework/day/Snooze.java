package org.appealdesk.casework.day;

import java.time.Instant;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;

/**
 * A case put aside until a time, or until a party acts in it.
 *
 * @param until by the authority's clock
 * @param version of the case when it was put aside
 */
public record Snooze(CaseId caseId, Instant until, long version) {

    /** Whether a party has acted since. What is only expected of own commands is none of a party's acts. */
    public boolean isBrokenBy(CaseView view) {
        return view.events().reversed().stream()
                .takeWhile(event -> event.version() > version)
                .anyMatch(event -> event.actor() instanceof Actor.Party);
    }
}
