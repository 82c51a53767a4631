package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.console.ruling.Letters.Letter;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the parties read about every ruling that can be made (t16). */
class RulingTextTest {

    private static final Path FOLDER = Path.of("target", "letters");
    private static final String ESCROW_EN = "1,960.78\u00a0USDT";
    private static final String ESCROW_VI = "1.960,78\u00a0USDT";

    private final Letters english = Letters.in(Language.ENGLISH, null);
    private final Letters vietnamese = Letters.in(Language.VIETNAMESE, null);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_letter_is_whole(Language language) throws IOException {
        for (Letters letters :
                List.of(Letters.in(language, null), Letters.in(language, Letters.DISPUTED), Letters.strict(language))) {
            for (Letter letter : letters.all()) {
                assertThat(letter.text())
                        .as(letter.title())
                        .doesNotContain("{", "}", "!", "null", "ruling.", "engine.", "  \n", "..")
                        .doesNotContainPattern("[A-Z]{2,}_[A-Z]")
                        .doesNotContainPattern("\\.\\s*\\.|, ,| {2}(?<!•  |[0-9]\\.  )|“”")
                        .endsWith(".");
                assertThat(letter.text().lines().filter(Predicate.not(String::isBlank)))
                        .as(letter.title())
                        .allMatch(line -> Character.isUpperCase(line.charAt(0))
                                || line.startsWith("•  ")
                                || line.matches("[12]\\.  \\p{Lu}.*"));
            }
            print(language, letters);
        }
    }

