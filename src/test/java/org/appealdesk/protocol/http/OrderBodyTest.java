package org.appealdesk.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.PaymentAccount;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderBodyTest {

    private static final String PAID = PostedOrders.paid("22814");

    @Test
    void readsAnOrderUnderTheExchangesNames() {
        Order order = order(PAID);

        assertThat(order.number().value()).isEqualTo("22814");
        assertThat(order.identity().maker()).isEqualTo(Side.SELLER);
        assertThat(order.terms().amount()).isEqualTo(Money.of("100", new Asset("USDT", 8)));
        assertThat(order.terms().totalPrice()).isEqualTo(Money.of("2600000", new Asset("VND", 0)));
        assertThat(order.terms().commission()).isEqualTo(Money.of("0.5", new Asset("USDT", 8)));
        assertThat(order.times().createTime()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(order.times().notifyPayTime()).isEqualTo(Instant.parse("2026-03-02T02:01:00Z"));
        assertThat(order.buyer().nickname()).isEqualTo("bao95");
        assertThat(order.buyer().account())
                .isEqualTo(new PaymentAccount("Ngân hàng Sông Hồng", "PHAM GIA BAO", "190377402218"));
        assertThat(order.seller().account()).isNull();
        assertThat(order.buyer().device()).isNull();
        assertThat(order.seller().history().merchant()).isTrue();
    }

    @Test
    void readsTheDeviceWhereThereIsOne() {
        Order order =
                order(PAID.replace("\"accountId\": \"u-buyer\",", "\"accountId\": \"u-buyer\", \"device\": \"d-77\","));

        assertThat(order.buyer().device()).isEqualTo("d-77");
        assertThat(order.seller().device()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"BUY, MAKER, BUYER", "BUY, TAKER, SELLER", "SELL, MAKER, SELLER", "SELL, TAKER, BUYER"})
    void eitherPartysViewSaysWhoPostedTheAdvertisement(String type, String role, Side maker) {
        String body = PAID.replace("\"SELL\"", "\"" + type + "\"").replace("\"MAKER\"", "\"" + role + "\"");

        assertThat(order(body).identity().maker()).isEqualTo(maker);
    }

    @ParameterizedTest
    @CsvSource({
        "2, PAID",
        "BUYER_PAYED, PAID",
        "DISTRIBUTING, RELEASING",
        "1, UNPAID",
        "TRADING, UNPAID",
        // Those on which the exchange's own tables disagree, and those that nobody knows: as the times say.
        "3, PAID",
        "5, PAID",
        "IN_APPEAL, PAID",
        "99, PAID",
        "ON_HOLD, PAID"
    })
    void keepsTheStatusCodeAsItCame(String code, OrderStatus meaning) {
        Order order = order(PAID.replace("\"orderStatus\": 2", "\"orderStatus\": \"" + code + "\""));

        assertThat(order.platformStatus().rawCode()).isEqualTo(code);
        assertThat(order.status()).isEqualTo(meaning);
    }

    @Test
    void anUnknownCodeMeansWhatTheTimesSay() {
        assertThat(order(PostedOrders.unpaid("1").replace("\"orderStatus\": 1", "\"orderStatus\": 42"))
                        .status())
                .isEqualTo(OrderStatus.UNPAID);
        assertThat(order(PostedOrders.completed("1").replace("\"COMPLETED\"", "42"))
                        .status())
                .isEqualTo(OrderStatus.COMPLETED);
        assertThat(order(PostedOrders.cancelled("1").replace("\"orderStatus\": 6", "\"orderStatus\": 42"))
                        .status())
                .isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void theSameContentHasTheSameFingerprintHoweverWritten() {
        String other = PAID.replace("\n", " ").replace("  ", "").replace("\"advNo\": \"11627551290034424\", ", "");
        String reordered = other.substring(0, other.lastIndexOf('}')) + ", \"advNo\": \"11627551290034424\"}";

        assertThat(posted(reordered).fingerprint()).isEqualTo(posted(PAID).fingerprint());
        assertThat(posted(PAID.replace("57", "58")).fingerprint())
                .isNotEqualTo(posted(PAID).fingerprint());
    }

    @Test
    void namesEveryMistakeAtOnce() {
        String body = PAID.replace("\"orderNumber\": \"22814\"", "\"orderNumber\": \"../22814\"")
                .replace("\"amount\": \"100.00\"", "\"amount\": 100.00")
                .replace("\"SELL\"", "\"GIVE\"")
                .replace("\"payMethodName\": \"Bank transfer\",", "")
                .replace("\"language\": \"vi\"", "\"language\": \"Vietnamese!\"")
                .replace("\"completedPerMille\": 965", "\"completedPerMille\": 1001")
                .replace("\"holder\": \"PHAM GIA BAO\"", "\"holder\": \"\\u0000\"")
                .replace("\"advNo\"", "\"advNumber\"");

        assertThat(why(body))
                .contains(
                        "orderNumber: is not",
                        "amount: is not a text with a decimal number",
                        "tradeType: is not one of [BUY, SELL]",
                        "payMethodName: is missing",
                        "buyer.language: is not",
                        "buyer.history.completedPerMille: is not a whole number from 0 to 1000",
                        "buyer.account.holder: is not",
                        "advNo: is missing",
                        "advNumber: is not known here");
    }

    /** A pattern that tries a group as often as it likes takes a frame of the stack each time. */
    @Test
    void aTagOfManyThousandPartsIsNoLanguage() {
        String tag = "vi" + "-ab".repeat(20_000);

        assertThat(why(PAID.replace("\"language\": \"vi\"", "\"language\": \"" + tag + "\"")))
                .contains("buyer.language: is not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unitPrice\": \"26000\"|\"unitPrice\": \"-1\"|unitPrice",
                "\"unitPrice\": \"26000\"|\"unitPrice\": \"1e9\"|unitPrice",
                "\"unitPrice\": \"26000\"|\"unitPrice\": \"0\"|greater than zero",
                "\"totalPrice\": \"2600000.00\"|\"totalPrice\": \"2600000.50\"|totalPrice: 2600000.50 has more",
                "\"commission\": \"0.5\"|\"commission\": \"100.5\"|commission is a part",
                "\"commission\": \"0.5\"|\"commission\": 0.5|commission: is not a text with a decimal",
                "\"fiat\": \"VND\"|\"fiat\": \"đồng\"|fiat",
                "\"createTime\": 1772416800000|\"createTime\": -5|createTime",
                "\"createTime\": 1772416800000|\"createTime\": 99999999999999999999|createTime",
                "\"createTime\": 1772416800000|\"createTime\": \"yesterday\"|createTime",
                "\"createTime\": 1772416800000|\"createTime\": 1772419900000|notifyPayTime: lies before createTime",
                "\"orderStatus\": 2|\"orderStatus\": 4|confirmPayTime: is missing, and the status means COMPLETED",
                "\"orderStatus\": 2|\"orderStatus\": 7|cancelTime: is missing",
                "\"orderStatus\": 2|\"orderStatus\": true|orderStatus",
                "\"orderStatus\": 2|\"orderStatus\": null|orderStatus: must not be null",
                "\"merchant\": true|\"merchant\": 1|seller.history.merchant",
                "\"history\": {\"orders\": 57|\"history\": 7, \"x\": {\"orders\": 57|buyer.history: is not an object"
            })
    void namesTheField(String part, String wrong, String named) {
        assertThat(PAID).contains(part);
        assertThat(why(PAID.replace(part, wrong))).contains(named);
    }

    @Test
    void whatIsNoOrderIsRefused() {
        for (String body : new String[] {"", "[]", "7", "{", "null", "{}", "[".repeat(5_000)}) {
            assertThat(OrderBody.read(body)).as(body).isInstanceOf(Decoded.Malformed.class);
        }
    }

    @Test
    void noiseNeverGetsThroughAsAnOrderThatBreaksTheRules() {
        long seed = 99;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder body = new StringBuilder(PAID);
            for (int change = 0; change < 3; change++) {
                int at = random.nextInt(body.length());
                body.setCharAt(at, "\"{}[]:,0-a.\u0000 ".charAt(random.nextInt(13)));
            }
            // Must not throw anything.
            assertThat(OrderBody.read(body.toString()))
                    .as("seed %d, round %d", seed, i)
                    .isInstanceOfAny(Decoded.Known.class, Decoded.Malformed.class);
        }
    }

    private static Order order(String body) {
        return posted(body).order();
    }

    private static OrderBody.Posted posted(String body) {
        Decoded<OrderBody.Posted> read = OrderBody.read(body);
        assertThat(read).isInstanceOf(Decoded.Known.class);
        return ((Decoded.Known<OrderBody.Posted>) read).value();
    }

    private static String why(String body) {
        Decoded<OrderBody.Posted> read = OrderBody.read(body);
        assertThat(read).isInstanceOf(Decoded.Malformed.class);
        return ((Decoded.Malformed<OrderBody.Posted>) read).why();
    }
}
