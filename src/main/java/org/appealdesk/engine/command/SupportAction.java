package org.appealdesk.engine.command;

import java.time.Instant;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.dossier.EvidenceHandling;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.Side;

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

    /** Gives the party more time for what it still owes, after the due time too (t12). */
    record ExtendRequest(String requestId, Instant dueAt) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.EXTEND_REQUEST;
        }
    }

    /** Reminds a party, in a message, of what it still owes to a request (t12). */
    record RemindParty(String requestId, Message message) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REMIND_PARTY;
        }
    }

    /** Records a phone call (t15). */
    record LogCall(CallRecord call) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.LOG_CALL;
        }
    }

    /** Looks at a party's phone and account number as they are: recorded, and nothing moves (t15). */
    record RevealContact(Side side) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REVEAL_CONTACT;
        }
    }

    /** Gives out a code by which the party can tell that the caller is real: recorded, and nothing moves (t15). */
    record IssueCallerCode(CallerCode code) implements SupportAction {
        @Override
        public ActionKind kind() {
            return ActionKind.ISSUE_CALLER_CODE;
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
