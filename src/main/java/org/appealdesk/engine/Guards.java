package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.util.EnumSet;
import java.util.Set;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may act as it wants to, whatever the content. The one place both {@code decide} and
 * {@code allowedActions} ask, so that what the console offers is what the engine accepts.
 */
final class Guards {
    private static final Set<ActionKind> PLATFORM = EnumSet.range(ActionKind.REGISTER_ORDER, ActionKind.REPORT_MESSAGE);
    private static final Set<ActionKind> PARTY = EnumSet.range(ActionKind.MARK_ORDER_PAID, ActionKind.OBJECT_TO_RULING);
    private static final Set<ActionKind> SUPPORT = EnumSet.range(ActionKind.CLAIM_CASE, ActionKind.VOID_APPEAL);

    private Guards() {}

    /** The actions this kind of actor may ever do. */
    static Set<ActionKind> actionsOf(Actor actor) {
        return switch (actor) {
            case Actor.Platform _ -> PLATFORM;
            case Actor.Party _ -> PARTY;
            case Actor.Staff _ -> SUPPORT;
            case Actor.Clock _ -> EnumSet.of(ActionKind.LAPSE_DEADLINE);
        };
    }

    /** Null means yes. */
    static @Nullable Rejection check(ActionKind action, Situation now) {
        return switch (now.actor()) {
            case Actor.Party _ when PARTY.contains(action) -> party(action, now);
            case Actor.Staff staff when SUPPORT.contains(action) -> SupportGuards.check(action, now, staff);
            case Actor.Platform _ when PLATFORM.contains(action) -> platform(action, now);
            case Actor.Clock _ when action == ActionKind.LAPSE_DEADLINE -> null;
            case Actor.Party _, Actor.Staff _, Actor.Platform _, Actor.Clock _ ->
                PartyGuards.wrongActor(neededFor(action), RuleId.T1);
        };
    }

    private static String neededFor(ActionKind action) {
        if (PARTY.contains(action)) {
            return "PARTY";
        }
        if (SUPPORT.contains(action)) {
            return "STAFF";
        }
        return PLATFORM.contains(action) ? "PLATFORM" : "CLOCK";
    }

    private static @Nullable Rejection party(ActionKind action, Situation now) {
        return switch (action) {
            case MARK_ORDER_PAID -> PartyGuards.paid(now);
            case RELEASE_ORDER -> PartyGuards.release(now);
            case CANCEL_ORDER -> PartyGuards.cancelOrder(now);
            case PASS_CONTACT_GATE -> FilingGuards.passGate(now);
            case FILE_APPEAL -> FilingGuards.file(now);
            case CANCEL_APPEAL -> PartyGuards.cancelAppeal(now);
            case ANSWER_NEGOTIATION_FAILED, ANSWER_CONSENSUS -> PartyGuards.answer(now);
            case DENY_CONSENSUS, DISMISS_CONSENSUS -> PartyGuards.consensus(now);
            case ADD_EVIDENCE -> PartyGuards.addEvidence(now);
            case SUPPLY_INFORMATION -> PartyGuards.supply(now);
            case OBJECT_TO_RULING -> PartyGuards.object(now);
            default -> null;
        };
    }

    private static @Nullable Rejection platform(ActionKind action, Situation now) {
        Appeal appeal = now.newest();
        return switch (action) {
            case REPORT_EXECUTED -> reportable(appeal) ? null : Rejection.of(NOT_DECIDED, RuleId.T17);
            case REPORT_EXECUTION_FAILED -> reportable(appeal) ? null : Rejection.of(NOT_DECIDED, RuleId.T18);
            default -> null;
        };
    }

    /** A ruling is being carried out; or one was, and this may be its report once more. */
    private static boolean reportable(@Nullable Appeal appeal) {
        return appeal != null
                && (appeal.phase() instanceof Phase.Decided
                        || !appeal.bench().reported().isEmpty());
    }
}
