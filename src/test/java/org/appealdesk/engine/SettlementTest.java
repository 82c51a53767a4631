package org.appealdesk.engine;

import static org.appealdesk.engine.Transfer.Place.*;
import static org.appealdesk.engine.story.Plots.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.appealdesk.engine.profile.HandlingFee;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.TradeTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final HandlingFee FEE =
            new HandlingFee(4, BigDecimal.ONE, Map.of("USDT", BigDecimal.TEN, "BTC", new BigDecimal("0.0001")));

    @ParameterizedTest
    @CsvSource({
        "100, 2, ''",
        "100, 3, 1.00",
        "100, 9, 1.00",
        "999.99, 3, 9.99",
        "1000, 3, 10.00",
        "1000.01, 3, 10.00",
        "1000000, 3, 10.00",
        "0.99, 3, ''"
    })
    @DisplayName("the fee is one of a hundred from the fourth appeal on, at most its cap, rounded down")
    void fee(String escrow, int filedBefore, String fee) {
        assertThat(FEE.of(usdt(escrow), filedBefore))
                .isEqualTo(fee.isEmpty() ? Optional.empty() : Optional.of(usdt(fee)));
    }

    @Test
    @DisplayName("an asset without a cap costs nothing; one with many decimals is rounded at its own last one")
    void feeByAsset() {
        Asset eth = new Asset("ETH", 8);
        assertThat(FEE.of(Money.of("3", eth), 9)).isEmpty();
        Asset btc = new Asset("BTC", 8);
        assertThat(FEE.of(Money.of("0.00123456", btc), 9)).contains(Money.of("0.00001234", btc));
    }

    @Test
    @DisplayName("t16 · nothing is lost to rounding: whatever the amounts, the escrow is emptied to its last digit")
    void nothingIsLost() {
        long seed = 20_261_127L;
        Random random = new Random(seed);
        for (int turn = 0; turn < 2_000; turn++) {
            Asset crypto = new Asset("USDT", 2 + random.nextInt(7));
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(Integer.MAX_VALUE), crypto.scale());
            BigDecimal commission = amount.multiply(BigDecimal.valueOf(random.nextInt(1001), 3))
                    .setScale(crypto.scale(), RoundingMode.HALF_UP);
            Order order = with(new TradeTerms(
                    new Money(amount, crypto), BigDecimal.TEN, TOTAL, "VCB", new Money(commission, crypto)));
            for (Outcome outcome : Outcome.values()) {
                List<Transfer> all = Settlement.preview(order, appeal(), outcome, COSTING);
                BigDecimal out = all.stream()
                        .filter(transfer -> transfer.from() == ESCROW)
                        .map(transfer ->
                                Objects.requireNonNull(transfer.money()).amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(out)
                        .as("seed %d, turn %d, %s of %s", seed, turn, outcome, amount)
                        .isEqualByComparingTo(outcome.movesEscrow() ? amount : BigDecimal.ZERO);
                assertThat(all.stream().filter(Transfer::isFee))
                        .as("seed %d, turn %d", seed, turn)
                        .hasSizeLessThanOrEqualTo(outcome == Outcome.CANNOT_DECIDE ? 0 : 1)
                        .allMatch(fee -> fee.from() == SELLER && !fee.betweenParties());
            }
        }
    }

    /** The seed, with a fee from the first appeal on. */
    private static final RuleProfile COSTING = new RuleProfile(
            Rules.SEED.ref(),
            Rules.SEED.filing(),
            Rules.SEED.answer(),
            Rules.SEED.support(),
            Rules.SEED.evidence(),
            Rules.SEED.ruling().with(new HandlingFee(1, BigDecimal.ONE, Map.of("USDT", BigDecimal.TEN))),
            Rules.SEED.reasons(),
            Rules.SEED.defaults());

    private static Appeal appeal() {
        return Story.paid().given(queued()).state().openAppeal().orElseThrow();
    }

    private static Order with(TradeTerms terms) {
        Order paid = Orders.paid();
        return new Order(paid.identity(), terms, paid.buyer(), paid.seller(), paid.times(), paid.platformStatus());
    }

    @Test
    @DisplayName("the fee comes last, from the account of who appealed; passing a case on costs nothing")
    void feeIsApart() {
        assertThat(Settlement.preview(Orders.paid(), appeal(), Outcome.FORCE_CANCEL, COSTING))
                .containsExactly(
                        new Transfer(ESCROW, SELLER, usdt("100")), new Transfer(SELLER, EXCHANGE, usdt("1.00")));
        assertThat(Settlement.preview(Orders.paid(), appeal(), Outcome.CANNOT_DECIDE, COSTING))
                .isEmpty();
        assertThat(Settlement.fee(Orders.paid(), appeal(), Rules.SEED)).isEmpty();
    }
}
