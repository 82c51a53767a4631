package org.appealdesk.console.ruling;

import org.appealdesk.console.live.DraftBook;
import org.appealdesk.console.ruling.RulingViewModel.Step;
import org.appealdesk.engine.trade.Side;

/** Keeps in the draft book what the agent himself writes into the two texts of a ruling, until it is ruled. */
final class KeptTexts {
    private final RulingViewModel ruling;
    private final DraftBook.Page page;

    KeptTexts(RulingViewModel ruling, DraftBook.Page page) {
        this.ruling = ruling;
        this.page = page;
    }

    /** Takes up what was written the last time, and keeps what is written from now on. */
    void follow() {
        for (Side side : Side.values()) {
            PartyText text = ruling.text(side);
            String[] kept = page.read(place(side)).split("\n", 2);
            if (kept.length == 2 && kept[0].equals(appeal())) {
                text.textProperty().set(kept[1]);
            }
            text.textProperty().subscribe(_ -> keep(side));
            text.editedProperty().subscribe(_ -> keep(side));
        }
        ruling.stepProperty().subscribe(_ -> {
            for (Side side : Side.values()) {
                keep(side);
            }
        });
    }

    private void keep(Side side) {
        PartyText text = ruling.text(side);
        boolean isOpen = text.editedProperty().get() && ruling.stepProperty().get() != Step.DONE;
        page.keep(place(side), isOpen ? appeal() + "\n" + text.textProperty().get() : "");
    }

    private static String place(Side side) {
        return "RULING-" + side.name();
    }

    /** What was written for an earlier appeal on the order says nothing of this one. */
    private String appeal() {
        return ruling.drafted().value();
    }
}
