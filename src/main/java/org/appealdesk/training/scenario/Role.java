package org.appealdesk.training.scenario;

import org.appealdesk.engine.command.ActionKind;

/** Whose action a kind of action is. */
enum Role {
    PARTY("BUYER or SELLER"),
    PLATFORM("PLATFORM"),
    STAFF("AGENT or SUPERVISOR"),
    /** Done by a session or the clock. */
    NOBODY("no step: it happens by itself");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** As a problem names it. */
    String words() {
        return words;
    }

    static Role of(ActionKind kind) {
        return switch (kind) {
            case MARK_ORDER_PAID,
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
                    OBJECT_TO_RULING -> PARTY;
            case REPORT_EXECUTED, REPORT_EXECUTION_FAILED, REPORT_PARTY_BANNED -> PLATFORM;
            case CLAIM_CASE,
                    RETURN_CASE,
                    HAND_OVER_CASE,
                    TAKE_OVER_CASE,
                    ASK_FOR_INFORMATION,
                    WITHDRAW_REQUEST,
                    LOG_CALL,
                    WRITE_TO_PARTY,
                    ADD_NOTE,
                    TAG_CASE,
                    TICK_CHECK,
                    RECLASSIFY_REASON,
                    RULE_CASE,
                    APPROVE_RULING,
                    REJECT_RULING,
                    RETRY_EXECUTION,
                    VOID_APPEAL -> STAFF;
            case REGISTER_ORDER,
                    REPORT_MESSAGE,
                    EXTEND_REQUEST,
                    REMIND_PARTY,
                    REVEAL_CONTACT,
                    ISSUE_CALLER_CODE,
                    HANDLE_EVIDENCE,
                    REDACT_EVIDENCE,
                    LAPSE_DEADLINE -> NOBODY;
        };
    }
}
