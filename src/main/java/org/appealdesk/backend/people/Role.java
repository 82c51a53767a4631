package org.appealdesk.backend.people;

/** What a person, or one of the exchange's own systems, is there for. */
public enum Role {
    /** Works on cases. */
    AGENT,
    /** An agent who may also take over, void, approve and decide escalated cases. */
    SUPERVISOR,
    /** Runs trainings; sees no live case. */
    TRAINER,
    /** Reads everything in scope and changes nothing. */
    AUDITOR,
    /** The exchange's systems: feed orders, act for the parties, carry out rulings. */
    PLATFORM
}
