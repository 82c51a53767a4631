package org.appealdesk.engine.dossier;

/** How a party chose to reach its counterparty in the contact-first gate (R2). */
public enum ContactChannel {
    CHAT,
    PHONE
}
