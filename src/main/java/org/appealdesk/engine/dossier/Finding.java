package org.appealdesk.engine.dossier;

import java.util.List;
import org.appealdesk.engine.trade.Side;

/**
 * A party's claim, weighed.
 *
 * @param side whose claim it is
 * @param claim the claim in words
 * @param grounds what it rests on
 */
public record Finding(Side side, String claim, FindingResult result, List<Ground> grounds) {
    public Finding {
        grounds = List.copyOf(grounds);
    }
}
