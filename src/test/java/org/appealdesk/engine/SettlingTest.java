package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent.AppealSettled;
import org.appealdesk.engine.event.AnswerEvent.AppealVoided;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.OrderEvent.OrderCancelled;
import org.appealdesk.engine.event.OrderEvent.OrderReleased;
import org.appealdesk.engine.event.OrderEvent.OrderRestored;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Appeals that end without a ruling: the parties settle, or a supervisor voids; and trades that are over. */
class SettlingTest {

    static Stream<Arguments> openStages() {
        return Stream.of(
                Arguments.of(Stage.RESPONDENT_PROCESSING, sellerFiled()),
                Arguments.of(Stage.COMPLAINANT_PROCESSING, plus(sellerFiled(), buyer(consensus()))),
                Arguments.of(Stage.CS_QUEUED, queued()),
                Arguments.of(Stage.CS_REVIEW, claimed()),
                Arguments.of(
                        Stage.CS_REVIEW, plus(ruled(Outcome.REFUND_THEN_CANCEL), platform(executionFailed("X1")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openStages")
    @DisplayName("t20 · the seller releases while an appeal is open: it is settled and leaves the queue by itself")
    void sellerReleases(Stage stage, List<Step> before) {
        Story.paid()
                .given(before)
                .thenStage(stage)
                .when(buyer(releases()))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "SELLER"))
                .when(seller(releases()))
                .thenHappened(OrderReleased.class, AppealSettled.class)
                .thenBy(RuleId.T20)
                .thenBothNotified(Notice.APPEAL_CANCELLED)
                .thenOrder(OrderStatus.COMPLETED)
                .then(story -> assertSettled(story, Side.SELLER))
                .when(seller(releases()))
                .thenRefused(ORDER_ENDED, Map.of("status", "COMPLETED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openStages")
    @DisplayName("t20 · the buyer cancels the order while an appeal is open: it is settled")
    void buyerCancels(Stage stage, List<Step> before) {
        Story.paid()
                .given(before)
                .thenStage(stage)
                .when(seller(cancelsOrder()))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "BUYER"))
                .when(buyer(cancelsOrder()))
                .thenHappened(OrderCancelled.class, AppealSettled.class)
                .thenOrder(OrderStatus.CANCELLED)
                .then(story -> assertSettled(story, Side.BUYER));
    }

    private static void assertSettled(Story story, Side by) {
        Phase.Cancelled ended = story.phase(Phase.Cancelled.class);
        assertThat(ended.ending()).isEqualTo(Ending.SETTLED);
        assertThat(ended.by()).isEqualTo(by);
        assertThat(AppealEngine.deadlines(story.state())).isEmpty();
    }

    @Test
    @DisplayName("t20 · without an appeal the parties finish the trade by themselves")
    void withoutAnAppeal() {
        Story.paid().when(seller(releases())).thenHappened(OrderReleased.class);
        Story.paid().when(buyer(cancelsOrder())).thenHappened(OrderCancelled.class);
        Story.of(Rules.SEED, Orders.unpaid())
                .when(seller(releases()))
                .thenRefused(ORDER_NOT_PAID, Map.of("status", "UNPAID"))
                .when(buyer(cancelsOrder()))
                .thenHappened(OrderCancelled.class);
    }

    @Test
    @DisplayName("e7 · a release or cancel that races a decision: the first committed wins, the other learns which")
    void racesADecision() {
        Story.paid()
                .given(ruled(Outcome.FORCE_RELEASE))
                .when(seller(releases()))
                .thenRefused(ALREADY_DECIDED, Map.of("outcome", "FORCE_RELEASE"))
                .when(buyer(cancelsOrder()))
                .thenRefused(ALREADY_DECIDED, RuleId.E7);
        Story.paid()
                .given(prepared())
                .given(seller(releases()))
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(NO_OPEN_APPEAL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openStages")
    @DisplayName("t22 · a supervisor voids any open appeal, with a reason; the order is restored")
    void voidsAnAppeal(Stage stage, List<Step> before) {
        Story.paid()
                .given(before)
                .thenStage(stage)
                .thenMayNot(MINH, ActionKind.VOID_APPEAL, NEEDS_SUPERVISOR)
                .when(hoa(new SupportAction.VoidAppeal(" ")))
                .thenRefused(WORDS_MISSING)
                .when(hoa(voids()))
                .thenHappened(AppealVoided.class, OrderRestored.class)
                .thenBy(RuleId.T22)
                .thenBothNotified(Notice.VOIDED)
                .thenOrder(OrderStatus.PAID)
                .then(story ->
                        assertThat(story.phase(Phase.Cancelled.class).by()).isNull())
                .thenMayNot(HOA, ActionKind.VOID_APPEAL, NO_OPEN_APPEAL);
    }

    static Stream<Arguments> finished() {
        return Stream.of(
                Arguments.of(OrderStatus.COMPLETED, Side.SELLER, ReasonCode.CHARGEBACK),
                Arguments.of(OrderStatus.CANCELLED, Side.BUYER, ReasonCode.CANCELLED_BUT_PAID),
                Arguments.of(OrderStatus.CANCELLED_BY_SYSTEM, Side.BUYER, ReasonCode.CANCELLED_BUT_PAID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("finished")
    @DisplayName("t1 t16 · post-trade nothing is in escrow: nothing to release or cancel, and support can only help")
    void postTrade(OrderStatus status, Side side, ReasonCode reason) {
        Story.of(Rules.SEED, Orders.in(status))
                .given(party(side, passesGate()), files(side, reason))
                .thenOrder(OrderStatus.IN_APPEAL)
                .thenStage(Stage.RESPONDENT_PROCESSING)
                .when(seller(releases()))
                .thenRefused(ORDER_ENDED, Map.of("status", status.name()))
                .when(buyer(cancelsOrder()))
                .thenRefused(ORDER_ENDED)
                .given(due(), clock(), hoa(claims()))
                .then(story -> assertThat(Story.ENGINE.outcomes(story.state()))
                        .containsExactly(
                                Outcome.RECOVERY_BEST_EFFORT, Outcome.DISMISS_MALICIOUS, Outcome.CANNOT_DECIDE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"RECOVERY_BEST_EFFORT", "DISMISS_MALICIOUS"})
    @DisplayName("t17 · a post-trade ruling, carried out, leaves the order ended as it was")
    void postTradeRuling(Outcome outcome) {
        List<Step> prepared = prepared().subList(queued().size(), prepared().size());
        Story.of(Rules.SEED, Orders.in(OrderStatus.COMPLETED))
                .given(seller(passesGate()), files(Side.SELLER, ReasonCode.RELEASED_NOT_PAID))
                .given(buyer(negotiationFailed()))
                .given(prepared)
                .given(lan(rules(outcome)), platform(executed("X1")))
                .thenStage(Stage.COMPLETED)
                .thenOrder(OrderStatus.COMPLETED);
    }

    @Test
    @DisplayName(
            "e17 · an order that expires just before “Paid” arrives is cancelled by the system: the post-trade way")
    void expiredBeforePaid() {
        Story story = Story.of(Rules.SEED, Orders.unpaid());
        var end = story.due();
        story.given(due())
                .when(buyer(pays()))
                .thenRefused(ORDER_EXPIRED, Map.of("due", end.toString()))
                .thenMayNot(BUYER, ActionKind.MARK_ORDER_PAID, ORDER_EXPIRED)
                .when(clock())
                .thenBy(RuleId.E17)
                .thenOrder(OrderStatus.CANCELLED_BY_SYSTEM)
                .then(expired ->
                        assertThat(expired.state().order().times().cancelTime()).isEqualTo(end))
                .given(buyer(passesGate()), files(Side.BUYER, ReasonCode.CANCELLED_BUT_PAID))
                .thenStage(Stage.RESPONDENT_PROCESSING);
    }

    @Test
    @DisplayName("e17 · one millisecond before, “Paid” is in time")
    void paidInTime() {
        Story.of(Rules.SEED, Orders.unpaid())
                .given(due(Duration.ofMillis(-1)), buyer(pays()))
                .thenOrder(OrderStatus.PAID)
                .then(story -> assertThat(story.state().order().times().confirmPayEndTime())
                        .isEqualTo(story.now().plus(Rules.SEED.filing().releaseTime())));
    }
}
