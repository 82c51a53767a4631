package org.appealdesk.console.widget;

/** How far something of one's own is that the authority has not confirmed. */
public enum Pending {
    /** It waits on this device. */
    UNSENT,
    /** The authority has carried it out, but what came of it has not arrived here. */
    UNCONFIRMED
}
