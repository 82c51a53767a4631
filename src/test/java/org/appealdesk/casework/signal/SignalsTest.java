package org.appealdesk.casework.signal;

import static org.appealdesk.casework.signal.SignalKind.*;
import static org.appealdesk.casework.signal.Suspects.filed;
import static org.appealdesk.casework.signal.Suspects.heldBy;
import static org.appealdesk.casework.signal.Suspects.paidAfter;
import static org.appealdesk.casework.signal.Suspects.said;
import static org.appealdesk.casework.signal.Suspects.signal;
import static org.appealdesk.casework.signal.Suspects.signals;
import static org.appealdesk.casework.signal.Suspects.with;
import static org.appealdesk.casework.signal.Suspects.without;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd is told with its reason, and what is in order is not. */
class SignalsTest {
    private static final Instant START = Orders.START;
    private static final Instant WINDOW_END = START.plus(Orders.WINDOW);

    @Test
    @DisplayName("an ordinary appeal has no signals")
    void nothingOdd() {
        assertThat(signals(filed().given(buyer(negotiationFailed())))).isEmpty();
    }

    @Test
    @DisplayName("support called in vain three times, ten minutes apart")
    void outOfReach() {
        Action inVain = new SupportAction.LogCall(new CallRecord(Side.BUYER, CallOutcome.NO_ANSWER, Duration.ZERO, ""));
        Story story = Story.paid().given(Plots.claimed());
        for (int made = 0; made < 2; made++) {
            story.given(lan(inVain), Step.after(Duration.ofMinutes(10)));
        }
        assertThat(signals(story)).isEmpty();

        assertThat(signals(story.given(lan(inVain)))).containsExactly(signal(OUT_OF_REACH, Side.BUYER, 3));
    }

    @Test
    @DisplayName("marked paid before there was an order")
    void paidBeforeOrder() {
        assertThat(signals(paidAfter(Duration.ofSeconds(-1))))
                .containsExactly(signal(PAID_BEFORE_ORDER, Side.BUYER, START, START.minusSeconds(1)));
        assertThat(signals(paidAfter(Duration.ZERO))).isEmpty();
    }

    @Test
    @DisplayName("e1 · the end of the payment window is outside of it")
    void paidAfterWindow() {
        assertThat(signals(paidAfter(Orders.WINDOW.minusMillis(1)))).isEmpty();
        assertThat(signals(paidAfter(Orders.WINDOW)))
                .containsExactly(signal(PAID_AFTER_WINDOW, Side.BUYER, WINDOW_END, WINDOW_END));
    }

    @Test
    @DisplayName("e17 · marked paid when the order was cancelled already")
    void paidAfterCancel() {
        Order order = paidAfter(Duration.ofMinutes(5));
        OrderTimes times = order.times();

        assertThat(signals(order.with(times.cancelled(START.plusSeconds(301))))).isEmpty();
        assertThat(signals(order.with(times.cancelled(START.plusSeconds(300)))))
                .containsExactly(signal(PAID_AFTER_CANCEL, Side.BUYER, START.plusSeconds(300), START.plusSeconds(300)));
    }

