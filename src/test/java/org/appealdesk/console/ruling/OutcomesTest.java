package org.appealdesk.console.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.Asset;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each outcome of domain.md §3 on the screen: where the money goes, to the last digit, and what becomes of the order. */
class OutcomesTest {

    private static final Asset BTC = new Asset("BTC", 8);
    private static final Asset EUR = new Asset("EUR", 2);

    /** A fee, eight decimals, and a number that no binary fraction hits. */
    private static final TradeTerms BITCOIN = new TradeTerms(
            Money.of("0.01234567", BTC),
            new BigDecimal("93210.35"),
            Money.of("1150.74", EUR),
            "SEPA",
            Money.of("0.00001235", BTC));

    private final PaperDesk paper = new PaperDesk();

    static Stream<Arguments> outcomes() {
        return Stream.of(
                argumentSet(
                        "release",
                        Outcome.FORCE_RELEASE,
                        null,
                        List.of("Escrow", "Buyer", "0.01233332 BTC", "Escrow", "Exchange (fee)", "0.00001235 BTC"),
                        OrderStatus.COMPLETED),
                argumentSet(
                        "cancel",
                        Outcome.FORCE_CANCEL,
                        null,
                        List.of("Escrow", "Seller", "0.01234567 BTC"),
                        OrderStatus.CANCELLED),
                argumentSet(
                        "refund of the whole price",
                        Outcome.REFUND_THEN_CANCEL,
                        null,
                        List.of(
                                "Seller",
                                "Buyer",
                                "€1,150.74",
                                "outside the exchange, first",
                                "Escrow",
                                "Seller",
                                "0.01234567 BTC"),
                        OrderStatus.CANCELLED),
                argumentSet(
                        "refund of what only the parties know",
                        Outcome.REFUND_THEN_CANCEL,
                        "150.74",
                        List.of(
                                "Seller",
                                "Buyer",
                                "amount to be settled",
                                "outside the exchange, first",
                                "Escrow",
                                "Seller",
                                "0.01234567 BTC"),
                        OrderStatus.CANCELLED),
                argumentSet(
                        "excess back",
                        Outcome.REFUND_EXCESS_THEN_RELEASE,
                        "0.01",
                        List.of(
                                "Seller",
                                "Buyer",
                                "€0.01",
                                "outside the exchange, first",
                                "Escrow",
                                "Buyer",
                                "0.01233332 BTC",
                                "Escrow",
                                "Exchange (fee)",
                                "0.00001235 BTC"),
                        OrderStatus.COMPLETED),
                argumentSet(
                        "top up",
                        Outcome.TOP_UP_THEN_RELEASE,
                        "150.74",
                        List.of(
                                "Buyer",
                                "Seller",
                                "€150.74",
                                "outside the exchange, first",
                                "Escrow",
                                "Buyer",
                                "0.01233332 BTC",
                                "Escrow",
                                "Exchange (fee)",
                                "0.00001235 BTC"),
                        OrderStatus.COMPLETED),
                argumentSet(
                        "top up of nobody knows what",
                        Outcome.TOP_UP_THEN_RELEASE,
                        null,
                        List.of(
                                "Buyer",
                                "Seller",
                                "amount to be settled",
                                "outside the exchange, first",
                                "Escrow",
                                "Buyer",
                                "0.01233332 BTC",
                                "Escrow",
                                "Exchange (fee)",
                                "0.00001235 BTC"),
                        OrderStatus.COMPLETED),
                argumentSet("dismissed", Outcome.DISMISS_MALICIOUS, null, List.of("Nothing moves."), OrderStatus.PAID));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void the_money_goes_where_the_preview_says(
            Outcome outcome, @Nullable String disputed, List<String> money, OrderStatus order) {
        CaseId id = paper.paidOrder("388107", BITCOIN, "en", "vi");
        paper.file(id, Side.BUYER, ReasonCode.OTHER, disputed == null ? null : Money.of(disputed, EUR));
        RulingSheet.makeReady(paper, id);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.choose(outcome);
            assertThat(plain(sheet.money())).isEqualTo(money);
            sheet.cite("Rule 7").next();
            assertThat(plain(sheet.money())).isEqualTo(money);
            assertThat(sheet.letter(Side.BUYER)).startsWith("Hello CryptoHanoi_21");
            assertThat(sheet.letter(Side.SELLER)).startsWith("Chào bạn minh_otc88");
            sheet.confirm();

            sheet.open().meanwhile(() -> paper.act(id, new Actor.Platform(), new PlatformAction.ReportExecuted("X1")));

            assertThat(sheet.open().file().order().status()).isEqualTo(order);
            assertThat(sheet.open().file().appeal().orElseThrow().phase()).isInstanceOf(Phase.Completed.class);
        }
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
    }

