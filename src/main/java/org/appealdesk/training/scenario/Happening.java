package org.appealdesk.training.scenario;

/** What a step can wait for. */
public enum Happening {
    /** An appeal was filed; the side is the one that filed. */
    APPEAL_FILED,
    /** The respondent answered “negotiation failed”; the side is the respondent. */
    NEGOTIATION_FAILED,
    /** The respondent answered “consensus reached”; the side is the respondent. */
    CONSENSUS_REACHED,
    /** The complainant said there was none; the side is the complainant. */
    CONSENSUS_DENIED,
    /** An appeal was cancelled; the side is the one that cancelled. */
    APPEAL_CANCELLED,
    /** The case waits for customer support. */
    SUPPORT_AWAITED,
    /** A member of support took the case. */
    CASE_CLAIMED,
    /** Support asked for information; the side is the one asked. */
    INFORMATION_ASKED(true),
    /** A party answered a request; the side is that party. */
    INFORMATION_SUPPLIED,
    /** A request for information lapsed; the side is the one asked. */
    INFORMATION_LAPSED(true),
    /** Support phoned; the side is the one phoned. */
    CALL_LOGGED(true),
    /** Support wrote; the side is the one written to. */
    SUPPORT_WROTE(true),
    /** A party wrote to the other party or to support; the side is the one that wrote. */
    PARTY_WROTE,
    /** A party handed in evidence after the filing; the side is that party. */
    EVIDENCE_ADDED,
    /** An agent could not decide. */
    CASE_ESCALATED,
    /** A ruling waits for a second person. */
    RULING_PROPOSED,
    /** The second person sent the ruling back. */
    RULING_REJECTED,
    /** The case is ruled. */
    RULING_MADE,
    /** A ruling that could not be carried out goes to the platform again. */
    EXECUTION_RETRIED,
    /** A ruling could not be carried out. */
    EXECUTION_FAILED,
    /** A ruling was carried out. */
    RULING_EXECUTED,
    /** A party objected to the ruling; the side is that party. */
    OBJECTION_FILED;

    private final boolean meantForParty;

    Happening() {
        this(false);
    }

    Happening(boolean meantForParty) {
        this.meantForParty = meantForParty;
    }

    /** Something that happens to one party: its script waits for what happens to itself. */
    boolean meantForParty() {
        return meantForParty;
    }
}
