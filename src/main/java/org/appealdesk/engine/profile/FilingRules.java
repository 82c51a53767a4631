package org.appealdesk.engine.profile;

import java.time.Duration;

/**
 * When an appeal may be filed, and with what.
 *
 * @param refileWait how long whoever cancelled waits before filing again on that order (R21)
 * @param refileAfterCancel whether a second appeal is possible at all
 * @param maximumAppeals appeals an order may see in all; 0 for no limit
 * @param buyerWaitAfterPaid how long after “Paid” the buyer may first appeal; zero for at once
 * @param descriptionLimit most characters of a description (the fewest is 1)
 * @param releaseTime how long the seller has to release after “Paid”
 */
public record FilingRules(
        Duration refileWait,
        boolean refileAfterCancel,
        int maximumAppeals,
        Duration buyerWaitAfterPaid,
        int descriptionLimit,
        Duration releaseTime) {}
