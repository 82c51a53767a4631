package org.appealdesk.engine.command;

import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.profile.ProfileRef;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.Side;

/** What the exchange's own systems report. */
public sealed interface PlatformAction extends Action {

    /**
     * Opens the case of an order, before anybody appeals.
     *
     * @param profile the rules that hold for this order
     */
    record RegisterOrder(Order order, ProfileRef profile) implements PlatformAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REGISTER_ORDER;
        }
    }

    /** A ruling was carried out (t17). */
    record ReportExecuted(String executionId) implements PlatformAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REPORT_EXECUTED;
        }
    }

    /** A ruling could not be carried out (t18). */
    record ReportExecutionFailed(String executionId, String why) implements PlatformAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REPORT_EXECUTION_FAILED;
        }
    }

    /** A party was banned: the case goes on, its notices no longer arrive (edge 16). */
    record ReportPartyBanned(Side side) implements PlatformAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REPORT_PARTY_BANNED;
        }
    }

    /** Tells what became of a message: that it arrived, was seen or could not be delivered, was edited or deleted (e20). */
    record ReportMessage(MessageReport report) implements PlatformAction {
        @Override
        public ActionKind kind() {
            return ActionKind.REPORT_MESSAGE;
        }
    }
}
