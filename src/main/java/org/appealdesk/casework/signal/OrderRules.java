package org.appealdesk.casework.signal;

import static org.appealdesk.casework.signal.SignalKind.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;

/** Signals from the fields of the order and of its parties. */
final class OrderRules {

    /** Fewer appeals than this say nothing. */
    private static final int OFTEN = 3;

    private OrderRules() {}

    static List<Signal> of(CaseFile file) {
        Order order = file.order();
        List<Signal> signals = new ArrayList<>(times(order.times()));
        for (Side side : Side.values()) {
            signals.addAll(party(side, order.party(side)));
        }
        List<Appeal> appeals = file.appeals();
        if (appeals.size() > 1) {
            Appeal last = appeals.get(appeals.size() - 2);
            signals.add(Signal.of(
                    EARLIER_APPEAL, last.complainant(), last.facts().number().value()));
        }
        return signals;
    }

    private static List<Signal> times(OrderTimes times) {
        List<Signal> signals = new ArrayList<>();
        Instant paid = times.notifyPayTime();
        Instant cancelled = times.cancelTime();
        if (paid == null) {
            return signals;
        }
        if (paid.isBefore(times.createTime())) {
            signals.add(Signal.of(PAID_BEFORE_ORDER, Side.BUYER, times.createTime(), paid));
        }
        if (!paid.isBefore(times.notifyPayEndTime())) {
            signals.add(Signal.of(PAID_AFTER_WINDOW, Side.BUYER, times.notifyPayEndTime(), paid));
        }
        if (cancelled != null && !paid.isBefore(cancelled)) {
            signals.add(Signal.of(PAID_AFTER_CANCEL, Side.BUYER, cancelled, paid));
        }
        return signals;
    }

    private static List<Signal> party(Side side, TradeParty party) {
        List<Signal> signals = new ArrayList<>();
        PaymentAccount account = party.account();
        if (account != null && !PlainText.isSameName(account.holder(), party.kycName())) {
            signals.add(Signal.of(HOLDER_NOT_KYC, side, account.holder(), party.kycName()));
        }
        PartyHistory history = party.history();
        if (isOften(history.appealsAgainst(), history.orders())) {
            signals.add(Signal.of(APPEALED_AGAINST, side, history.appealsAgainst(), history.orders()));
        }
        if (isOften(history.appealsFiled(), history.orders())) {
            signals.add(Signal.of(APPEALS_OFTEN, side, history.appealsFiled(), history.orders()));
        }
        return signals;
    }

    /** At least three, and at least one order in a hundred: who trades much meets a few appeals. */
    private static boolean isOften(int appeals, int orders) {
        return appeals >= OFTEN && appeals * 100L >= orders;
    }
}
