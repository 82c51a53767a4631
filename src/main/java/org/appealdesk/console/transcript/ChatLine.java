package org.appealdesk.console.transcript;

import java.time.Instant;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.Side;

/**
 * A message between the parties.
 *
 * @param version of the event it came with
 * @param isFirstOfDay whether the day's heading stands before it
 */
public record ChatLine(long version, Instant at, Side by, Message message, boolean isFirstOfDay) {}
