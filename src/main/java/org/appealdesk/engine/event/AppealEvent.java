package org.appealdesk.engine.event;

/** A fact of a case; grouped by what it is about. Due instants are part of the event that opened the wait. */
public sealed interface AppealEvent
        permits OrderEvent, FilingEvent, AnswerEvent, DossierEvent, SupportEvent, RulingEvent {

    /**
     * Whether it changes the case. What support does with evidence (e19) and how far a message has got (e20) does not: no
     * lease, no ruling that somebody prepares.
     */
    default boolean changesCase() {
        return true;
    }
}
