package org.appealdesk.engine.profile;

/** What a case can look like when its rules know a usual ruling for it. */
public enum Circumstance {
    /** The respondent did not answer in time (t5). */
    RESPONDENT_SILENT,
    /** The buyer gave no information by the due time (t14). */
    BUYER_GAVE_NO_INFORMATION,
    /** The seller gave no information by the due time (t14). */
    SELLER_GAVE_NO_INFORMATION,
    /** The buyer handed in every kind of evidence that the reason expects of a buyer. */
    BUYER_BROUGHT_ALL,
    /** The seller handed in every kind of evidence that the reason expects of a seller. */
    SELLER_BROUGHT_ALL,
    /** The buyer handed in nothing of what the reason expects of a buyer. */
    BUYER_BROUGHT_NOTHING,
    /** The seller handed in nothing of what the reason expects of a seller. */
    SELLER_BROUGHT_NOTHING
}
