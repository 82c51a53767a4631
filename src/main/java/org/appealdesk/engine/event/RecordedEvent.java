package org.appealdesk.engine.event;

import java.time.Instant;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.CaseId;

/**
 * An event in its place.
 *
 * @param version 1 for the case's first event, then without gaps
 * @param at by the authority's clock, when the command that caused it was received
 * @param cause the command and who sent it
 */
public record RecordedEvent(CaseId caseId, long version, Instant at, Cause cause, RuleId rule, AppealEvent event) {

    public Actor actor() {
        return cause.actor();
    }

    /** @param commandId one command may cause several events */
    public record Cause(String commandId, Actor actor) {}
}
