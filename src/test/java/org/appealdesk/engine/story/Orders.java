package org.appealdesk.engine.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderIdentity;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.PlatformStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.engine.trade.TradeTerms;

/** Orders as they are registered at {@link #START}: 100 USDT for 2,600,000 VND between two invented people. */
public final class Orders {
    public static final Asset USDT = new Asset("USDT", 2);
    public static final Asset VND = new Asset("VND", 0);
    public static final CaseId NUMBER = new CaseId("22814010277310914560");

    /** When every story begins. */
    public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    /** How long after the start the seller may take to release, or an unpaid order to be paid. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private Orders() {}

    public static Order unpaid() {
        return order(OrderStatus.UNPAID, "100");
    }

    /** Marked paid at the start. */
    public static Order paid() {
        return order(OrderStatus.PAID, "100");
    }

    /** Marked paid at the start, under another number. */
    public static Order paid(String number) {
        Order order = paid();
        OrderIdentity identity = new OrderIdentity(
                new CaseId(number), order.identity().advNo(), order.identity().maker());
        return new Order(identity, order.terms(), order.buyer(), order.seller(), order.times(), order.platformStatus());
    }

    /** So much crypto that a ruling needs a second person. */
    public static Order large() {
        return order(OrderStatus.PAID, "20000");
    }

    /** As {@link #large()}, before it is paid. */
    public static Order largeUnpaid() {
        return order(OrderStatus.UNPAID, "20000");
    }

    public static Order in(OrderStatus status) {
        return order(status, "100");
    }

    private static Order order(OrderStatus status, String amount) {
        Money crypto = Money.of(amount, USDT);
        BigDecimal price = new BigDecimal("26000");
        return new Order(
                new OrderIdentity(NUMBER, "11627551290034424", Side.SELLER),
                new TradeTerms(
                        crypto,
                        price,
                        new Money(crypto.amount().multiply(price), VND),
                        "Bank transfer",
                        Money.of("0.50", USDT)),
                buyer(),
                seller(),
                times(status),
                new PlatformStatus(status, "raw"));
    }

    public static TradeParty buyer() {
        return new TradeParty(
                "u-buyer",
                "bao95",
                "PHẠM GIA BẢO",
                "vi",
                new PaymentAccount("Ngân hàng Sông Hồng", "PHAM GIA BAO", "190377402218"),
                new PartyHistory(57, 965, 0, 1, false));
    }

    public static TradeParty seller() {
        return new TradeParty(
                "u-seller",
                "trang_usdt",
                "LÊ THỊ THU TRANG",
                "vi",
                new PaymentAccount("Ngân hàng Trường Sơn", "LE THI THU TRANG", "260011894437"),
                new PartyHistory(1840, 989, 7, 2, true));
    }

    private static OrderTimes times(OrderStatus status) {
        OrderTimes unpaid = new OrderTimes(START, START.plus(WINDOW), null, null, null, null);
        OrderTimes paid = unpaid.paid(START, START.plus(WINDOW));
        return switch (status) {
            case UNPAID -> unpaid;
            case PAID, RELEASING, IN_APPEAL -> paid;
            case COMPLETED -> paid.released(START);
            case CANCELLED -> paid.cancelled(START);
            case CANCELLED_BY_SYSTEM -> unpaid.cancelled(START);
        };
    }
}
