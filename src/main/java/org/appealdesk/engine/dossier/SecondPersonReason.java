package org.appealdesk.engine.dossier;

/** Why a ruling needs a second person (t16). */
public enum SecondPersonReason {
    /** It is about much crypto. */
    AMOUNT,
    /** Whoever rules is new to this work. */
    NEW_AGENT,
    /** It decides otherwise than the ruling that a party objected to (t21). */
    OVERTURNS
}
