package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.RemarkKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.appealdesk.engine.story.Orders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeChecksTest {

    private static final String ACCOUNT = "260011894437";

    @Test
    void theChecksumIsThatOfTheStandard() {
        assertThat(PaymentCode.checksum("123456789")).isEqualTo(0x29B1);
    }

    @Test
    void aCodeForTheOrderAgrees() {
        assertThat(remarks(code(ACCOUNT, "2600000", "PHAM GIA BAO ck")))
                .containsExactly(Remark.of(CODE_ACCOUNT_AGREES, ACCOUNT), Remark.of(CODE_AMOUNT_AGREES, "2600000 VND"));
    }

    @Test
    void aCodeForAnotherAccountOrAmountDiffers() {
        assertThat(remarks(code("190377402218", "2500000", "mua usdt")))
                .containsExactly(
                        Remark.of(CODE_ACCOUNT_DIFFERS, "190377402218", ACCOUNT),
                        Remark.of(CODE_AMOUNT_DIFFERS, "2500000 VND", "2600000 VND"),
                        Remark.of(CRYPTO_WORDS, "mua usdt"));
    }

    @Test
    void whereThePayerChoosesTheAmountNothingIsSaidOfIt() {
        assertThat(remarks(code(ACCOUNT, "", ""))).containsExactly(Remark.of(CODE_ACCOUNT_AGREES, ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bank.example/receipt/1", "000201", "00020163049999", "0002010102113899", "hello"})
    void otherTextsAreShown(String text) {
        assertThat(remarks(text)).containsExactly(Remark.of(CODE_TEXT, text));
    }

    /** A flipped character never passes for a payment code, and nothing breaks over it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDamagedCodeIsOnlyText(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StringBuilder damaged = new StringBuilder(code(ACCOUNT, "2600000", "ck"));
        int at = random.nextInt(damaged.length() - 4);
        damaged.setCharAt(at, (char) (damaged.charAt(at) ^ 1));

        assertThat(remarks(damaged.toString())).as("seed " + seed).containsExactly(Remark.of(CODE_TEXT, damaged));
    }

    private static List<Remark> remarks(String code) {
        return CodeChecks.of(Files.codes(code).contents(), Orders.paid());
    }

    private static String code(String account, String amount, String message) {
        String receiver = field("00", "970436") + field("01", account);
        String template = field("00", "A000000727") + field("01", receiver) + field("02", "QRIBFTTA");
        String text = field("00", "01")
                + field("01", "12")
                + field("38", template)
                + field("53", "704")
                + (amount.isEmpty() ? "" : field("54", amount))
                + field("58", "VN")
                + (message.isEmpty() ? "" : field("62", field("08", message)))
                + "6304";
        return text + "%04X".formatted(PaymentCode.checksum(text));
    }

    private static String field(String name, String value) {
        return name + "%02d".formatted(value.length()) + value;
    }
}