    @Test
    void vietnamese_amounts_have_as_many_digits() {
        CaseId id = paper.paidOrder("388107", BITCOIN, "en", "vi");
        paper.file(id, Side.BUYER, ReasonCode.OTHER, Money.of("150.70", EUR));
        RulingSheet.makeReady(paper, id);
        try (RulingSheet sheet = RulingSheet.of(paper, id, PaperDesk.ME, Language.VIETNAMESE)) {
            sheet.choose(Outcome.TOP_UP_THEN_RELEASE);

            assertThat(plain(sheet.money()))
                    .containsExactly(
                            "Người mua",
                            "Người bán",
                            "150,70 €",
                            "ngoài sàn, thực hiện trước",
                            "Ký quỹ",
                            "Người mua",
                            "0,01233332 BTC",
                            "Ký quỹ",
                            "Sàn (phí)",
                            "0,00001235 BTC");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ReasonCode.class,
            names = {
                "AMOUNT_INCORRECT",
                "PAID_NOT_RECEIVED",
                "THIRD_PARTY_PAYER",
                "SELLER_NOT_RELEASED",
                "OVERPAID",
                "SELLER_RAISES_PRICE",
                "ABUSIVE_LANGUAGE",
                "OTHER"
            })
    void only_what_fits_the_reason_is_offered_the_usual_first(ReasonCode reason) {
        CaseId id = RulingSheet.readyCase(paper, sideOf(reason), reason);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            assertThat(sheet.offered())
                    .isEqualTo(paper.desk().engine().outcomes(sheet.open().file()))
                    .doesNotHaveDuplicates()
                    .endsWith(Outcome.CANNOT_DECIDE);
        }
    }

    private static Side sideOf(ReasonCode reason) {
        return switch (reason) {
            case AMOUNT_INCORRECT, PAID_NOT_RECEIVED, THIRD_PARTY_PAYER -> Side.SELLER;
            default -> Side.BUYER;
        };
    }

    @Test
    void after_the_trade_nothing_that_moves_the_escrow_is_offered() {
        CaseId id = paper.paidOrder("388107", BITCOIN, "en", "vi");
        paper.release(id);
        paper.file(id, Side.SELLER, ReasonCode.CHARGEBACK, null);
        RulingSheet.makeReady(paper, id);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            assertThat(sheet.offered())
                    .containsExactly(Outcome.RECOVERY_BEST_EFFORT, Outcome.DISMISS_MALICIOUS, Outcome.CANNOT_DECIDE);

            sheet.draft(Outcome.RECOVERY_BEST_EFFORT);

            assertThat(sheet.money()).containsExactly("Nothing moves.");
            assertThat(sheet.letter(Side.SELLER)).contains("người mua trả cho bạn 1.150,74\u00a0€");
            assertThat(sheet.letter(Side.BUYER)).contains("Please pay €1,150.74 to the seller");
            sheet.confirm();
            sheet.open().meanwhile(() -> paper.act(id, new Actor.Platform(), new PlatformAction.ReportExecuted("X1")));
            assertThat(sheet.open().file().order().status()).isEqualTo(OrderStatus.COMPLETED);
        }
    }

    /** Escrow that was released under the agent's hands is not there to be given away (t20). */
    @Test
    void a_seller_who_releases_meanwhile_leaves_nothing_to_rule_on() {
        CaseId id = RulingSheet.readyCase(paper, Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);
        try (RulingSheet sheet = RulingSheet.of(paper, id)) {
            sheet.draft(Outcome.FORCE_RELEASE);
            sheet.open().meanwhile(() -> paper.act(id, new Actor.Party(Side.SELLER), new PartyAction.ReleaseOrder()));

            sheet.confirm();

            assertThat(sheet.screen().texts())
                    .contains("The case has moved on", "Nothing was sent. Your draft is kept.");
            assertThat(sheet.open().file().appeal().orElseThrow().phase()).isInstanceOf(Phase.Cancelled.class);
        }
    }
}