    /** For people to read: nothing else shows whether a letter sounds like one. */
    private static void print(Language language, Letters letters) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(
                FOLDER.resolve(language.code() + letters.kind() + ".txt"),
                letters.all().stream()
                        .map(letter -> "──── " + letter.title() + "\n\n" + letter.text() + "\n\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void a_letter_greets_its_reader_and_names_appeal_and_order() {
        assertThat(english.of(Outcome.FORCE_RELEASE, ReasonCode.SELLER_NOT_RELEASED, Side.BUYER, Side.SELLER)
                        .text())
                .startsWith("Hello minh_otc88, customer support has decided the buyer’s appeal 201422813704496187650"
                        + " on order 22813704496187650. It was about crypto");
        assertThat(vietnamese
                        .of(Outcome.FORCE_RELEASE, ReasonCode.SELLER_NOT_RELEASED, Side.BUYER, Side.BUYER)
                        .text())
                .startsWith("Chào bạn CryptoHanoi_21, bộ phận hỗ trợ khách hàng đã có quyết định về khiếu nại 2014");
    }

    @Test
    void each_reason_has_its_own_words() {
        for (Letters letters : List.of(english, vietnamese)) {
            Set<String> openings = Arrays.stream(ReasonCode.values())
                    .map(reason -> letters.bare(Outcome.DISMISS_MALICIOUS, reason, Side.BUYER, Side.SELLER))
                    .map(letter -> letter.text().lines().findFirst().orElseThrow())
                    .collect(Collectors.toSet());
            assertThat(openings).hasSameSizeAs(ReasonCode.values());
        }
    }

    /** Whoever the crypto goes to, and whoever it comes from, reads how much of it there is. */
    @Test
    void amounts_are_given_to_the_last_digit() {
        for (Outcome outcome : Letters.decided()) {
            if (outcome.movesEscrow()) {
                String to = toSeller(english, outcome);
                assertThat(to).as(outcome.name()).contains(ESCROW_EN);
                assertThat(toSeller(vietnamese, outcome)).as(outcome.name()).contains(ESCROW_VI);
            }
        }
    }

    @Test
    void the_buyer_reads_what_is_left_after_the_fee() {
        for (Outcome outcome :
                List.of(Outcome.FORCE_RELEASE, Outcome.REFUND_EXCESS_THEN_RELEASE, Outcome.TOP_UP_THEN_RELEASE)) {
            assertThat(toBuyer(english, outcome))
                    .contains("You receive 1,958.82\u00a0USDT; the exchange keeps its fee of 1.96\u00a0USDT.");
            assertThat(toBuyer(vietnamese, outcome))
                    .contains("Bạn nhận được 1.958,82\u00a0USDT; sàn giữ lại phí 1,96\u00a0USDT.");
        }
    }

    @Test
    void who_has_to_do_something_is_asked_for_it() {
        Map<Outcome, Side> asked = Map.of(
                Outcome.REFUND_THEN_CANCEL, Side.SELLER,
                Outcome.REFUND_EXCESS_THEN_RELEASE, Side.SELLER,
                Outcome.TOP_UP_THEN_RELEASE, Side.BUYER);
        asked.forEach((outcome, side) -> {
            assertThat(decision(english, outcome, side))
                    .startsWith("Decision: please ")
                    .contains("send us the receipt");
            assertThat(next(english, outcome, side)).contains("within 24 hours of this message");
            assertThat(next(vietnamese, outcome, side)).contains("trong vòng 24 giờ kể từ tin nhắn này");
            assertThat(next(english, outcome, side.other()))
                    .contains("has 24 hours from this message", "Tell us here as soon as you have it");
            assertThat(decision(vietnamese, outcome, side))
                    .startsWith("Quyết định: vui lòng ")
                    .contains("gửi biên lai cho chúng tôi");
            assertThat(next(vietnamese, outcome, side.other()))
                    .contains("có 24 giờ", "Vui lòng báo cho chúng tôi tại đây ngay khi bạn nhận được tiền");
        });
    }

    @Test
    void the_amount_between_the_parties_is_the_one_of_the_preview() {
        Letters part = Letters.in(Language.ENGLISH, Letters.DISPUTED);

        assertThat(decision(part, Outcome.TOP_UP_THEN_RELEASE, Side.BUYER)).contains("please pay ₫500,000, which");
        assertThat(decision(part, Outcome.REFUND_EXCESS_THEN_RELEASE, Side.SELLER))
                .contains("send ₫500,000 back");
        assertThat(decision(english, Outcome.REFUND_THEN_CANCEL, Side.SELLER)).contains("send ₫51,000,000 back");
    }

    /** The preview says “amount to be settled” there; a sum in the letter would be a wrong one. */
    @Test
    void a_seller_who_received_less_returns_what_arrived_and_no_more() {
        Letters part = Letters.in(Language.ENGLISH, Letters.DISPUTED);

        assertThat(decision(part, Outcome.REFUND_THEN_CANCEL, Side.SELLER))
                .contains("please send the whole amount received back")
                .doesNotContain("₫51,000,000");
        assertThat(decision(part, Outcome.FORCE_RELEASE, Side.SELLER))
                .contains("You keep the payment that you received.");
    }

    @Test
    void an_amount_that_nobody_named_is_put_into_words() {
        assertThat(decision(english, Outcome.TOP_UP_THEN_RELEASE, Side.BUYER))
                .contains("please pay the difference, which");
        assertThat(decision(vietnamese, Outcome.TOP_UP_THEN_RELEASE, Side.BUYER))
                .contains("vui lòng chuyển thêm số tiền còn thiếu vào");
        assertThat(decision(english, Outcome.REFUND_EXCESS_THEN_RELEASE, Side.SELLER))
                .contains("send the amount paid in excess back");
    }

    @Test
    void after_the_trade_the_respondent_is_asked_to_pay_and_the_complainant_promised_nothing() {
        Letter toComplainant =
                english.bare(Outcome.RECOVERY_BEST_EFFORT, ReasonCode.CHARGEBACK, Side.SELLER, Side.SELLER);
        Letter toRespondent =
                english.bare(Outcome.RECOVERY_BEST_EFFORT, ReasonCode.CHARGEBACK, Side.SELLER, Side.BUYER);

        assertThat(toComplainant.text()).contains("We ask the buyer to pay you ₫51,000,000. We cannot promise");
        assertThat(toRespondent.text()).contains("Please pay ₫51,000,000 to the seller");
    }

    @Test
    void what_is_owed_after_the_trade_is_named_only_when_it_is_known() {
        assertThat(english.bare(Outcome.RECOVERY_BEST_EFFORT, ReasonCode.LESS_PAID, Side.SELLER, Side.BUYER)
                        .text())
                .contains("Please pay the amount owed to the seller");
        assertThat(Letters.in(Language.ENGLISH, Letters.DISPUTED)
                        .bare(Outcome.RECOVERY_BEST_EFFORT, ReasonCode.LESS_PAID, Side.SELLER, Side.BUYER)
                        .text())
                .contains("Please pay ₫500,000 to the seller");
    }

    @Test
    void a_dismissal_tells_each_party_whose_appeal_it_was() {
        for (Side complainant : Side.values()) {
            assertThat(dismissed(ReasonCode.OTHER, complainant, complainant)).contains("your appeal is dismissed");
            assertThat(dismissed(ReasonCode.OTHER, complainant, complainant.other()))
                    .contains("the appeal against you is dismissed");
        }
    }

    @Test
    void after_a_dismissal_an_order_in_trade_goes_on_and_an_ended_one_does_not() {
        assertThat(dismissed(ReasonCode.PAID_NOT_RECEIVED, Side.SELLER, Side.SELLER))
                .contains("please check your account, and release the crypto");
        assertThat(dismissed(ReasonCode.PAID_NOT_RECEIVED, Side.SELLER, Side.BUYER))
                .contains("the seller checks the payment and releases the crypto");
        assertThat(dismissed(ReasonCode.CHARGEBACK, Side.SELLER, Side.SELLER))
                .contains("The order stays as it is, and no money moves.")
                .doesNotContain("goes on");
    }

    private String dismissed(ReasonCode reason, Side complainant, Side reader) {
        return english.bare(Outcome.DISMISS_MALICIOUS, reason, complainant, reader)
                .text();
    }

    @Test
    void findings_are_told_from_the_reader_s_side_and_open_ones_are_left_out() {
        String buyer = toBuyer(english, Outcome.TOP_UP_THEN_RELEASE);
        String seller = toSeller(vietnamese, Outcome.TOP_UP_THEN_RELEASE);

        assertThat(buyer)
                .contains("•  You stated: “Tôi đã chuyển đủ 51.000.000 ₫.” – the evidence shows otherwise.")
                .contains("•  The seller stated: “Tôi nhận thiếu 500.000 ₫.” – the evidence confirms this.")
                .doesNotContain("hứa chuyển nốt");
        assertThat(seller)
                .contains(
                        "•  Người mua trình bày: “Tôi đã chuyển đủ 51.000.000 ₫.” – bằng chứng cho thấy điều ngược lại.")
                .contains("•  Bạn trình bày: “Tôi nhận thiếu 500.000 ₫.” – bằng chứng xác nhận điều này.");
    }

    @Test
    void a_long_claim_is_cut_and_its_lines_are_joined() {
        String long200 = "Một hai ba bốn\nnăm. ".repeat(20);
        Letter letter = english.letter(
                ReasonCode.OTHER,
                Side.BUYER,
                Side.BUYER,
                Letters.ruling(
                        Outcome.FORCE_RELEASE,
                        ReasonCode.OTHER,
                        List.of(new Finding(Side.BUYER, long200, FindingResult.PROVED, List.of())),
                        List.of()));

        assertThat(letter.text().lines().filter(line -> line.startsWith("•")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("bốn năm. Một", "…”").hasSizeLessThan(220));
    }

    @Test
    void measures_are_told_only_to_whom_they_hit() {
        assertThat(toBuyer(english, Outcome.FORCE_CANCEL))
                .contains(
                        "•  You receive a warning.",
                        "•  You cannot trade on P2P for one day.",
                        "•  We note on your account that the name on a bank account was not yours.")
                .doesNotContain("deposit");
        assertThat(toSeller(english, Outcome.FORCE_CANCEL))
                .contains("•  You cannot trade on P2P for 30 days.", "•  100 USDT is taken from your deposit.")
                .doesNotContain("warning");
        assertThat(toSeller(vietnamese, Outcome.FORCE_CANCEL))
                .contains("•  Bạn không thể giao dịch P2P trong 30 ngày.", "•  Bạn bị trừ 100 USDT tiền đặt cọc.");
    }

    @Test
    void a_letter_without_findings_measures_and_rule_has_no_empty_headings() {
        RulingText.Decision bare = new RulingText.Decision(Outcome.FORCE_CANCEL, List.of(), ignored -> " ", List.of());

        assertThat(english.letter(ReasonCode.OTHER, Side.BUYER, Side.BUYER, bare)
                        .text()
                        .split("\n\n"))
                .hasSize(4);
    }

    @Test
    void the_rule_is_cited_in_the_reader_s_language() {
        assertThat(toBuyer(vietnamese, Outcome.FORCE_RELEASE))
                .contains("Quyết định này căn cứ quy tắc: Khi tiền đã vào");
        assertThat(toBuyer(english, Outcome.FORCE_RELEASE))
                .contains("This decision rests on the rule: Once the payment");
    }

    @Test
    void every_reason_suggests_every_rule_once_and_the_fitting_ones_first() {
        for (ReasonCode reason : ReasonCode.values()) {
            assertThat(CitedRule.forReason(reason))
                    .doesNotHaveDuplicates()
                    .hasSize(CitedRule.values().length - Side.values().length)
                    .as("a party is out of reach in some cases only")
                    .doesNotContain(CitedRule.outOfReach(Side.BUYER), CitedRule.outOfReach(Side.SELLER));
        }
        assertThat(CitedRule.forReason(ReasonCode.THIRD_PARTY_PAYER)).startsWith(CitedRule.OWN_ACCOUNT_ONLY);
    }

    @Test
    void vietnamese_letters_are_vietnamese_throughout() {
        Stream<String> lines =
                vietnamese.all().stream().flatMap(letter -> letter.text().lines());

        assertThat(lines.filter(Predicate.not(String::isBlank)).distinct())
                .allMatch(line -> line.matches(".*[ạ-ỹđươăâêôàáảãèéìíòóùúýĐ].*"), "has diacritics")
                .noneMatch(line -> line.matches("(?i).*\\b(decision|buyer|seller|you|the|order|please)\\b.*"));
    }

    @Test
    void a_case_passed_on_to_a_supervisor_tells_the_parties_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english.bare(Outcome.CANNOT_DECIDE, ReasonCode.OTHER, Side.BUYER, Side.BUYER));
    }

