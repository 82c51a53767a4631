package org.appealdesk.engine.dossier;

import org.appealdesk.engine.trade.Side;

/** The ruling in plain words, one text a party, each in that party's language. */
public record RulingTexts(String toBuyer, String toSeller) {
    public String to(Side side) {
        return side == Side.BUYER ? toBuyer : toSeller;
    }
}
