package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import javafx.scene.control.ComboBox;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.OpenCase;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeTerms;
import org.junit.jupiter.api.Test;

/** Support has called a party in vain (R14, t15): that is seen where rulings are prepared, and can be cited. */
class OutOfReachTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = paper.paidOrder(
            "388107",
            new TradeTerms(
                    Money.of("1960.78", Letters.USDT),
                    new BigDecimal("26010"),
                    Money.of("51000000", Letters.VND),
                    "VCB",
                    Money.zero(Letters.USDT)),
            "vi",
            "en");

    OutOfReachTest() {
        paper.file(id, Side.SELLER, ReasonCode.AMOUNT_INCORRECT, null);
        RulingSheet.makeReady(paper, id);
    }

    private void callSellerInVain(int times) {
        for (int call = 0; call < times; call++) {
            paper.pass(Duration.ofMinutes(10));
            CallRecord record = new CallRecord(Side.SELLER, CallOutcome.NO_ANSWER, Duration.ZERO, "");
            paper.act(id, PaperDesk.ME, new SupportAction.LogCall(record));
        }
    }

    @Test
    void the_checklist_says_of_each_party_whether_it_was_heard() {
        callSellerInVain(2);
        try (OpenCase open = OpenCase.of(paper, id, PaperDesk.ME, Language.ENGLISH)) {
            open.screen().click("#checklist");
            assertThat(open.says("#hearing-buyer")).isEqualTo("Buyer: reached by phone");
            assertThat(open.says("#hearing-seller"))
                    .isEqualTo("Seller: attempt 2 of 3 in vain; out of reach only after 3");

            open.meanwhile(() -> callSellerInVain(1));

            assertThat(open.says("#hearing-seller"))
                    .isEqualTo("Seller: called 3 times in vain, no sign since."
                            + " You can rule without, and cite this as the rule.");
        }
    }

    @Test
    void three_calls_in_vain_are_the_first_rule_to_cite_and_each_party_reads_it_in_its_language() {
        callSellerInVain(3);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.choose(Outcome.FORCE_RELEASE).citeUsual(0);
            assertThat(sheet.open().says("#rule-cited"))
                    .isEqualTo("The seller was called 3 times in vain, far enough apart, and has given no sign since;"
                            + " support decides on what there is (R14).");

            sheet.next();

            assertThat(sheet.letter(Side.BUYER)).contains("Đã gọi người bán 3 lần cách nhau đủ lâu");
            assertThat(sheet.letter(Side.SELLER)).contains("The seller was called 3 times in vain");
        }
    }

    @Test
    void who_could_be_reached_cannot_be_ruled_on_as_if_not() {
        callSellerInVain(2);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            ComboBox<?> usual = sheet.screen().find("#rule-usual", ComboBox.class);

            assertThat(Fx.get(
                            () -> usual.getItems().stream().map(String::valueOf).toList()))
                    .isNotEmpty()
                    .noneMatch(rule -> rule.contains("R14"));
        }
    }
}
