package org.appealdesk.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.Asset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250.000 VND | 1250000",
                "1,250,000 VND | 1250000",
                "1 250 000 ₫ | 1250000",
                "1'250'000 đ | 1250000",
                "1250000 vnđ | 1250000",
                "1.250.000đ | 1250000",
                "VND 1,250,000.00 | 1250000.00",
                "₫1,250,000 | 1250000",
                "-1.250.000 VND | 1250000",
                "Số tiền: 5.000 đồng | 5000",
                "0 VND | 0"
            })
    void isReadHoweverItIsWritten(String text, BigDecimal amount) {
        assertThat(Amounts.of(text, Orders.VND)).containsExactly(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1903 5521 0917", "02/03/2026", "09:04:30", "FT26061000000001", "1.250.000 USD", "12 dogs"})
    void otherNumbersAreNoAmounts(String text) {
        assertThat(Amounts.of(text, Orders.VND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,250.50 EUR | 1250.50", "1.250,50 EUR | 1250.50", "EUR 12.5 | 12.5", "1.250 EUR | 1250"})
    void withDecimals(String text, BigDecimal amount) {
        assertThat(Amounts.of(text, new Asset("EUR", 2))).containsExactly(amount);
    }

    /** A statement names its currency once. */
    @ParameterizedTest
    @CsvSource({
        "02/03 ck 2.600.000 8.100.000, true",
        "02/03 ck 2600000, false",
        "12.600.000, false",
        "2.600.0001, false"
    })
    void aGroupedNumberIsEnoughToBeFound(String text, boolean isFound) {
        assertThat(Amounts.has(text, new BigDecimal("2600000"), Orders.VND)).isEqualTo(isFound);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyAmountInAnyFormIsReadBack(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 200; round++) {
            long amount = random.nextLong(1, 1L << random.nextInt(1, 40));
            String separator = pick(random, List.of(".", ",", " ", "\u00a0", "\u202f", "'", ""));
            String digits = String.format(Locale.ROOT, "%,d", amount).replace(",", separator);
            String text = pick(
                            random, List.of("%s VND", "%sđ", "VND %s", "Số tiền %s ₫ đã chuyển", "a\n%s\u00a0vnd\nb"))
                    .formatted(digits);

            assertThat(Amounts.of(text, Orders.VND))
                    .as("seed " + seed + ": " + text)
                    .containsExactly(BigDecimal.valueOf(amount));
            assertThat(Amounts.has(text, BigDecimal.valueOf(amount), Orders.VND))
                    .as("seed " + seed + ": " + text)
                    .isTrue();
        }
    }

    private static <T> T pick(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
