package org.appealdesk.casework.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.appealdesk.casework.CaseView;
import org.appealdesk.casework.letter.Worry.Kind;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The buyer is NGUYEN VAN HOANG with the account 001100440917, the seller TRAN QUANG MINH with 001100445523 and the phone
 * +84912345678. The seller has appealed, and nothing is ruled.
 */
class LetterCheckTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);

    private CaseView view() {
        return paper.desk().find(id).orElseThrow();
    }

    private List<Worry> toBuyer(String text) {
        return LetterCheck.worries(view(), Side.BUYER, text);
    }

    private List<Worry> toSeller(String text) {
        return LetterCheck.worries(view(), Side.SELLER, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trần Quang Minh",
                "tran quang minh",
                "TRAN QUANG MINH",
                "Minh Trần Quang",
                "MINH QUANG TRAN",
                "Quang Minh",
                "Minh Tran",
                "TRANQUANGMINH"
            })
    void theOtherPartysNameIsFoundInAnyOrderAndWithOrWithoutDiacritics(String name) {
        String text = "Chào anh, người bán là " + name + ", anh kiểm tra giúp.";

        assertThat(toBuyer(text)).containsExactly(new Worry(Kind.NAME, name));
        assertThat(toSeller(text)).as("it is the reader's own").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chào anh, người bán minh_otc88 chưa trả lời.",
                "Trần Quang Khải đã gọi cho chúng tôi.",
                "Tôi là Minh, xin chào anh.",
                "Minh chứng anh gửi bị mờ.",
                "Nguyễn Văn Hoàng",
                "trần quang đãng"
            })
    void oneWordOfANameANicknameAndTheReadersOwnNameAreNoWorry(String text) {
        assertThat(toBuyer(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "0912 345 678",
                "0912.345.678",
                "091-2345-678",
                "+84912345678",
                "+84 912 345 678",
                "(+84) 912-345-678",
                "+84 (0)912 345 678",
                "0084 912 345 678",
                "84.912.345.678",
                "912 345 678",
                "0 9 1 2 3 4 5 6 7 8",
                "０９１２３４５６７８",
                "0912\u00a0345\u00a0678"
            })
    void theOtherPartysPhoneIsFoundInAnyWayOfWriting(String number) {
        List<Worry> found = toBuyer("Anh gọi " + number + " nhé");

        assertThat(found).extracting(Worry::kind).containsOnly(Kind.PHONE);
        assertThat(toSeller("Số của chị là " + number + "?")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anh đã chuyển 51.000.000 đồng lúc 09:12, mã 345678.",
                "Lệnh 2014388107 ngày 09.12.2026",
                "0912345679",
                "Mã giao dịch FT26061912345678",
                "1960.78 USDT, giá 26.010",
                "Tài khoản đuôi 5523"
            })
    void amountsDatesAndOtherNumbersAreNoPhoneAndNoAccount(String text) {
        assertThat(toBuyer(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001100445523",
                "0011 0044 5523",
                "0011.0044.5523",
                "0011-0044-5523",
                "001 100 445 523",
                "1100445523",
                "001100445523VCB"
            })
    void theOtherPartysAccountIsFoundHoweverItsDigitsAreSetApart(String number) {
        List<Worry> found = toBuyer("Chuyển vào " + number + " giúp");

        assertThat(found).extracting(Worry::kind).containsOnly(Kind.ACCOUNT);
        assertThat(found.getFirst().words()).isEqualTo(number.replace("VCB", ""));
        assertThat(toSeller("Tài khoản " + number)).isEmpty();
    }

    @Test
    void anAddressThatTheOtherPartyToldIsFoundAndAnyOtherIsNot() {
        paper.failNegotiation(id);
        paper.act(
                id,
                new Actor.Party(Side.SELLER),
                new PartyAction.SendMessage(new Message(
                        "m1", Channel.support(Side.SELLER), "Mail của em: Minh.Tran@example.com ạ", List.of())));

        assertThat(toBuyer("Người bán dùng minh.tran@example.com, anh viết cho help@exchange.example."))
                .containsExactly(new Worry(Kind.EMAIL, "minh.tran@example.com"));
        assertThat(toSeller("Em xác nhận minh.tran@example.com nhé")).isEmpty();
    }

    @Test
    void severalWorriesComeEachOnceAndInOrder() {
        assertThat(toBuyer("Sẽ hoàn tiền. Trần Quang Minh, 0912345678, Trần Quang Minh."))
                .extracting(Worry::kind, Worry::words)
                .containsExactly(
                        tuple(Kind.NAME, "Trần Quang Minh"),
                        tuple(Kind.PHONE, "0912345678"),
                        tuple(Kind.PROMISE, "Sẽ hoàn tiền"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You will get your money back today.",
                "Don’t worry, you will receive the USDT soon.",
                "You'll recover all your crypto.",
                "We will refund you.",
                "We'll release the coins to you.",
                "I guarantee a full refund.",
                "The money will be returned tomorrow.",
                "You will be compensated, will be refunded too.",
                "The system will rule in your favour.",
                "Not a problem: your refund is guaranteed.",
                "Bạn sẽ nhận lại tiền trong hôm nay.",
                "Chị sẽ được hoàn lại toàn bộ tiền.",
                "Chúng tôi sẽ hoàn tiền cho anh.",
                "chung toi se hoan tien cho anh",
                "Bên em sẽ chuyển USDT cho chị.",
                "Chúng tôi cam kết hoàn lại tiền.",
                "Anh yên tâm, sàn sẽ mở khóa coin cho anh.",
                "Chị sẽ được bồi thường.",
                "Anh không phải lo, anh sẽ lấy lại được tiền."
            })
    void aPromiseAboutMoneyIsFoundWhileNothingIsRuled(String text) {
        assertThat(toBuyer(text)).extracting(Worry::kind).contains(Kind.PROMISE);
        assertThat(toSeller(text)).extracting(Worry::kind).contains(Kind.PROMISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We cannot promise that you will get your money back.",
                "We will not refund anything before the ruling.",
                "If the statement shows it, you will receive the USDT.",
                "Have you received the money?",
                "Will you refund the buyer, and when will the money be returned?",
                "Please do not release the coins before you have the money.",
                "We will look at your statement and decide.",
                "You will receive a message when we have decided.",
                "Please pay attention: your order is locked.",
                "We will send you a link for the recording.",
                "Anh đã nhận được tiền chưa?",
                "Nếu sao kê khớp, anh sẽ nhận lại tiền.",
                "Chúng tôi chưa thể hứa hoàn tiền.",
                "Chúng tôi không hứa sẽ hoàn tiền.",
                "Chị đảm bảo đã nhận tiền trước khi mở khóa coin.",
                "Anh sẽ hoàn tiền cho người bán chứ?",
                "Anh sẽ nhận được thông báo khi có phán quyết.",
                "Chúng tôi sẽ chuyển hồ sơ cho bộ phận xử lý.",
                "Chị gửi sao kê của tài khoản nhận tiền nhé."
            })
    void questionsDenialsConditionsAndRequestsPromiseNothing(String text) {
        assertThat(toBuyer(text)).isEmpty();
    }

    @Test
    void onceItIsSettledMoneyMayBeSpokenOf() {
        paper.release(id);

        assertThat(toBuyer("Anh sẽ nhận được USDT ngay.")).isEmpty();
        assertThat(toBuyer("Trần Quang Minh")).hasSize(1);
    }

    /** Whatever a party wrote, the agent's answer is looked at in a moment, not after minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a@", "a@b.", "a'", "0 9 ", "á"})
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void aVeryLongWordOfTheOtherPartyHoldsNothingUp(String unit) {
        paper.say(id, Side.SELLER, unit.repeat(500_000 / unit.length()));

        assertThat(toBuyer("Xin chào anh.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a@b.", "a'"})
    void aVeryLongWordOfTheAgentIsLookedAtToo(String unit) {
        String text = unit.repeat(20_000) + " Trần Quang Minh";

        assertThat(toBuyer(text)).containsExactly(new Worry(Kind.NAME, "Trần Quang Minh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "…", "0", "@", "a"})
    void nearlyNothingIsNoWorry(String text) {
        assertThat(toBuyer(text)).isEmpty();
    }
}
