package org.appealdesk.engine.event;

/** A fact of a case; grouped by what it is about. Due instants are part of the event that opened the wait. */
public sealed interface AppealEvent
        permits OrderEvent, FilingEvent, AnswerEvent, DossierEvent, SupportEvent, RulingEvent {}
