package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;

import java.time.Instant;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Ledger;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;

/** Whether a party may file now (t1), or attach a cross-statement (edge 5); null means yes. */
final class FilingGuards {
    private FilingGuards() {}

    static @Nullable Rejection file(Situation now) {
        Rejection blocked = passGate(now);
        if (blocked == null && now.open() == null) {
            blocked = tooSoon(now);
        }
        if (blocked == null && !now.file().ledger().gatePassed().contains(now.side())) {
            blocked = Rejection.of(GATE_NOT_PASSED, RuleId.R2);
        }
        return blocked;
    }

    /** The contact-first gate (R2) is not shown to whoever may not file afterwards, however long it waits. */
    static @Nullable Rejection passGate(Situation now) {
        Rejection blocked = nothingToFile(now);
        if (blocked == null) {
            blocked = openAppealAllows(now);
        }
        return blocked == null && now.open() == null ? neverAgain(now) : blocked;
    }

    /** Before payment there is nothing to appeal (R1); after a ruling there is only the objection (t21). */
    private static @Nullable Rejection nothingToFile(Situation now) {
        if (now.order().status() == OrderStatus.UNPAID) {
            return Rejection.of(NOTHING_TO_APPEAL, RuleId.R1, "status", OrderStatus.UNPAID);
        }
        Appeal newest = now.newest();
        if (newest == null) {
            return null;
        }
        return switch (newest.phase()) {
            case Phase.Completed completed
            when !leavesFree(completed, newest, now.side()) ->
                PartyGuards.alreadyDecided(completed.ruling().outcome(), RuleId.T21);
            case Phase.Cancelled cancelled
            when cancelled.ending() == Ending.VOID && newest.bench().objections() > 0 ->
                Rejection.of(NO_SECOND_APPEAL, RuleId.T21);
            case Phase _ -> null;
        };
    }

    /** A dismissal decides only that the complaint was made in bad faith: the other party may have one of its own. */
    private static boolean leavesFree(Phase.Completed completed, Appeal appeal, Side side) {
        Outcome stands = appeal.bench().standing(completed.ruling()).outcome();
        return stands == Outcome.DISMISS_MALICIOUS && side == appeal.respondent();
    }

    /** One appeal an order: the other party's filing becomes a cross-statement, once (edge 5). */
    private static @Nullable Rejection openAppealAllows(Situation now) {
        Appeal open = now.open();
        if (open == null) {
            return null;
        }
        if (open.phase() instanceof Phase.Decided decided) {
            return PartyGuards.alreadyDecided(decided.ruling().outcome(), RuleId.E5);
        }
        boolean mine = open.complainant() == now.side()
                || open.dossier().crossStatements().stream().anyMatch(filing -> filing.side() == now.side());
        return mine ? Rejection.of(APPEAL_OPEN, RuleId.E5) : null;
    }

    private static @Nullable Rejection neverAgain(Situation now) {
        Ledger.Refile refile = refile(now);
        if (refile != null && refile.from() == null) {
            return Rejection.of(NO_SECOND_APPEAL, RuleId.R21);
        }
        int most = now.profile().filing().maximumAppeals();
        return most > 0 && now.file().appeals().size() >= most
                ? Rejection.of(TOO_MANY_APPEALS, RuleId.T1, "maximum", most)
                : null;
    }

    private static @Nullable Rejection tooSoon(Situation now) {
        Ledger.Refile refile = refile(now);
        Instant from = refile == null ? null : refile.from();
        return from != null && now.now().isBefore(from)
                ? Rejection.of(TOO_EARLY_TO_FILE, RuleId.R21, "from", from)
                : paidTooRecently(now);
    }

    private static Ledger.@Nullable Refile refile(Situation now) {
        return now.file().ledger().refileFrom().get(now.side());
    }

    private static @Nullable Rejection paidTooRecently(Situation now) {
        Instant paid = now.order().times().notifyPayTime();
        if (paid == null
                || now.side() != Side.BUYER
                || TradePhase.of(now.order().status()) != TradePhase.IN_TRADE) {
            return null;
        }
        Instant from = paid.plus(now.profile().filing().buyerWaitAfterPaid());
        return now.now().isBefore(from) ? Rejection.of(TOO_EARLY_TO_FILE, RuleId.T1, "from", from) : null;
    }
}
