package org.appealdesk.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.appealdesk.engine.story.Orders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders and what they are made of refuse what cannot be. */
class TradeValuesTest {
    private static final Asset VND = new Asset("VND", 0);
    private static final Asset USDT = new Asset("USDT", 2);

    static Stream<Function<String, Object>> ids() {
        return Stream.of(CaseId::new, AgentId::new, AppealNumber::new, text -> new PhoneNumber(text, null));
    }

    @ParameterizedTest
    @MethodSource("ids")
    @DisplayName("an id is never blank, and reads as it is")
    void blankIds(Function<String, Object> id) {
        for (String blank : List.of("", " ", "\t\n")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> id.apply(blank))
                    .withMessageContaining("blank");
        }
        assertThat(id.apply("22814010277310914560").toString()).contains("22814010277310914560");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V", "vnd", "VN D", "VND-2", "ABCDEFGHIJKLM", "ĐỒNG"})
    @DisplayName("an asset code is 2 to 12 capital letters or digits")
    void assetCodes(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asset(code, 2))
                .withMessageContaining(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19, Integer.MAX_VALUE})
    @DisplayName("an asset has 0 to 18 decimals")
    void assetScales(int scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asset("ETH", scale))
                .withMessageContaining("The scale of ETH is 0 to 18");
        assertThat(List.of(new Asset("1INCH", 0), new Asset("ETH", 18)))
                .extracting(Asset::scale)
                .containsExactly(0, 18);
    }

    private static TradeTerms terms(Money amount, String price, Money total, Money commission) {
        return new TradeTerms(amount, new BigDecimal(price), total, "Bank transfer", commission);
    }

    @Test
    @DisplayName("an order is about something: amount, price and total are above zero")
    void nothingToTrade() {
        Money some = Money.of("100", USDT);
        Money total = Money.of("2600000", VND);
        Money free = Money.zero(USDT);
        assertThatIllegalArgumentException().isThrownBy(() -> terms(free, "26000", total, free));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(some, "0", total, free));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(some, "-26000", total, free));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(some, "26000", Money.zero(VND), free));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(Money.of("-1", USDT), "26000", total, free));
    }

    @Test
    @DisplayName("the commission is a part of the crypto: none, some, or all of it")
    void commission() {
        Money some = Money.of("100", USDT);
        Money total = Money.of("2600000", VND);
        for (String fine : List.of("0", "0.01", "100")) {
            assertThatCode(() -> terms(some, "26000", total, Money.of(fine, USDT)))
                    .doesNotThrowAnyException();
        }
        for (Money wrong : List.of(Money.of("-0.01", USDT), Money.of("100.01", USDT), Money.of("1", VND))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> terms(some, "26000", total, wrong))
                    .withMessage("The commission is a part of the crypto amount");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 1001, 0, 0", "0, 0, -1, 0", "0, 0, 0, -1"})
    @DisplayName("a history counts, and a share is of 1,000")
    void histories(int orders, int perMille, int filed, int against) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartyHistory(orders, perMille, filed, against, true));
        assertThatCode(() -> new PartyHistory(0, 1000, 0, 0, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "84912345678",
                "+0912345678",
                "+84 912 345 678",
                "+84abc",
                "+12345",
                "+1234567890123456"
            })
    @DisplayName("e14 · what is no E.164 number is not taken for one")
    void notE164(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("as typed", text));
        assertThat(new PhoneNumber(text, null).verified()).isFalse();
    }

    @Test
    @DisplayName("e14 · with its country code a number is verified, and kept as it was typed")
    void e164() {
        PhoneNumber phone = new PhoneNumber("+84 912 345 678", "+84912345678");
        assertThat(phone.verified()).isTrue();
        assertThat(phone.asTyped()).isEqualTo("+84 912 345 678");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R20 · a paid order is “releasing” for its buyer, and nothing else reads differently")
    void seenBy(OrderStatus status) {
        OrderStatus buyer = status == OrderStatus.PAID ? OrderStatus.RELEASING : status;
        assertThat(status.seenBy(Side.BUYER)).isEqualTo(buyer);
        assertThat(status.seenBy(Side.SELLER)).isEqualTo(status);
    }

    @Test
    @DisplayName("an order that moves keeps who, what and the platform's own code")
    void orderMoves() {
        Order paid = Orders.paid();
        Order released = paid.with(paid.times().released(Orders.START)).with(OrderStatus.COMPLETED);
        assertThat(released.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(released.platformStatus().rawCode())
                .isEqualTo(paid.platformStatus().rawCode());
        assertThat(released.times().confirmPayTime()).isEqualTo(Orders.START);
        assertThat(released.times().notifyPayTime()).isEqualTo(paid.times().notifyPayTime());
        assertThat(released.identity()).isEqualTo(paid.identity());
        assertThat(released.party(Side.SELLER)).isEqualTo(paid.seller());
        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    @DisplayName("each moment of an order is kept beside the others")
    void times() {
        OrderTimes unpaid = Orders.unpaid().times();
        OrderTimes all = unpaid.paid(Orders.START.plusSeconds(1), Orders.START.plusSeconds(900))
                .releaseBy(Orders.START.plusSeconds(600))
                .cancelled(Orders.START.plusSeconds(3));
        assertThat(Duration.between(Orders.START, all.notifyPayTime())).isEqualTo(Duration.ofSeconds(1));
        assertThat(all.confirmPayEndTime()).isEqualTo(Orders.START.plusSeconds(600));
        assertThat(all.cancelTime()).isEqualTo(Orders.START.plusSeconds(3));
        assertThat(all.confirmPayTime()).isNull();
        assertThat(all.createTime()).isEqualTo(unpaid.createTime());
    }
}
