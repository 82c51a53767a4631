package org.appealdesk.training.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderIdentity;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PlatformStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.appealdesk.engine.trade.TradeTerms;
import org.appealdesk.protocol.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads an order, with the platform's own field names. Its instants are offsets from the scenario's start. */
final class OrderYaml {
    private final YamlNode node;
    private final Instant start;

    OrderYaml(YamlNode node, Instant start) {
        this.node = node;
        this.start = start;
    }

    Order order(TradeParty buyer, TradeParty seller) {
        node.allowOnly(
                "orderNumber",
                "advNo",
                "maker",
                "asset",
                "fiat",
                "amount",
                "unitPrice",
                "totalPrice",
                "payMethodName",
                "commission",
                "orderStatus",
                "platformCode",
                "createTime",
                "notifyPayEndTime",
                "notifyPayTime",
                "confirmPayEndTime",
                "confirmPayTime",
                "cancelTime");
        OrderStatus status = node.need("orderStatus").constant(OrderStatus.class);
        OrderTimes times = times();
        check(status, times);
        TradeTerms terms = terms();
        return new Order(
                new OrderIdentity(
                        node.need("orderNumber").as(n -> new CaseId(n.text())),
                        node.need("advNo").text(),
                        node.need("maker").constant(Side.class)),
                terms,
                buyer,
                seller,
                times,
                new PlatformStatus(status, node.need("platformCode").text()));
    }

    private TradeTerms terms() {
        Asset asset = asset(node.need("asset"));
        Asset fiat = asset(node.need("fiat"));
        Money amount = money("amount", asset);
        Money total = money("totalPrice", fiat);
        BigDecimal price = node.need("unitPrice").decimal();
        TradeTerms terms = node.as(_ ->
                new TradeTerms(amount, price, total, node.need("payMethodName").text(), money("commission", asset)));
        // The crypto amount was rounded to its scale, so the product may be off by one of its smallest units.
        BigDecimal slack = price.scaleByPowerOfTen(-asset.scale()).add(BigDecimal.ONE);
        BigDecimal product = amount.amount().multiply(price);
        if (product.subtract(total.amount()).abs().compareTo(slack) > 0) {
            node.need("totalPrice")
                    .report(
                            "is not amount × unitPrice",
                            "about "
                                    + product.setScale(fiat.scale(), RoundingMode.HALF_UP)
                                            .toPlainString());
        }
        return terms;
    }

    private static Asset asset(YamlNode node) {
        return node.as(n -> {
            n.allowOnly("code", "scale");
            return new Asset(n.need("code").text(), n.need("scale").whole(0, 18));
        });
    }

    private Money money(String key, Asset asset) {
        return node.need(key).as(n -> new Money(n.decimal(), asset));
    }

    private OrderTimes times() {
        return new OrderTimes(
                start.plus(node.need("createTime").offset()),
                start.plus(node.need("notifyPayEndTime").offset()),
                time("notifyPayTime"),
                time("confirmPayEndTime"),
                time("confirmPayTime"),
                time("cancelTime"));
    }

    private @Nullable Instant time(String key) {
        return node.find(key).map(n -> start.plus(n.offset())).orElse(null);
    }

    private void check(OrderStatus status, OrderTimes times) {
        before("createTime", times.createTime(), "notifyPayEndTime", times.notifyPayEndTime());
        before("createTime", times.createTime(), "notifyPayTime", times.notifyPayTime());
        before("notifyPayTime", times.notifyPayTime(), "confirmPayTime", times.confirmPayTime());
        before("notifyPayTime", times.notifyPayTime(), "confirmPayEndTime", times.confirmPayEndTime());
        before("createTime", times.createTime(), "cancelTime", times.cancelTime());
        switch (status) {
            case UNPAID -> {
                absent("notifyPayTime", status);
                absent("confirmPayTime", status);
            }
            case PAID, RELEASING -> node.need("notifyPayTime");
            case COMPLETED -> node.need("confirmPayTime");
            case CANCELLED, CANCELLED_BY_SYSTEM -> node.need("cancelTime");
            case IN_APPEAL ->
                node.need("orderStatus").report("an order is not registered in appeal", "the status before the appeal");
        }
    }

    private void before(String earlier, @Nullable Instant first, String later, @Nullable Instant second) {
        if (first != null && second != null && second.isBefore(first)) {
            node.need(later).report("“" + later + "” lies before “" + earlier + "”", "a later time");
        }
    }

    private void absent(String key, OrderStatus status) {
        node.find(key).ifPresent(n -> n.report("an order that is " + status + " has no “" + key + "”", "no such time"));
    }
}