    @Test
    @DisplayName("an order that was never marked paid has no odd times")
    void neverPaid() {
        Order order = Orders.unpaid();

        assertThat(signals(order.with(order.times().cancelled(START)))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("names are the same without diacritics, case, points and order")
    @CsvSource({"PHAM GIA BAO,PHẠM GIA BẢO", "Bảo Phạm Gia,PHẠM GIA BẢO", "DANG-VAN.DUC,Đặng Văn Đức"})
    void sameName(String holder, String kycName) {
        assertThat(signals(with(heldBy(Orders.buyer(), holder, kycName), Orders.seller())))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("an account in another name is told, whoever's it is")
    @CsvSource({"TRUONG THI KIM LIEN,PHẠM GIA BẢO", "PHAM BAO,PHẠM GIA BẢO", "PHAM GIA BAO BAO,PHẠM GIA BẢO"})
    void otherName(String holder, String kycName) {
        assertThat(signals(with(heldBy(Orders.buyer(), holder, kycName), Orders.seller())))
                .containsExactly(signal(HOLDER_NOT_KYC, Side.BUYER, holder, kycName));
        assertThat(signals(with(Orders.buyer(), heldBy(Orders.seller(), holder, kycName))))
                .containsExactly(signal(HOLDER_NOT_KYC, Side.SELLER, holder, kycName));
    }

    @Test
    @DisplayName("without an account there is no name to compare")
    void noAccount() {
        assertThat(signals(with(without(Orders.buyer()), Orders.seller()))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("often is three times, and once in a hundred orders")
    @CsvSource({"2,3,false", "3,3,true", "3,300,true", "3,301,false", "88,3350,true", "0,0,false"})
    void often(int appeals, int orders, boolean told) {
        PartyHistory blamed = new PartyHistory(orders, 900, 0, appeals, false);
        PartyHistory blaming = new PartyHistory(orders, 900, appeals, 0, false);

        assertThat(signals(with(with(Orders.buyer(), blamed), Orders.seller())))
                .isEqualTo(told ? List.of(signal(APPEALED_AGAINST, Side.BUYER, appeals, orders)) : List.of());
        assertThat(signals(with(Orders.buyer(), with(Orders.seller(), blaming))))
                .isEqualTo(told ? List.of(signal(APPEALS_OFTEN, Side.SELLER, appeals, orders)) : List.of());
    }

    @Test
    @DisplayName("an earlier appeal on the order is told with its number and who filed it")
    void earlierAppeal() {
        Story story = Story.paid()
                .given(Plots.sellerFiled())
                .given(seller(cancelsAppeal()))
                .given(buyer(passesGate()), buyer(file("777", filing(Side.BUYER, ReasonCode.SELLER_NOT_RELEASED))));
        String first = story.state().appeals().getFirst().facts().number().value();

        assertThat(signals(story)).containsExactly(signal(EARLIER_APPEAL, Side.SELLER, first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is my sister, please release.",
                "paid from another person's account",
                "My wife’s bank, is that ok?",
                "The sender is not you.",
                "a third-party transfer",
                "Chị em CHUYỂN HỘ",
                "Tiền chuyển từ tài khoản người khác",
                "em dùng tài khoản của vợ",
                "Người chuyển không phải bạn.",
                "không chính chủ nha"
            })
    void words_about_a_third_party_payer(String words) {
        assertThat(signals(said(Side.BUYER, words))).containsExactly(signal(THIRD_PARTY_WORDS, Side.BUYER, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add me on Zalo",
                "Telegram: @fast_otc",
                "tele mình nhé",
                "write me at t.me/fast_otc",
                "qua WhatsApp cho nhanh",
                "inbox facebook em"
            })
    void words_that_lead_off_the_platform(String words) {
        assertThat(signals(said(Side.SELLER, words))).containsExactly(signal(OFF_PLATFORM_WORDS, Side.SELLER, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Release first, then I send it",
                "please release the crypto first",
                "unlock first",
                "anh mở khóa trước đi",
                "nhả coin trước rồi em chuyển",
                "thả trước"
            })
    void words_that_press_for_the_crypto_first(String words) {
        assertThat(signals(said(Side.BUYER, words))).containsExactly(signal(RELEASE_FIRST_WORDS, Side.BUYER, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transfer note: buy USDT",
                "Nội dung chuyển khoản: mua usdt",
                "BTC is in the reference",
                "ghi chú có chữ tiền ảo",
                "memo binance p2p"
            })
    void crypto_in_a_transfers_note(String words) {
        assertThat(signals(said(Side.BUYER, words))).containsExactly(signal(CRYPTO_NOTE_WORDS, Side.BUYER, words));
    }

    @ParameterizedTest
    @DisplayName("ordinary words are no signal: one that is often wrong is soon overlooked")
    @ValueSource(
            strings = {
                "I only want my USDT. The receipt is in the chat.",
                "Please release.",
                "Em chuyển đủ rồi anh mở khóa giúp em.",
                "Chị kiểm tra tài khoản của chị nhé.",
                "television, messengers, teleworking",
                "the note says rent",
                "Nội dung đúng rồi. USDT đâu?",
                "unlocking it takes long, first come first served",
                ""
            })
    void ordinary(String words) {
        Story story = words.isEmpty() ? filed() : said(Side.BUYER, words);

        assertThat(signals(story)).isEmpty();
    }

    @Test
    @DisplayName("the same words twice are one signal, which quotes the first; each side has its own")
    void firstOnly() {
        Story story = said(Side.BUYER, "Hello. Zalo me! Or not?\nTelegram is fine too")
                .given(seller(says(Channel.TRADE, "no zalo please")), buyer(says(Channel.TRADE, "Viber?")));

        assertThat(signals(story))
                .containsExactly(
                        signal(OFF_PLATFORM_WORDS, Side.BUYER, "Zalo me!"),
                        signal(OFF_PLATFORM_WORDS, Side.SELLER, "no zalo please"));
    }

    @Test
    @DisplayName("words are looked for wherever a party writes them")
    void everywhere() {
        EvidenceFile remark = new EvidenceFile("E2", EvidenceKind.PAYMENT_RECEIPT, Moves.file("E2"), "my wife paid");
        Signal ofSeller = signal(THIRD_PARTY_WORDS, Side.SELLER, "my wife paid");
        Signal ofBuyer = signal(THIRD_PARTY_WORDS, Side.BUYER, "my wife paid");

        assertThat(signals(filed("my wife paid", Moves.evidence("E1")))).containsExactly(ofSeller);
        assertThat(signals(filed("less", remark))).containsExactly(ofSeller);
        assertThat(signals(filed().given(buyer(adds(remark))))).containsExactly(ofBuyer);
        assertThat(signals(filed().given(buyer(new PartyAction.AnswerNegotiationFailed("my wife paid")))))
                .containsExactly(ofBuyer);
        assertThat(signals(filed().given(buyer(consensus()), seller(new PartyAction.DenyConsensus("my wife paid")))))
                .containsExactly(ofSeller);
        assertThat(signals(said(Side.BUYER, "hello").given(buyer(says(Channel.BUYER_SUPPORT, "my wife paid")))))
                .containsExactly(ofBuyer);
    }

    @Test
    @DisplayName("what support writes is no signal")
    void supportsWords() {
        Story story = Story.paid().given(Plots.claimed()).given(lan(writesTo(Side.SELLER)));

        assertThat(signals(story.given(lan(new SupportAction.AddNote("my wife, zalo")))))
                .isEmpty();
    }

    @Test
    @DisplayName("a long sentence is quoted in part")
    void longQuote() {
        String words = "zalo " + "rất dài ".repeat(60);
        Signal only = signals(said(Side.BUYER, words)).getFirst();

        assertThat(only.values().get("text"))
                .hasSize(160)
                .startsWith("zalo rất dài")
                .endsWith("…");
    }

    @Test
    @DisplayName("facts come before hints")
    void order() {
        Order odd = paidAfter(Orders.WINDOW);
        List<Step> steps = List.of(
                seller(passesGate()),
                files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT),
                buyer(says(Channel.TRADE, "zalo?")));

        assertThat(signals(Story.of(Rules.SEED, odd).given(steps)))
                .extracting(Signal::kind)
                .containsExactly(PAID_AFTER_WINDOW, OFF_PLATFORM_WORDS);
        assertThat(List.of(SignalKind.values()))
                .isSortedAccordingTo((one, other) -> one.weight().compareTo(other.weight()));
    }

    @Test
    @DisplayName("a signal carries the value of each of its fields, and of no other")
    void fields() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signal(EARLIER_APPEAL, null, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signal(EARLIER_APPEAL, null, Map.of("complaintNo", "1", "text", "2")));
        assertThat(Set.of(SignalKind.values()))
                .allSatisfy(kind -> assertThat(kind.fields()).isNotEmpty().doesNotHaveDuplicates());
    }
}
