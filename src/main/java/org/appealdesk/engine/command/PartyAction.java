package org.appealdesk.engine.command;

import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.InformationSupply;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.trade.AppealNumber;

/** What the buyer or the seller does. */
public sealed interface PartyAction extends Action {

    /** The buyer presses “Paid”. */
    record MarkOrderPaid() implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.MARK_ORDER_PAID;
        }
    }

    /** The seller releases the crypto, while an appeal is open too (t20). */
    record ReleaseOrder() implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.RELEASE_ORDER;
        }
    }

    /** The buyer cancels the order, while an appeal is open too (t20). */
    record CancelOrder() implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.CANCEL_ORDER;
        }
    }

    /** Passes the contact-first gate (R2). */
    record PassContactGate(ContactChannel channel) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.PASS_CONTACT_GATE;
        }
    }

    /**
     * Files an appeal (t1), or, when the other party's appeal is open, a cross-statement to it (edge 5).
     *
     * @param number number the appeal gets if it is opened
     */
    record FileAppeal(AppealNumber number, Filing filing) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.FILE_APPEAL;
        }
    }

    /** “Hủy khiếu nại”: withdraws (t2, t19) or, after a consensus, confirms it (t6). */
    record CancelAppeal() implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.CANCEL_APPEAL;
        }
    }

    /** The respondent: “Đàm phán thất bại” (t3). */
    record AnswerNegotiationFailed(String details) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.ANSWER_NEGOTIATION_FAILED;
        }
    }

    /** The respondent: “Đạt thỏa thuận” (t4). */
    record AnswerConsensus(AgreedResolution resolution) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.ANSWER_CONSENSUS;
        }
    }

    /** The complainant says that there is no consensus (t7). */
    record DenyConsensus(String details) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.DENY_CONSENSUS;
        }
    }

    /** The complainant closes the consensus pop-up without an answer (edge 3). */
    record DismissConsensus() implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.DISMISS_CONSENSUS;
        }
    }

    /** Hands in one more piece of evidence (t9). */
    record AddEvidence(EvidenceFile evidence) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.ADD_EVIDENCE;
        }
    }

    /** Writes to the other party or to customer support (t9). */
    record SendMessage(Message message) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.SEND_MESSAGE;
        }
    }

    /** Answers a request of customer support (t13). */
    record SupplyInformation(InformationSupply supply) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.SUPPLY_INFORMATION;
        }
    }

    /** Objects to a ruling (t21). */
    record ObjectToRuling(String description) implements PartyAction {
        @Override
        public ActionKind kind() {
            return ActionKind.OBJECT_TO_RULING;
        }
    }
}
