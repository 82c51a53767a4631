package org.appealdesk.engine.command;

import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;

/** What an agent or a supervisor does. */
public sealed interface SupportAction extends Action {

    /** Takes an unclaimed case, or one whose lease has run out (t10). */
    record ClaimCase() implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.CLAIM_CASE;
        }
    }

    /** Gives the case back to the queue (t11). */
    record ReturnCase(String why) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.RETURN_CASE;
        }
    }

    /** Gives the case to a colleague (t11). */
    record HandOverCase(AgentId to, String why) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.HAND_OVER_CASE;
        }
    }

    /** A supervisor takes the case from its agent (t11). */
    record TakeOverCase(String why) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.TAKE_OVER_CASE;
        }
    }

    /** Asks a party for what is missing (t12). */
    record AskForInformation(InformationRequest request) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.ASK_FOR_INFORMATION;
        }
    }

    /** Takes a request back. */
    record WithdrawRequest(String requestId) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.WITHDRAW_REQUEST;
        }
    }

    /** Records a phone call (t15). */
    record LogCall(CallRecord call) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.LOG_CALL;
        }
    }

    /** Writes to one party. */
    record WriteToParty(Message message) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.WRITE_TO_PARTY;
        }
    }

    /** Notes something for colleagues; parties never see it. */
    record AddNote(String text) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.ADD_NOTE;
        }
    }

    /**
     * Puts a tag on the case for colleagues, or takes it off; putting on what is on changes nothing.
     *
     * @param on false takes it off
     */
    record TagCase(Tag tag, boolean on) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.TAG_CASE;
        }
    }

    /** Has looked at evidence, saved it or made a redacted copy: recorded, and nothing moves (e19). */
    record HandleEvidence(EvidenceHandling handling) implements SupportAction {
        @Override
        public ActionKind kind() {
            return handling instanceof EvidenceHandling.Redacted
                    ? ActionKind.REDACT_EVIDENCE
                    : ActionKind.HANDLE_EVIDENCE;
        }
    }

    /** Ticks or unticks a line of the checklist. */
    record TickCheck(Check check, boolean done) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.TICK_CHECK;
        }
    }

    /** Corrects the reason; the one filed stays readable (edge 15). */
    record ReclassifyReason(ReasonCode reason, String why) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.RECLASSIFY_REASON;
        }
    }

    /** Rules (t16), or proposes a ruling where a second person must approve. */
    record RuleCase(Ruling ruling) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.RULE_CASE;
        }
    }

    /** The second person approves the proposed ruling (t16). */
    record ApproveRuling() implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.APPROVE_RULING;
        }
    }

    /** The second person sends the proposed ruling back. */
    record RejectRuling(String why) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REJECT_RULING;
        }
    }

    /** Asks the platform once more to carry out a ruling that failed (t18). */
    record RetryExecution() implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.RETRY_EXECUTION;
        }
    }

    /** A supervisor ends the appeal without a ruling (t22). */
    record VoidAppeal(String why) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.VOID_APPEAL;
        }
    }
}
