package org.appealdesk.app.journey;

import org.appealdesk.engine.trade.CaseId;

/** How an agent reaches what is on the screen. Nodes are named by their ids, without the {@code #}. */
public interface Hands {
    /** Presses a button, a tab, a box to tick, or one of a few choices. */
    void use(String id);

    /** Writes into a field; what stood there is replaced. */
    void write(String id, String text);

    /** Does something that has a button and, for the keyboard, a key or a line in the palette. */
    void act(Deed deed);

    /** Goes to the queue, selects an appeal by the number it shows, and opens it. */
    void openFromQueue(String number);

    /** Closes the case that is shown; the queue is shown then. */
    void closeCase(CaseId id);
}
