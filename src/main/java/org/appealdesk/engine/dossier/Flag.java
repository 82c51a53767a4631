package org.appealdesk.engine.dossier;

/** What an agent should know at first sight. Flags never decide. */
public enum Flag {
    /** t5. */
    RESPONDENT_SILENT,
    /** t7. */
    CONSENSUS_DENIED,
    /** t8. */
    CONFIRMATION_SILENT,
    /** An answer came at or after its due instant (edge 1, edge 2). */
    LATE_ANSWER,
    /** t14. */
    BUYER_GAVE_NO_INFORMATION,
    /** t14. */
    SELLER_GAVE_NO_INFORMATION,
    /** t18. */
    EXECUTION_FAILED,
    /** An agent could not decide. */
    ESCALATED,
    /** t21. */
    OBJECTED
}
