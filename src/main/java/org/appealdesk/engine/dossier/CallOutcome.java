package org.appealdesk.engine.dossier;

/** How an attempt to phone a party ended. */
public enum CallOutcome {
    REACHED,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER,
    VOICEMAIL,
    REFUSED_TO_TALK
}
