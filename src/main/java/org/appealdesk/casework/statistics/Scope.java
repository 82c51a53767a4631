package org.appealdesk.casework.statistics;

import org.appealdesk.engine.trade.AgentId;
import org.jspecify.annotations.Nullable;

/** Whose work is counted. There is no scope of several agents: nobody is set beside a colleague. */
public sealed interface Scope {

    /** All of customer support, as far as its cases are here. */
    record Desk() implements Scope {}

    record Own(AgentId agent) implements Scope {}

    /** Whether the work of that person counts; what is nobody's counts for the desk alone. */
    default boolean takes(@Nullable AgentId by) {
        return switch (this) {
            case Desk _ -> true;
            case Own own -> own.agent().equals(by);
        };
    }
}
