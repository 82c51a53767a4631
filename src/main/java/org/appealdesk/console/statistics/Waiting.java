package org.appealdesk.console.statistics;

import org.appealdesk.casework.statistics.Spread;
import org.appealdesk.casework.statistics.Statistics;
import org.appealdesk.console.text.Texts;

/** What is timed, in the order of the table. */
enum Waiting {
    FIRST_ACT,
    RULING,
    CLAIM_TO_RULING;

    Spread of(Statistics figures) {
        return switch (this) {
            case FIRST_ACT -> figures.times().toFirstAct();
            case RULING -> figures.times().toRuling();
            case CLAIM_TO_RULING -> figures.times().claimToRuling();
        };
    }

    String name(Texts texts) {
        return texts.get("statistics.time." + name());
    }
}
