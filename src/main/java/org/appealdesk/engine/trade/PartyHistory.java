package org.appealdesk.engine.trade;

/**
 * What the platform knows of a party's past.
 *
 * @param orders orders in all
 * @param completedPerMille completed orders of 1,000
 */
public record PartyHistory(int orders, int completedPerMille, int appealsFiled, int appealsAgainst, boolean merchant) {
    public PartyHistory {
        if (orders < 0 || appealsFiled < 0 || appealsAgainst < 0) {
            throw new IllegalArgumentException("Counts of a party's history are not negative");
        }
        if (completedPerMille < 0 || completedPerMille > 1000) {
            throw new IllegalArgumentException("completedPerMille is 0 to 1000, not " + completedPerMille);
        }
    }
}
