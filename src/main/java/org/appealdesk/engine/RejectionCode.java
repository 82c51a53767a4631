package org.appealdesk.engine;

/** The ways in which a command can be refused. Names in braces are the facts a rejection with this code carries. */
public enum RejectionCode {
    UNKNOWN_CASE,
    /** The case holds something this program cannot read. */
    CASE_READ_ONLY,
    /** The same command id came with other content before (edge 12). */
    COMMAND_ID_REUSED,
    /** The order is registered with other content. */
    ORDER_DIFFERS,
    /** {profile}. */
    PROFILE_UNKNOWN,
    /** {needed}: BUYER, SELLER, COMPLAINANT, RESPONDENT, PARTY, STAFF, PLATFORM or CLOCK. */
    WRONG_ACTOR,

    /** {status}. */
    ORDER_NOT_UNPAID,
    /** {status}. */
    ORDER_NOT_PAID,
    /** {due}: the payment window ended. */
    ORDER_EXPIRED,
    /** {status}: the order has ended. */
    ORDER_ENDED,

    /** R1: nothing was marked paid. {status}. */
    NOTHING_TO_APPEAL,
    GATE_NOT_PASSED,
    APPEAL_OPEN,
    NO_OPEN_APPEAL,
    /** {from}: first instant at which filing is possible. */
    TOO_EARLY_TO_FILE,
    NO_SECOND_APPEAL,
    /** {maximum}. */
    TOO_MANY_APPEALS,
    /** {reason}, {side}. */
    REASON_DOES_NOT_FIT,
    /** {limit}. */
    DESCRIPTION_LENGTH,
    DISPUTE_AMOUNT_DOES_NOT_FIT,

    /** {minimum}. */
    EVIDENCE_MISSING,
    /** {name}, {accepted}. */
    EVIDENCE_KIND_FORBIDDEN,
    /** {name}, {maximum} in bytes. */
    EVIDENCE_TOO_LARGE,
    /** {maximum}. */
    TOO_MUCH_EVIDENCE,
    /** {name}. */
    EVIDENCE_INCOMPLETE,
    /** {id}. */
    EVIDENCE_ID_TAKEN,
    /** {id}: the evidence with this id has other bytes (e19). */
    EVIDENCE_DIFFERS,

    /** The appeal waits for somebody else. {phase}. */
    NOT_AWAITED,
    ALREADY_ANSWERED,
    /** {due}: the answer's time was over. */
    ANSWER_LATE,
    /** {phase}. */
    WITHDRAWAL_NOT_ALLOWED,
    /** {outcome}. */
    ALREADY_DECIDED,

    MESSAGE_EMPTY,
    /** {id}. */
    MESSAGE_UNKNOWN,
    WRONG_CHANNEL,
    /** {what}. */
    WORDS_MISSING,

    NOT_IN_SUPPORT,
    /** {owner}, {since}. */
    CLAIMED_BY_OTHER,
    ALREADY_YOURS,
    NOT_CLAIMED,
    PARTY_TO_THE_TRADE,
    NEEDS_SUPERVISOR,
    RULED_BEFORE,
    /** {token}, {current}. */
    LEASE_LOST,

    /** {side}, {request}. */
    REQUEST_OPEN,
    /** {request}: another request has this id. */
    REQUEST_ID_TAKEN,
    /** {request}. */
    REQUEST_UNKNOWN,
    REQUEST_WITHOUT_ITEMS,
    /** {item}. */
    ITEM_UNKNOWN,
    /** {due}. */
    DUE_IN_THE_PAST,
    /** {due}: more time ends later than this. */
    DUE_NOT_LATER,
    /** {from}: when the party may be reminded again. */
    REMINDED_ALREADY,
    /** {until}: the latest end. */
    CODE_TOO_LONG,

    /** {version}, {current}. */
    STALE_VERSION,
    /** {missing}: names of checks, comma separated. */
    CHECKLIST_OPEN,
    /** {missing}: sides, comma separated. */
    PARTIES_NOT_CONTACTED,
    /** {outcome}, {reason}. */
    OUTCOME_DOES_NOT_FIT,
    FINDINGS_MISSING,
    /** {id}. */
    EVIDENCE_UNKNOWN,
    /** A finding rests on a call that the case has not. {number}. */
    CALL_UNKNOWN,
    /** {measure}, {value}. */
    MEASURE_NOT_IN_TABLE,
    NO_PROPOSAL,
    OWN_PROPOSAL,
    /** Who is new to this work approves nobody's ruling. */
    TOO_NEW_TO_APPROVE,
    /** A ruling waits for the second person already. {by}. */
    PROPOSAL_WAITS,

    NOT_DECIDED,
    NO_FAILED_EXECUTION,
    NO_OBJECTION_POSSIBLE,
    /** {due}. */
    OBJECTION_LATE
}
