package org.appealdesk.training.scenario;

/** What becomes of messages to a party, as the platform reports it. */
public enum Inbox {
    /** They arrive and are seen soon; now and then one does not arrive at first. */
    USUAL,
    /** They arrive, and nobody looks. */
    UNREAD,
    /** They do not arrive. */
    UNREACHABLE
}
