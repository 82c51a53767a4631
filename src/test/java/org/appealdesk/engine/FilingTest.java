package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.appealdesk.engine.story.Step.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.Filing;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.FilingEvent.AppealFiled;
import org.appealdesk.engine.event.FilingEvent.ContactGatePassed;
import org.appealdesk.engine.event.OrderEvent.OrderPaid;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.TradePhase;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may appeal, when, and with what. */
class FilingTest {

    @Test
    @DisplayName("R1 · in an unpaid order there is nothing to appeal; once it is marked paid there is")
    void nothingToAppealBeforePaid() {
        Story.of(Rules.SEED, Orders.unpaid())
                .when(seller(passesGate()))
                .thenRefused(NOTHING_TO_APPEAL, Map.of("status", "UNPAID"))
                .thenMayNot(SELLER, ActionKind.FILE_APPEAL, NOTHING_TO_APPEAL)
                .thenMayNot(BUYER, ActionKind.FILE_APPEAL, NOTHING_TO_APPEAL)
                .when(buyer(pays()))
                .thenHappened(OrderPaid.class)
                .thenBy(RuleId.R1)
                .given(sellerFiled())
                .thenStage(Stage.RESPONDENT_PROCESSING);
    }

    @Test
    @DisplayName("R1 · the buyer alone marks the order paid, once")
    void onlyTheBuyerPays() {
        Story.of(Rules.SEED, Orders.unpaid())
                .when(seller(pays()))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "BUYER"))
                .given(buyer(pays()))
                .when(buyer(pays()))
                .thenRefused(ORDER_NOT_UNPAID, Map.of("status", "PAID"));
    }

    @ParameterizedTest
    @EnumSource(ContactChannel.class)
    @DisplayName("R2 · the contact gate comes first, and the channel chosen is recorded")
    void gateFirst(ContactChannel channel) {
        Story.paid()
                .when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                .thenRefused(GATE_NOT_PASSED, RuleId.R2)
                .when(seller(new PartyAction.PassContactGate(channel)))
                .thenHappened(ContactGatePassed.class)
                .thenBy(RuleId.R2)
                .then(story -> assertThat(story.last(ContactGatePassed.class).channel())
                        .isEqualTo(channel));
    }

    @Test
    @DisplayName("R2 · the gate is each party's own, and is passed anew for each appeal")
    void gateForOneFiling() {
        Story.paid()
                .given(buyer(passesGate()))
                .when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                .thenRefused(GATE_NOT_PASSED)
                .given(sellerFiled())
                .given(seller(cancelsAppeal()), after(Rules.SEED.filing().refileWait()))
                .when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                .thenRefused(GATE_NOT_PASSED);
    }

    @Test
    @DisplayName("R3 · passing the gate opens no appeal: filing is a second, explicit act")
    void gateIsNoAppeal() {
        Story.paid()
                .given(seller(passesGate()))
                .thenOrder(OrderStatus.PAID)
                .then(story -> assertThat(story.state().appeal()).isEmpty())
                .thenMay(SELLER, ActionKind.FILE_APPEAL)
                .when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                .thenHappened(AppealFiled.class);
    }

    /** Every reason, side and phase of trade: accepted just where the profile's list has it. */
    static Stream<Arguments> reasons() {
        return Stream.of(OrderStatus.PAID, OrderStatus.COMPLETED, OrderStatus.CANCELLED)
                .flatMap(status -> Stream.of(Side.values())
                        .flatMap(side ->
                                Stream.of(ReasonCode.values()).map(reason -> Arguments.of(status, side, reason))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("reasons")
    @DisplayName("R4 R19 · the reasons to choose from depend on role and order status")
    void reasonFitsRoleAndStatus(OrderStatus status, Side side, ReasonCode reason) {
        boolean listed = Rules.SEED.reasonsFor(side, TradePhase.of(status)).contains(reason);
        Story story = Story.of(Rules.SEED, Orders.in(status))
                .given(party(side, passesGate()))
                .when(files(side, reason));
        if (listed) {
            story.thenHappened(AppealFiled.class)
                    .then(filed -> assertThat(filed.appeal().reason()).isEqualTo(reason));
        } else {
            story.thenRefused(REASON_DOES_NOT_FIT, RuleId.R4)
                    .thenRefused(REASON_DOES_NOT_FIT, Map.of("reason", reason.name(), "side", side.name()));
        }
    }

    @Test
    @DisplayName("R5 · “payment received, amount incorrect” is a reason of the seller's, and only of the seller's")
    void amountIncorrectIsTheSellers() {
        assertThat(Rules.SEED.reason(ReasonCode.AMOUNT_INCORRECT).orElseThrow().sides())
                .isEqualTo(Set.of(Side.SELLER));
        Story.paid()
                .given(sellerFiled())
                .then(story -> assertThat(story.appeal().reason()).isEqualTo(ReasonCode.AMOUNT_INCORRECT));
    }

    @Test
    @DisplayName("R6 · at least one piece of evidence is mandatory")
    void evidenceIsMandatory() {
        Story.paid()
                .given(seller(passesGate()))
                .when(files(filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, pieces("S", 0))))
                .thenRefused(EVIDENCE_MISSING, Map.of("minimum", "1"))
                .when(files(filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, pieces("S", 1))))
                .thenHappened(AppealFiled.class)
                .then(story ->
                        assertThat(story.appeal().dossier().from(Side.SELLER)).hasSize(1));
    }

    static Stream<@Nullable PhoneNumber> phones() {
        return Stream.of(null, new PhoneNumber("0938 771 046", null), new PhoneNumber("+84 938", "+84938771046"));
    }

    @ParameterizedTest
    @MethodSource("phones")
    @DisplayName("R7 e14 · a phone is kept as typed, blocks nothing, and is verified only with its country code")
    void phoneIsOptional(@Nullable PhoneNumber phone) {
        Filing plain = filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        Filing filing = new Filing(plain.side(), plain.reason(), "short", plain.evidence(), phone, null);
        Story.paid()
                .given(seller(passesGate()))
                .when(files(filing))
                .thenHappened(AppealFiled.class)
                .then(story ->
                        assertThat(story.appeal().facts().filing().phone()).isEqualTo(phone));
        if (phone != null) {
            assertThat(phone.verified()).isEqualTo(phone.asTyped().startsWith("+"));
        }
    }

    @Test
    @DisplayName("R8 R9 t1 · a filed appeal waits 10 minutes for the respondent; the order is in appeal, both are told")
    void filingOpensAnAppeal() {
        Story.paid()
                .given(after(Duration.ofMinutes(3)))
                .given(sellerFiled())
                .thenBy(RuleId.R8)
                .thenBothNotified(Notice.APPEAL_FILED)
                .thenStage(Stage.RESPONDENT_PROCESSING)
                .thenOrder(OrderStatus.IN_APPEAL)
                .then(story -> {
                    assertThat(story.phase(Phase.RespondentProcessing.class).respondBy())
                            .isEqualTo(story.now().plusSeconds(600));
                    assertThat(story.appeal().respondent()).isEqualTo(Side.BUYER);
                    assertThat(story.appeal().facts().profile()).isEqualTo(Rules.SEED.ref());
                    // The accounts to pay to and from stay readable for ever: they are part of the order as registered.
                    assertThat(story.state().order().seller().account())
                            .isEqualTo(Orders.seller().account());
                });
    }

    static Stream<Arguments> descriptions() {
        return Stream.of(
                Arguments.of("", false),
                Arguments.of(" \n\t ", false),
                Arguments.of("x", true),
                Arguments.of("x".repeat(500), true),
                Arguments.of("  " + "x".repeat(500) + "  ", true),
                Arguments.of("x".repeat(501), false));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    @DisplayName("t1 · a description has 1 to 500 characters")
    void descriptionLength(String description, boolean fits) {
        Filing plain = filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        Story story = Story.paid()
                .given(seller(passesGate()))
                .when(files(new Filing(plain.side(), plain.reason(), description, plain.evidence(), null, null)));
        if (fits) {
            story.thenHappened(AppealFiled.class);
        } else {
            story.thenRefused(DESCRIPTION_LENGTH, Map.of("limit", "500"));
        }
    }

    static Stream<Arguments> disputeAmounts() {
        return Stream.of(
                Arguments.of(Money.of("500000", Orders.VND), true),
                Arguments.of(Money.of("1", Orders.VND), true),
                Arguments.of(Money.of("99000000", Orders.VND), true),
                Arguments.of(Money.of("0", Orders.VND), false),
                Arguments.of(Money.of("-1", Orders.VND), false),
                Arguments.of(Money.of("10", Orders.USDT), false));
    }

    @ParameterizedTest
    @MethodSource("disputeAmounts")
    @DisplayName("t1 · an amount in dispute is positive and in the order's fiat; it may differ from the order's")
    void disputeAmount(Money amount, boolean fits) {
        Filing plain = filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        Story story = Story.paid()
                .given(seller(passesGate()))
                .when(files(new Filing(plain.side(), plain.reason(), "short", plain.evidence(), null, amount)));
        if (fits) {
            story.thenHappened(AppealFiled.class);
        } else {
            story.thenRefused(DISPUTE_AMOUNT_DOES_NOT_FIT);
        }
    }

    @Test
    @DisplayName("t1 · nobody files in the other party's name")
    void inOnesOwnName() {
        Story.paid()
                .given(buyer(passesGate()))
                .when(buyer(file("A1", filing(Side.SELLER, ReasonCode.OTHER))))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "SELLER"));
    }

    @Test
    @DisplayName("R19 · a buyer's appeal runs the same machine with the roles swapped")
    void buyersAppeal() {
        Story.paid()
                .given(buyerFiled())
                .thenStage(Stage.RESPONDENT_PROCESSING)
                .thenMay(SELLER, ActionKind.ANSWER_CONSENSUS)
                .thenMayNot(BUYER, ActionKind.ANSWER_CONSENSUS, WRONG_ACTOR)
                .thenMay(BUYER, ActionKind.CANCEL_APPEAL)
                .thenMayNot(SELLER, ActionKind.CANCEL_APPEAL, WRONG_ACTOR)
                .given(seller(negotiationFailed()))
                .thenStage(Stage.CS_QUEUED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    @DisplayName("R21 t2 · whoever cancelled waits 5 minutes, to the millisecond, before filing again")
    void refileWait(long millis) {
        Story story = Story.paid().given(sellerFiled()).given(seller(cancelsAppeal()), seller(passesGate()));
        var from = story.now().plusSeconds(300);
        story.given(until(from.plusMillis(millis))).when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT));
        if (millis < 0) {
            story.thenRefused(TOO_EARLY_TO_FILE, RuleId.R21)
                    .thenRefused(TOO_EARLY_TO_FILE, Map.of("from", from.toString()));
        } else {
            story.thenHappened(AppealFiled.class);
        }
    }

    @Test
    @DisplayName("e4 · the wait binds the one who cancelled, consensus included; the other party may file at once")
    void waitBindsWhoCancelled() {
        Story.paid()
                .given(sellerFiled())
                .given(buyer(consensus()), seller(cancelsAppeal()), seller(passesGate()))
                .thenMayNot(SELLER, ActionKind.FILE_APPEAL, TOO_EARLY_TO_FILE)
                .given(buyerFiled())
                .thenStage(Stage.RESPONDENT_PROCESSING)
                .then(story -> assertThat(story.state().appeals()).hasSize(2));
    }

    @Test
    @DisplayName("R21 · under binance-2026 a cancelled appeal is final for whoever cancelled it")
    void noSecondAppeal() {
        Story.paid(Rules.OF_2026)
                .given(sellerFiled())
                .given(seller(cancelsAppeal()), after(Duration.ofDays(9)))
                .when(seller(passesGate()))
                .thenRefused(NO_SECOND_APPEAL, RuleId.R21)
                .when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                .thenRefused(NO_SECOND_APPEAL, RuleId.R21)
                .given(buyerFiled())
                .thenStage(Stage.RESPONDENT_PROCESSING);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    @DisplayName("t1 · under strict the buyer may appeal only 900 seconds after “Paid”; the seller at once")
    void buyerWaits(long millis) {
        Story story = Story.paid(Rules.STRICT)
                .thenMayNot(SELLER, ActionKind.FILE_APPEAL, GATE_NOT_PASSED)
                .given(buyer(passesGate()), until(Orders.START.plusSeconds(900).plusMillis(millis)))
                .when(files(Side.BUYER, ReasonCode.SELLER_NOT_RELEASED));
        if (millis < 0) {
            story.thenRefused(TOO_EARLY_TO_FILE, RuleId.T1);
        } else {
            story.thenHappened(AppealFiled.class);
        }
    }

    @Test
    @DisplayName("t1 · under strict an order sees 4 appeals at most")
    void fourAppeals() {
        Story story = Story.paid(Rules.STRICT);
        for (int appeal = 1; appeal <= 4; appeal++) {
            story.given(sellerFiled()).given(seller(cancelsAppeal()), after(Duration.ofMinutes(5)));
        }
        story.when(files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT))
                .thenRefused(TOO_MANY_APPEALS, Map.of("maximum", "4"))
                .when(seller(passesGate()))
                .thenRefused(TOO_MANY_APPEALS);
    }

    @Test
    @DisplayName("t1 · a complainant whose appeal is open files no other")
    void noneOpen() {
        Story.paid()
                .given(sellerFiled())
                .when(seller(passesGate()))
                .thenRefused(APPEAL_OPEN, RuleId.E5)
                .when(files(Side.SELLER, ReasonCode.THIRD_PARTY_PAYER))
                .thenRefused(APPEAL_OPEN);
    }

    static Stream<Arguments> ends() {
        List<Step> settled = plus(sellerFiled(), seller(releases()), after(Duration.ofSeconds(1)));
        List<Step> voided = plus(claimed(), hoa(voids()));
        return Stream.of(
                Arguments.of(Ending.SETTLED, settled, ReasonCode.RELEASED_NOT_PAID),
                Arguments.of(Ending.VOID, voided, ReasonCode.AMOUNT_INCORRECT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    @DisplayName("R21 · nobody cancelled: after a settled or void appeal there is no wait")
    void noWaitWhenNobodyCancelled(Ending end, List<Step> before, ReasonCode reason) {
        Story.paid()
                .given(before)
                .then(story ->
                        assertThat(story.phase(Phase.Cancelled.class).ending()).isEqualTo(end))
                .given(seller(passesGate()))
                .when(files(Side.SELLER, reason))
                .thenHappened(AppealFiled.class)
                .then(story -> assertThat(story.state().ledger().ended()).hasSize(1));
    }
}
