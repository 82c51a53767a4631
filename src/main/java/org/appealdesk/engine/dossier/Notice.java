package org.appealdesk.engine.dossier;

/** What a party is told by the platform when the appeal moves. */
public enum Notice {
    APPEAL_FILED,
    CROSS_STATEMENT_FILED,
    WAITING_FOR_CONFIRMATION,
    WAITING_FOR_SUPPORT,
    APPEAL_CANCELLED,
    INFORMATION_WANTED,
    RULED,
    EXECUTED,
    OBJECTION_FILED,
    VOIDED
}
