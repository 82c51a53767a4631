package org.appealdesk.casework.absence;

import java.time.Instant;
import org.appealdesk.engine.trade.AgentId;

/**
 * An absence as somebody wants to have it recorded; see {@link AbsenceRules} for what is wrong with it.
 *
 * @param person who will be away
 * @param from the first instant of it; may be over already
 * @param until the first instant after it
 * @param note why, or what the substitute should know; read by everybody at the desk
 */
public record AbsencePlan(AgentId person, AgentId substitute, Instant from, Instant until, String note) {}
