package org.appealdesk.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import javafx.scene.control.TextInputControl;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties write in every alphabet there is, and some write what is meant to bring a window down. */
class StrangeLettersTest {
    private static final String ARABIC = "لقد دفعت المبلغ كاملا لكن البائع لم يحرر العملة حتى الآن. ";

    private final CaseWindow window = CaseWindow.claimed();

    @AfterEach
    void close() {
        window.close();
    }

    private void says(String text) {
        window.meanwhile(() -> window.paper().say(window.id(), Side.SELLER, text));
    }

    private String seen() {
        return window.texts("#chat").toString().replace("\u200e", "").replace('\n', ' ');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ARABIC,
                "Seller: " + ARABIC,
                "שילמתי את הסכום המלא אבל המוכר לא שחרר. ",
                "ฉันโอนเงินแล้วแต่ผู้ขายไม่ปล่อยเหรียญ ",
                "मैंने भुगतान किया है लेकिन विक्रेता ने जारी नहीं किया ",
                "안녕하세요 입금했습니다 ",
                "我已经付款了，但是卖家没有放币。"
            })
    void everyAlphabetIsReadInTheChatAndInTheTimeline(String text) {
        says(text.repeat(6));

        assertThat(window.texts("#timeline").toString().replace("\u200e", "").replace('\n', ' '))
                .contains(text.strip());
        window.screen().click("#tab-chat");
        assertThat(seen()).contains(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ạ̣̣", "ฉันโอนเงินแล้วแต่ผู้ขายไม่ปล่อยเหรียญ ", ARABIC, "שילמתישילמתי"})
    void aHugeTextOfSuchLettersIsShownInPartAndSaysSo(String text) {
        says(text.repeat(40_000 / text.length()));

        window.screen().click("#tab-chat");

        assertThat(window.texts("#chat")).anyMatch(line -> line.matches("The beginning of [34][0-9],[0-9]{3} signs.*"));
    }

    @Test
    void vietnameseInPiecesLooksLikeVietnamese() {
        String whole = "Tôi đã chuyển khoản đủ tiền, người bán chưa mở khóa.";
        says(Normalizer.normalize(whole, Normalizer.Form.NFD));

        window.screen().click("#tab-chat");

        assertThat(window.texts("#chat")).contains(whole);
    }

    @Test
    void wordsFromTheRightAreFoundAndMarked() {
        says(ARABIC.repeat(4));
        window.screen().click("#tab-chat");
        window.screen().press("Ctrl+F");
        window.write("#chat-find", "العملة");

        assertThat(window.says("#chat-found")).isEqualTo("1 of 1");
    }

    @Test
    void theAgentMayWriteInThemToo() {
        TextInputControl composer = window.screen().find("#composer", TextInputControl.class);

        Fx.run(() -> composer.setText(ARABIC.repeat(20)));

        assertThat(window.screen().shows("#composer")).isTrue();
        String written = Fx.get(composer::getText);
        assertThat(written).isEqualTo(ARABIC.repeat(20));
    }
}
