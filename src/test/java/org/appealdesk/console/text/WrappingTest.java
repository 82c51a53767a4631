package org.appealdesk.console.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import javafx.scene.text.Text;
import org.appealdesk.console.driver.Fx;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write can be broken into lines of any usual width, and still reads as they wrote it. */
class WrappingTest {
    private static final String ARABIC = "لقد دفعت المبلغ كاملا لكن البائع لم يحرر العملة حتى الآن";
    private static final String HEBREW = "שילמתי את הסכום המלא אבל המוכר לא שחרר";
    private static final String THAI = "ฉันโอนเงินแล้วแต่ผู้ขายไม่ปล่อยเหรียญ";
    private static final String VIETNAMESE = "Tôi đã chuyển khoản đủ tiền, người bán chưa mở khóa. ";

    private static final Random SEEDS = new Random(26);

    private static double height(String text, double width) {
        return Fx.get(() -> {
            Text node = new Text(text);
            node.setWrappingWidth(width);
            return node.getLayoutBounds().getHeight();
        });
    }

    private static String seen(String text) {
        return text.replace("\u200e", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ARABIC,
                HEBREW,
                "Seller says: " + ARABIC + " (order 22813)",
                HEBREW + " 1,200.00 USDT " + HEBREW,
                "שילמתישילמתישילמתישילמתישילמתישילמתישילמתי",
                ARABIC + "\n" + HEBREW + "\n\nok"
            })
    void lettersFromTheRightAreBrokenIntoLinesAndStayTheSame(String text) {
        String said = (text + " ").repeat(5).strip();
        String shown = Wrapping.prepared(said);

        assertThat(seen(shown).replaceAll("\\s+", " ")).isEqualTo(said.replaceAll("\\s+", " "));
        assertThat(Wrapping.isSafe(shown)).isTrue();
        assertThat(height(shown, 600)).isPositive();
        assertThat(height(shown, 120)).isGreaterThan(height(shown, 600));
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, HEBREW, HEBREW + " 1,200.00 USDT " + HEBREW, ARABIC + " 22813 " + ARABIC})
    void wordsStayInTheirOrder(String text) {
        String shown = Wrapping.prepared(text);
        Bidi before = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        Bidi after = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);

        assertThat(after.getBaseLevel()).isEqualTo(before.getBaseLevel());
        assertThat(inSight(shown, after)).isEqualTo(inSight(text, before));
    }

    @Test
    void longWordsFromTheRightWithinOthersStandOnLinesOfTheirOwn() {
        String shown = Wrapping.prepared("Order 22813: " + HEBREW + " 100 " + HEBREW + ", thanks to דין");

        assertThat(seen(shown)).isEqualTo("Order 22813:\n" + HEBREW + " 100 " + HEBREW + ",\nthanks to דין");
    }

    /** The letters from left to right, as they are painted. */
    private static String inSight(String text, Bidi directions) {
        byte[] levels = new byte[text.length()];
        Character[] signs = new Character[text.length()];
        for (int at = 0; at < text.length(); at++) {
            levels[at] = (byte) directions.getLevelAt(at);
            signs[at] = text.charAt(at);
        }
        Bidi.reorderVisually(levels, 0, signs, 0, signs.length);
        StringBuilder all = new StringBuilder();
        for (Character sign : signs) {
            all.append(sign);
        }
        return seen(all.toString());
    }

    /** Whatever a stranger puts together, there is no width from which on it cannot be shown. */
    @RepeatedTest(100)
    void anythingCanBeShown() {
        long seed = SEEDS.nextLong();
        System.out.println("WrappingTest: seed " + seed);
        Random random = new Random(seed);
        List<String> units = List.of(
                ARABIC,
                HEBREW,
                THAI,
                VIETNAMESE,
                "abc ",
                "12,5 ",
                "١٢٣٤٥٦٧٨٩",
                "\u202e",
                "\u202b",
                "\u202c",
                "\u2067",
                "\u200f",
                "\u200e",
                "\u0301",
                "ש",
                "ל ",
                "(",
                ") ",
                "\n",
                "\t",
                "👍🏽",
                "\ud800",
                "\u200d",
                "،",
                ". ");
        StringBuilder text = new StringBuilder();
        for (int part = random.nextInt(60); part >= 0; part--) {
            text.append(units.get(random.nextInt(units.size())).repeat(1 + random.nextInt(4)));
        }
        String shown = Wrapping.prepared(text.toString());

        assertThat(Wrapping.isSafe(shown)).isTrue();
        for (double width = Wrapping.LEAST_WIDTH; width < 700; width += 90) {
            assertThat(height(shown, width)).isPositive();
        }
    }

    @Test
    void digitsFromTheRightAndSignsThatTurnAreShown() {
        assertThat(Wrapping.prepared("total ١٢٣٤٥٦٧٨٩٠١٢٣٤٥")).isEqualTo("total\n١٢٣٤٥٦٧٨٩٠١٢٣٤٥");
        assertThat(Wrapping.prepared("\u202egpj.exe")).isEqualTo("\ufffdgpj.exe");
    }

    /** When this fails, JavaFX has mended it, and {@link Wrapping} has less to do. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutItTheToolkitThrows() {
        assertThatThrownBy(() -> height(ARABIC.repeat(5), 120)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void untouchedWordsFromTheRightAreNotSafe() {
        assertThat(Wrapping.isSafe(ARABIC)).isFalse();
        assertThat(Wrapping.isSafe("x " + HEBREW)).isFalse();
        assertThat(Wrapping.isSafe("דין")).isTrue();
        assertThat(Wrapping.isSafe(VIETNAMESE)).isTrue();
    }

    @Test
    void whatIsUsualStaysAsItIs() {
        String usual = VIETNAMESE.repeat(100) + "👍🏽 ❤️ 1.200,00 ₫";

        assertThat(Wrapping.prepared(usual)).isEqualTo(usual);
        assertThat(Wrapping.prepared(Normalizer.normalize(usual, Normalizer.Form.NFD)))
                .isEqualTo(usual);
        assertThat(Wrapping.prepared("plain")).isEqualTo("plain");
        assertThat(Wrapping.prepared(THAI)).isEqualTo(THAI);
    }

    @Test
    void longTextOfLettersPutTogetherHasShortParagraphsAndAnEnd() {
        String shown = Wrapping.prepared(THAI.repeat(500));

        assertThat(shown.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(240));
        assertThat(shown).endsWith(" …");
        assertThat(shown.replace("\n", "").length()).isEqualTo(2_002);
        assertThat(THAI.repeat(500)).startsWith(shown.replace("\n", "").replace(" …", ""));
    }
}
