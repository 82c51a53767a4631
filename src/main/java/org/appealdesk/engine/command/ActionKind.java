package org.appealdesk.engine.command;

/**
 * One constant for each {@link Action}, and one more for redacting evidence, which not all may who may look at it; the
 * vocabulary of “allowed now”.
 */
public enum ActionKind {
    REGISTER_ORDER,
    REPORT_EXECUTED,
    REPORT_EXECUTION_FAILED,
    REPORT_PARTY_BANNED,
    MARK_ORDER_PAID,
    RELEASE_ORDER,
    CANCEL_ORDER,
    PASS_CONTACT_GATE,
    FILE_APPEAL,
    CANCEL_APPEAL,
    ANSWER_NEGOTIATION_FAILED,
    ANSWER_CONSENSUS,
    DENY_CONSENSUS,
    DISMISS_CONSENSUS,
    ADD_EVIDENCE,
    SEND_MESSAGE,
    SUPPLY_INFORMATION,
    OBJECT_TO_RULING,
    CLAIM_CASE,
    RETURN_CASE,
    HAND_OVER_CASE,
    TAKE_OVER_CASE,
    ASK_FOR_INFORMATION,
    WITHDRAW_REQUEST,
    LOG_CALL,
    WRITE_TO_PARTY,
    ADD_NOTE,
    TAG_CASE,
    HANDLE_EVIDENCE,
    REDACT_EVIDENCE,
    TICK_CHECK,
    RECLASSIFY_REASON,
    RULE_CASE,
    APPROVE_RULING,
    REJECT_RULING,
    RETRY_EXECUTION,
    VOID_APPEAL,
    LAPSE_DEADLINE
}
