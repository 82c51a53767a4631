package org.appealdesk.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What profiles are made of answers exactly, at the edges too. */
class ProfileValuesTest {
    private static final RuleProfile NEWER = new RuleProfile(
            new ProfileRef("binance-2020", 2),
            Rules.SEED.filing(),
            Rules.SEED.answer(),
            Rules.SEED.support(),
            Rules.SEED.evidence(),
            Rules.SEED.ruling(),
            Rules.SEED.reasons(),
            Rules.SEED.defaults());

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "Binance, 1",
        "binance 2020, 1",
        "binance_2020, 1",
        "-binance, 1",
        "binance-, 1",
        "a--b, 1",
        "binance, 0",
        "binance, -1"
    })
    @DisplayName("a profile is named by lower-case words joined by hyphens, and a version from 1")
    void references(String name, int version) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProfileRef(name, version))
                .withMessageContaining("Not a profile reference: “" + name + "” version " + version);
    }

    @Test
    @DisplayName("a profile is found at its version, or the newest of its name; names are told once, sorted")
    void finding() {
        RuleProfiles profiles = new RuleProfiles(List.of(NEWER, Rules.STRICT, Rules.SEED));
        assertThat(profiles.find(Rules.SEED.ref())).contains(Rules.SEED);
        assertThat(profiles.find(new ProfileRef("binance-2020", 3))).isEmpty();
        assertThat(profiles.newest("binance-2020")).contains(NEWER);
        assertThat(profiles.newest("lax")).isEmpty();
        assertThat(profiles.names()).containsExactly("binance-2020", "strict");
    }

    @Test
    @DisplayName("two profiles never have the same name and version")
    void twice() {
        assertThatIllegalStateException().isThrownBy(() -> new RuleProfiles(List.of(Rules.SEED, Rules.SEED)));
    }

    @ParameterizedTest
    @CsvSource({
        "receipt.jpg, true",
        "RECEIPT.JPG, true",
        "statement.2026.pdf, true",
        ".jpg, true",
        "receipt.exe, false",
        "receipt.jpg.exe, false",
        "jpg, false",
        "receipt., false",
        "receipt, false"
    })
    @DisplayName("R6 · evidence is accepted by the ending of its name, in any case")
    void endings(String name, boolean accepted) {
        assertThat(Rules.SEED.evidence().accepts(name)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"USDT, 9999.99, false", "USDT, 10000.00, false", "USDT, 10000.01, true", "DOGE, 99999999, false"})
    @DisplayName("t16 · a second person is needed above the limit, not at it, and never without one")
    void secondPerson(String code, String amount, boolean needed) {
        Money escrow = Money.of(amount, new Asset(code, 2));
        assertThat(Rules.SEED.ruling().secondPerson().isAbove(escrow)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"7, true", "7.0, true", "8, false", "0, false", "-7, false"})
    @DisplayName("t16 · a measure has one of the values of the table")
    void measureWithValues(String value, boolean allowed) {
        MeasureRule suspension =
                new MeasureRule(MeasureKind.P2P_SUSPENSION, List.of(new BigDecimal(1), new BigDecimal(7)));
        assertThat(suspension.allows(new BigDecimal(value))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "0.5"})
    @DisplayName("t16 · a measure without values has none")
    void measureWithoutValues(String value) {
        MeasureRule warning = new MeasureRule(MeasureKind.WARNING, List.of());
        assertThat(warning.allows(BigDecimal.ZERO)).isTrue();
        assertThat(warning.allows(new BigDecimal("0.00"))).isTrue();
        assertThat(warning.allows(new BigDecimal(value))).isFalse();
    }

    @Test
    @DisplayName("R4 · every status of an order is in one phase of the trade")
    void phases() {
        for (OrderStatus running :
                Set.of(OrderStatus.UNPAID, OrderStatus.PAID, OrderStatus.RELEASING, OrderStatus.IN_APPEAL)) {
            assertThat(TradePhase.of(running)).isEqualTo(TradePhase.IN_TRADE);
        }
        assertThat(TradePhase.of(OrderStatus.COMPLETED)).isEqualTo(TradePhase.AFTER_RELEASE);
        assertThat(TradePhase.of(OrderStatus.CANCELLED)).isEqualTo(TradePhase.AFTER_CANCELLATION);
        assertThat(TradePhase.of(OrderStatus.CANCELLED_BY_SYSTEM)).isEqualTo(TradePhase.AFTER_CANCELLATION);
    }

    @Test
    @DisplayName("R4 R19 · a reason fits its sides and phases only, and asks nothing of who brings nothing")
    void reasonFits() {
        ReasonRule rule = new ReasonRule(
                ReasonCode.OVERPAID,
                Set.of(Side.BUYER),
                Set.of(TradePhase.IN_TRADE),
                List.of(Outcome.FORCE_RELEASE),
                Map.of(Side.BUYER, List.of(EvidenceKind.PAYMENT_RECEIPT)),
                List.of(Check.AMOUNT));
        assertThat(rule.fits(Side.BUYER, TradePhase.IN_TRADE)).isTrue();
        assertThat(rule.fits(Side.SELLER, TradePhase.IN_TRADE)).isFalse();
        assertThat(rule.fits(Side.BUYER, TradePhase.AFTER_RELEASE)).isFalse();
        assertThat(rule.expectedFrom(Side.BUYER)).containsExactly(EvidenceKind.PAYMENT_RECEIPT);
        assertThat(rule.expectedFrom(Side.SELLER)).isEmpty();
    }

    @Test
    @DisplayName("an outcome moves the escrow, or it needs none")
    void outcomes() {
        assertThat(Outcome.values())
                .filteredOn(outcome -> !outcome.movesEscrow())
                .containsExactly(
                        Outcome.RECOVERY_BEST_EFFORT,
                        Outcome.DISMISS_MALICIOUS,
                        Outcome.UPHOLD_RULING,
                        Outcome.CANNOT_DECIDE);
    }
}
