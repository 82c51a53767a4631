package org.appealdesk.engine.trade;

/**
 * Which order this is.
 *
 * @param orderNumber also the id of the case
 * @param advNo the advertisement the order was opened on
 * @param maker the side that posted the advertisement; the other side is the taker
 */
public record OrderIdentity(CaseId orderNumber, String advNo, Side maker) {}
