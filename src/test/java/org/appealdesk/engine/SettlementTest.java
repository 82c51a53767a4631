package org.appealdesk.engine;

import static org.appealdesk.engine.Transfer.Place.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.TradeTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets what by which ruling; and amounts of money. */
class SettlementTest {
    private static final Money TOTAL = Money.of("2600000", Orders.VND);
    private static final Money PART = Money.of("500000", Orders.VND);

    private static Money usdt(String amount) {
        return Money.of(amount, Orders.USDT);
    }

    /** 100 USDT in escrow for 2,600,000 VND, commission 0.50 USDT. */
    static Stream<Arguments> previews() {
        List<Transfer> release =
                List.of(new Transfer(ESCROW, BUYER, usdt("99.50")), new Transfer(ESCROW, EXCHANGE, usdt("0.50")));
        List<Transfer> back = List.of(new Transfer(ESCROW, SELLER, usdt("100")));
        return Stream.of(
                Arguments.of(Outcome.FORCE_RELEASE, null, release),
                Arguments.of(Outcome.FORCE_RELEASE, PART, release),
                Arguments.of(Outcome.FORCE_CANCEL, null, back),
                Arguments.of(Outcome.REFUND_THEN_CANCEL, null, first(SELLER, BUYER, TOTAL, back)),
                Arguments.of(Outcome.REFUND_THEN_CANCEL, TOTAL, first(SELLER, BUYER, TOTAL, back)),
                // Part of the order in dispute: what arrived is not the total, and only the parties know it.
                Arguments.of(Outcome.REFUND_THEN_CANCEL, PART, first(SELLER, BUYER, null, back)),
                Arguments.of(Outcome.REFUND_EXCESS_THEN_RELEASE, PART, first(SELLER, BUYER, PART, release)),
                Arguments.of(Outcome.REFUND_EXCESS_THEN_RELEASE, null, first(SELLER, BUYER, null, release)),
                Arguments.of(Outcome.TOP_UP_THEN_RELEASE, PART, first(BUYER, SELLER, PART, release)),
                Arguments.of(Outcome.TOP_UP_THEN_RELEASE, null, first(BUYER, SELLER, null, release)),
                Arguments.of(Outcome.RECOVERY_BEST_EFFORT, PART, List.of()),
                Arguments.of(Outcome.DISMISS_MALICIOUS, null, List.of()),
                Arguments.of(Outcome.CANNOT_DECIDE, null, List.of()));
    }

    private static List<Transfer> first(
            Transfer.Place from, Transfer.Place to, @Nullable Money money, List<Transfer> then) {
        return Stream.concat(Stream.of(new Transfer(from, to, money)), then.stream())
                .toList();
    }

    @ParameterizedTest(name = "{0}, {1} in dispute")
    @MethodSource("previews")
    @DisplayName("t16 · the money preview: fiat between the parties first, then the escrow, the commission apart")
    void preview(Outcome outcome, @Nullable Money disputed, List<Transfer> transfers) {
        assertThat(Settlement.preview(Orders.paid(), outcome, disputed)).isEqualTo(transfers);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("t16 · whatever leaves the escrow is exactly what is in it, or nothing")
    void escrowIsEmptiedOrUntouched(Outcome outcome) {
        Money moved = Settlement.preview(Orders.paid(), outcome, PART).stream()
                .filter(transfer -> !transfer.betweenParties())
                .map(transfer -> transfer.money() == null ? usdt("0") : transfer.money())
                .reduce(usdt("0"), Money::plus);
        assertThat(moved).isEqualTo(outcome.movesEscrow() ? usdt("100") : usdt("0"));
    }

    @Test
    @DisplayName("without a commission the buyer gets all; a commission of everything leaves the buyer nothing")
    void commissionAtItsEnds() {
        assertThat(Settlement.preview(withCommission("0"), Outcome.FORCE_RELEASE, null))
                .containsExactly(new Transfer(ESCROW, BUYER, usdt("100")));
        assertThat(Settlement.preview(withCommission("100"), Outcome.FORCE_RELEASE, null))
                .containsExactly(new Transfer(ESCROW, EXCHANGE, usdt("100")));
        assertThatThrownBy(() -> withCommission("100.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withCommission("-0.01")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Order withCommission(String commission) {
        Order order = Orders.paid();
        TradeTerms terms = order.terms();
        TradeTerms changed = new TradeTerms(
                terms.amount(), terms.unitPrice(), terms.totalPrice(), terms.payMethodName(), usdt(commission));
        return new Order(
                order.identity(), changed, order.buyer(), order.seller(), order.times(), order.platformStatus());
    }

    @Test
    @DisplayName("money has exactly its asset's decimals")
    void scale() {
        assertThat(usdt("1.5").amount()).isEqualTo(new BigDecimal("1.50"));
        assertThat(usdt("1.500")).isEqualTo(usdt("1.5"));
        assertThat(usdt("1E+2").toString()).isEqualTo("100.00 USDT");
        assertThatThrownBy(() -> usdt("1.505")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("0.5", Orders.VND)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.of("0.00000001", new Asset("BTC", 8)).isPositive()).isTrue();
        assertThatThrownBy(() -> new Asset("btc", 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Asset("BTC", 19)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("money is added, compared and subtracted within one asset only")
    void arithmetic() {
        assertThat(usdt("0.10").plus(usdt("0.20"))).isEqualTo(usdt("0.30"));
        assertThat(usdt("0.10").minus(usdt("0.20"))).isEqualTo(usdt("-0.10"));
        assertThat(usdt("2")).isGreaterThan(usdt("1.99"));
        assertThatThrownBy(() -> usdt("1").plus(TOTAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usdt("1").compareTo(TOTAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usdt("1").minus(Money.of("1", new Asset("USDT", 6))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
