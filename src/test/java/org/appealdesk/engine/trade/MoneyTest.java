package org.appealdesk.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money is decimal, exact, and never of two assets at once. */
class MoneyTest {
    private static final Asset VND = new Asset("VND", 0);
    private static final Asset USDT = new Asset("USDT", 2);
    private static final Asset BTC = new Asset("BTC", 8);

    @ParameterizedTest
    @CsvSource({
        "1960.78, USDT, 2, 1960.78",
        "1960.7, USDT, 2, 1960.70",
        "1960.700, USDT, 2, 1960.70",
        "-0.01, USDT, 2, -0.01",
        "5E+7, VND, 0, 50000000",
        "51000000.000, VND, 0, 51000000",
        "0, BTC, 8, 0.00000000",
        "0.00000001, BTC, 8, 0.00000001"
    })
    @DisplayName("an amount has exactly its asset's decimals, however it was written")
    void hasTheDecimalsOfItsAsset(String written, String code, int scale, String plain) {
        Money money = Money.of(written, new Asset(code, scale));
        assertThat(money).hasToString(plain + " " + code);
        assertThat(money.amount()).isEqualTo(new BigDecimal(plain));
        assertThat(money).isEqualTo(Money.of(plain, new Asset(code, scale)));
    }

    @ParameterizedTest
    @CsvSource({"0.5, VND, 0", "0.001, USDT, 2", "1960.7801, USDT, 2", "0.000000001, BTC, 8", "1E-3, USDT, 2"})
    @DisplayName("more decimals than the asset has are refused, not rounded")
    void neverRounds(String written, String code, int scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(written, new Asset(code, scale)))
                .withMessageContaining("more than the " + scale + " decimals of " + code);
    }

    @Test
    @DisplayName("adding and taking away is exact, below zero too, and beyond what a double can hold")
    void arithmetic() {
        Money sum = Money.of("0.10", USDT).plus(Money.of("0.20", USDT));
        assertThat(sum).isEqualTo(Money.of("0.30", USDT));
        assertThat(sum.minus(Money.of("0.31", USDT))).isEqualTo(Money.of("-0.01", USDT));
        assertThat(sum.plus(Money.zero(USDT))).isEqualTo(sum);
        Money large = Money.of("90071992547409930.00000001", BTC);
        assertThat(large.plus(Money.of("0.00000001", BTC))).isEqualTo(Money.of("90071992547409930.00000002", BTC));
        assertThat(large.minus(large)).isEqualTo(Money.zero(BTC));
    }

    @Test
    @DisplayName("only above zero is positive")
    void positive() {
        assertThat(Money.of("0.01", USDT).isPositive()).isTrue();
        assertThat(Money.zero(USDT).isPositive()).isFalse();
        assertThat(Money.of("-0.01", USDT).isPositive()).isFalse();
    }

    @Test
    @DisplayName("amounts of one asset are ordered")
    void ordered() {
        assertThat(Money.of("9", VND)).isLessThan(Money.of("10", VND));
        assertThat(Money.of("10.0", VND)).isEqualByComparingTo(Money.of("10", VND));
    }

    @Test
    @DisplayName("two assets are never mixed, not even two scales of one code")
    void neverMixes() {
        Money vnd = Money.of("1", VND);
        Money usdt = Money.of("1", USDT);
        assertThatIllegalArgumentException().isThrownBy(() -> vnd.plus(usdt)).withMessage("Cannot mix VND and USDT");
        assertThatIllegalArgumentException().isThrownBy(() -> vnd.minus(usdt));
        assertThatIllegalArgumentException().isThrownBy(() -> vnd.compareTo(usdt));
        Money otherScale = Money.of("1", new Asset("USDT", 6));
        assertThatIllegalArgumentException().isThrownBy(() -> usdt.plus(otherScale));
        assertThat(usdt).isNotEqualTo(otherScale);
    }
}
