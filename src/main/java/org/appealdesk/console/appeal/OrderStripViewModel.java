package org.appealdesk.console.appeal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.console.words.EngineWords;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.TradeTerms;
import org.jspecify.annotations.Nullable;

/** The order's facts between the two parties. To be used on the FX thread only. */
public final class OrderStripViewModel {
    private final LiveCase live;

    OrderStripViewModel(LiveCase live) {
        this.live = live;
    }

    /**
     * One fact of the order.
     *
     * @param more what is told on hover; empty when nothing is
     */
    public record Fact(String label, String value, String more) {
        Fact telling(String hover) {
            return new Fact(label, value, hover);
        }
    }

    /** The facts in their order; they follow the case and the language. */
    public ObservableValue<List<Fact>> facts() {
        return Bindings.createObjectBinding(
                this::factsNow, live.viewProperty(), live.words().wordingProperty());
    }

    private List<Fact> factsNow() {
        EngineWords words = live.words();
        Order order = live.order();
        TradeTerms terms = order.terms();
        OrderTimes times = order.times();
        Money disputed = live.appeal().facts().filing().disputeAmount();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("fiat", words.formats().money(terms.totalPrice())));
        if (disputed != null) {
            facts.add(fact("disputed", words.formats().money(disputed)));
        }
        facts.add(fact("crypto", words.formats().money(terms.amount()))
                .telling(words.text("appeal.order.commission", words.formats().money(terms.commission()))));
        facts.add(fact("price", words.formats().decimal(terms.unitPrice())));
        facts.add(fact("method", terms.payMethodName()));
        facts.add(paid(times));
        facts.add(escrow(order));
        facts.add(fact("number", words.formats().grouped(order.number().value()))
                .telling(words.text("appeal.order.adv", order.identity().advNo())));
        return facts;
    }

    private Fact paid(OrderTimes times) {
        EngineWords words = live.words();
        Instant paid = times.notifyPayTime();
        String window = words.text(
                "appeal.order.window",
                words.formats().dayAndTime(times.createTime()),
                words.formats().dayAndTime(times.notifyPayEndTime()));
        return fact("paid", time(paid)).telling(window);
    }

    /** While an appeal runs, what the escrow holds is what it held when the appeal was filed: after the trade, nothing. */
    private Fact escrow(Order order) {
        OrderStatus status = order.status() == OrderStatus.IN_APPEAL
                ? live.appeal().facts().before().status()
                : order.status();
        String state = switch (TradePhase.of(status)) {
            case IN_TRADE -> "locked";
            case AFTER_RELEASE -> "released";
            case AFTER_CANCELLATION -> "returned";
        };
        EngineWords words = live.words();
        String orderStatus = words.text(
                "appeal.order.status",
                words.name(order.status()),
                order.platformStatus().rawCode());
        return new Fact(
                words.text("appeal.order.escrow"),
                words.text("appeal.order.escrow." + state),
                words.text("appeal.order.escrow.about." + state) + "\n" + orderStatus);
    }

    private String time(@Nullable Instant instant) {
        return instant == null
                ? live.words().text("engine.none")
                : live.words().formats().time(instant);
    }

    private Fact fact(String key, String value) {
        return new Fact(live.words().text("appeal.order." + key), value, "");
    }
}