    private static String toBuyer(Letters letters, Outcome outcome) {
        return letters.of(outcome, ReasonCode.SELLER_NOT_RELEASED, Side.BUYER, Side.BUYER)
                .text();
    }

    private static String toSeller(Letters letters, Outcome outcome) {
        return letters.of(outcome, ReasonCode.SELLER_NOT_RELEASED, Side.BUYER, Side.SELLER)
                .text();
    }

    @Test
    void every_letter_ends_with_what_happens_now_and_whether_one_can_object() {
        for (Outcome outcome : Letters.decided()) {
            for (Side reader : Side.values()) {
                assertThat(next(english, outcome, reader)).contains("2.  This decision is final");
                assertThat(next(vietnamese, outcome, reader)).contains("2.  Quyết định này là cuối cùng");
                assertThat(next(Letters.strict(Language.ENGLISH), outcome, reader))
                        .contains("2.  If you disagree, you can object on the appeal’s page within 24 hours after");
                assertThat(next(Letters.strict(Language.VIETNAMESE), outcome, reader))
                        .contains("2.  Nếu không đồng ý, bạn có thể phản đối trên trang khiếu nại trong vòng 24 giờ");
            }
        }
    }

    @Test
    void only_who_appeals_often_reads_of_a_fee() {
        Letters strict = Letters.strict(Language.ENGLISH);

        assertThat(toBuyer(strict, Outcome.FORCE_RELEASE))
                .contains("•  A handling fee of 10.00\u00a0USDT is taken from your account");
        assertThat(toSeller(strict, Outcome.FORCE_RELEASE)).doesNotContain("handling fee");
        assertThat(toBuyer(english, Outcome.FORCE_RELEASE)).doesNotContain("handling fee");
    }

    private static String next(Letters letters, Outcome outcome, Side reader) {
        String text =
                letters.bare(outcome, ReasonCode.OTHER, Side.BUYER, reader).text();
        return text.substring(Math.max(text.indexOf("What happens now:"), text.indexOf("Các bước tiếp theo:")));
    }

    /** The paragraph that says what happens. */
    private static String decision(Letters letters, Outcome outcome, Side reader) {
        return letters.bare(outcome, ReasonCode.OTHER, Side.BUYER, reader)
                .text()
                .lines()
                .filter(line -> line.startsWith("Decision: ") || line.startsWith("Quyết định: "))
                .findFirst()
                .orElseThrow();
    }
}
