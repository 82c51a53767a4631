package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.appealdesk.engine.story.Step.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AnswerEvent.Ending;
import org.appealdesk.engine.event.DossierEvent.MessageSent;
import org.appealdesk.engine.event.OrderEvent.OrderRestored;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.SupportEvent.SupportAwaited;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The parties settle between themselves, or fail to: the seed's scenarios 1, 2 and 3. */
class AnsweringTest {

    /** Each answer at one millisecond before, at, and one after the due instant. */
    static Stream<Arguments> answersInTime() {
        return Stream.of(negotiationFailed(), consensus())
                .flatMap(answer -> Stream.of(-600_000, -1, 0, 1, 300_000)
                        .map(millis -> Arguments.of(answer.kind(), answer, Duration.ofMillis(millis))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("answersInTime")
    @DisplayName("R9 e1 t3 t4 · an answer is in time before the due instant, late at and after it")
    void inTimeBeforeTheDueInstant(ActionKind kind, Action answer, Duration offset) {
        Story story = Story.paid().given(sellerFiled()).given(due(offset)).when(buyer(answer));
        if (!offset.isNegative()) {
            story.thenHappened(
                            AnswerEvent.RespondentSilent.class,
                            SupportAwaited.class,
                            AnswerEvent.LateAnswerReceived.class)
                    .thenFlags(Flag.RESPONDENT_SILENT, Flag.LATE_ANSWER)
                    .thenStage(Stage.CS_QUEUED);
        } else if (kind == ActionKind.ANSWER_CONSENSUS) {
            story.thenHappened(AnswerEvent.ConsensusReached.class)
                    .thenStage(Stage.COMPLAINANT_PROCESSING)
                    .thenFlags();
        } else {
            story.thenHappened(AnswerEvent.NegotiationFailed.class, SupportAwaited.class)
                    .thenStage(Stage.CS_QUEUED)
                    .thenFlags();
        }
    }

    @Test
    @DisplayName("R10 t2 · meanwhile the complainant may cancel: the order is restored and the wait begins")
    void complainantCancels() {
        Story.paid()
                .given(sellerFiled())
                .when(buyer(cancelsAppeal()))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "COMPLAINANT"))
                .when(seller(cancelsAppeal()))
                .thenHappened(AnswerEvent.AppealCancelled.class, OrderRestored.class)
                .thenBy(RuleId.R10)
                .thenBothNotified(Notice.APPEAL_CANCELLED)
                .thenOrder(OrderStatus.PAID)
                .thenStage(Stage.CANCELLED)
                .then(story -> {
                    assertThat(story.phase(Phase.Cancelled.class).ending()).isEqualTo(Ending.WITHDRAWN);
                    assertThat(story.last(AnswerEvent.AppealCancelled.class).refileFrom())
                            .isEqualTo(story.now().plusSeconds(300));
                })
                .when(seller(cancelsAppeal()))
                .thenRefused(NO_OPEN_APPEAL);
    }

    @Test
    @DisplayName("R11 · both parties can see where the appeal stands: its stage, its status number and who is awaited")
    void progress() {
        Story.paid()
                .given(sellerFiled())
                .then(story -> awaits(story, Deadline.Kind.ANSWER, Side.BUYER, 0))
                .given(buyer(consensus()))
                .then(story -> awaits(story, Deadline.Kind.CONFIRMATION, Side.SELLER, 1))
                .given(seller(denies()))
                .then(story ->
                        assertThat(story.appeal().stage().complaintStatus()).isEqualTo(2));
    }

    private static void awaits(Story story, Deadline.Kind kind, Side side, int complaintStatus) {
        Deadline deadline = AppealEngine.deadline(story.state()).orElseThrow();
        assertThat(deadline.kind()).isEqualTo(kind);
        assertThat(deadline.awaited()).isEqualTo(side);
        assertThat(story.appeal().stage().complaintStatus()).isEqualTo(complaintStatus);
    }

    @Test
    @DisplayName("R12 · within the time the parties may talk again; only the respondent answers")
    void respondentTalksThenAnswers() {
        Story.paid()
                .given(sellerFiled())
                .when(buyer(says(Channel.TRADE, "I look at my bank")))
                .thenHappened(MessageSent.class)
                .thenStage(Stage.RESPONDENT_PROCESSING)
                .when(seller(negotiationFailed()))
                .thenRefused(WRONG_ACTOR, Map.of("needed", "RESPONDENT"))
                .when(seller(consensus()))
                .thenRefused(WRONG_ACTOR);
    }

    @Test
    @DisplayName("R12 t3 · “negotiation failed” comes with the respondent's words")
    void detailsAreNeeded() {
        Action wordless = new PartyAction.AnswerNegotiationFailed("  ");
        Story.paid()
                .given(sellerFiled())
                .when(buyer(wordless))
                .thenRefused(WORDS_MISSING, Map.of("what", "details"))
                .given(due())
                .when(buyer(wordless))
                .thenRefused(WORDS_MISSING, Map.of("what", "details"));
    }

    @Test
    @DisplayName("R13 t3 · scenario 1: negotiation failed, at once to customer support")
    void scenario1() {
        Story.paid()
                .given(sellerFiled())
                .when(buyer(negotiationFailed()))
                .thenBy(RuleId.R13)
                .thenBothNotified(Notice.WAITING_FOR_SUPPORT)
                .thenStage(Stage.CS_QUEUED)
                .thenOrder(OrderStatus.IN_APPEAL)
                .then(story -> {
                    Phase.Queued queued = story.phase(Phase.Queued.class);
                    assertThat(queued.since()).isEqualTo(story.now());
                    assertThat(queued.serviceBy()).isEqualTo(story.now().plus(Duration.ofMinutes(30)));
                });
    }

    @ParameterizedTest
    @EnumSource(AgreedResolution.class)
    @DisplayName("R15 t4 · scenario 2: the respondent's word alone closes nothing, the complainant is asked")
    void scenario2(AgreedResolution resolution) {
        Story.paid()
                .given(sellerFiled())
                .when(buyer(new PartyAction.AnswerConsensus(resolution)))
                .thenBy(RuleId.R15)
                .thenNotified(Side.SELLER, Notice.WAITING_FOR_CONFIRMATION)
                .thenStage(Stage.COMPLAINANT_PROCESSING)
                .thenOrder(OrderStatus.IN_APPEAL)
                .then(story -> {
                    Phase.ComplainantProcessing phase = story.phase(Phase.ComplainantProcessing.class);
                    assertThat(phase.resolution()).isEqualTo(resolution);
                    assertThat(phase.confirmBy()).isEqualTo(story.now().plusSeconds(600));
                });
    }

    @Test
    @DisplayName("R16 R20 t6 · confirming cancels the appeal; release goes on, the buyer is back at “releasing”")
    void confirmed() {
        Story.paid()
                .given(sellerFiled())
                .given(buyer(consensus()))
                .when(seller(cancelsAppeal()))
                .thenHappened(AnswerEvent.AppealCancelled.class, OrderRestored.class)
                .thenBy(RuleId.R16)
                .thenStage(Stage.CANCELLED)
                .thenOrder(OrderStatus.PAID)
                .then(story -> {
                    assertThat(story.phase(Phase.Cancelled.class).ending()).isEqualTo(Ending.CONSENSUS);
                    OrderStatus status = story.state().order().status();
                    assertThat(status.seenBy(Side.BUYER)).isEqualTo(OrderStatus.RELEASING);
                    assertThat(status.seenBy(Side.SELLER)).isEqualTo(OrderStatus.PAID);
                })
                .given(seller(releases()))
                .thenOrder(OrderStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nothing was agreed", ""})
    @DisplayName("R17 t7 · a consensus the complainant denies goes the way of scenario 1, words or not")
    void denied(String details) {
        Story.paid()
                .given(sellerFiled())
                .given(buyer(consensus()))
                .when(seller(new PartyAction.DenyConsensus(details)))
                .thenHappened(AnswerEvent.ConsensusDenied.class, SupportAwaited.class)
                .thenBy(RuleId.R17)
                .thenFlags(Flag.CONSENSUS_DENIED)
                .thenStage(Stage.CS_QUEUED)
                .when(seller(new PartyAction.DenyConsensus(details)))
                .thenRefused(NOT_AWAITED);
    }

    @Test
    @DisplayName("R17 · only the complainant confirms, denies or closes the question, and only when asked")
    void onlyTheComplainant() {
        List<Action> answers = List.of(denies(), dismisses());
        for (Action answer : answers) {
            Story.paid()
                    .when(seller(answer))
                    .thenRefused(NO_OPEN_APPEAL)
                    .given(sellerFiled())
                    .when(seller(answer))
                    .thenRefused(NOT_AWAITED, Map.of("phase", "RespondentProcessing"))
                    .given(buyer(consensus()))
                    .when(buyer(answer))
                    .thenRefused(WRONG_ACTOR, Map.of("needed", "COMPLAINANT"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 86_400_000})
    @DisplayName("R18 t5 · scenario 3: no answer, by itself to support at the due instant and never before")
    void scenario3(long millis) {
        Story story = Story.paid().given(sellerFiled());
        Instant due = story.due();
        story.given(due(Duration.ofMillis(millis))).when(clock());
        if (millis < 0) {
            story.thenNothingHappened().thenStage(Stage.RESPONDENT_PROCESSING);
        } else {
            story.thenHappened(AnswerEvent.RespondentSilent.class, SupportAwaited.class)
                    .thenBy(RuleId.T5)
                    .thenBy(RuleId.R18)
                    .thenBothNotified(Notice.WAITING_FOR_SUPPORT)
                    .thenFlags(Flag.RESPONDENT_SILENT)
                    .then(after -> assertThat(after.phase(Phase.Queued.class).since())
                            .as("the wait counts from the due instant, whenever it was noticed")
                            .isEqualTo(due))
                    .when(clock())
                    .thenNothingHappened();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    @DisplayName("t8 · no confirmation within 10 minutes: to support, at the due instant and never before")
    void confirmationLapses(long millis) {
        Story story = Story.paid()
                .given(sellerFiled())
                .given(buyer(consensus()), due(Duration.ofMillis(millis)))
                .when(clock());
        if (millis < 0) {
            story.thenNothingHappened().thenStage(Stage.COMPLAINANT_PROCESSING);
        } else {
            story.thenHappened(AnswerEvent.ConfirmationSilent.class, SupportAwaited.class)
                    .thenBy(RuleId.T8)
                    .thenFlags(Flag.CONFIRMATION_SILENT)
                    .thenStage(Stage.CS_QUEUED);
        }
    }

    @Test
    @DisplayName("t8 · a profile may switch the confirmation timer off")
    void noConfirmationTimer() {
        Story.paid(Rules.OF_2026)
                .given(sellerFiled())
                .given(buyer(consensus()), after(Duration.ofDays(30)))
                .when(clock())
                .thenNothingHappened()
                .thenStage(Stage.COMPLAINANT_PROCESSING)
                .then(story -> assertThat(AppealEngine.deadlines(story.state())).isEmpty())
                .given(seller(cancelsAppeal()))
                .thenStage(Stage.CANCELLED);
    }

    @Test
    @DisplayName("t8 · cancelling after the confirmation lapsed is a withdrawal, where the profile has it")
    void confirmedTooLate() {
        List<Step> late = plus(sellerFiled(), buyer(consensus()), due());
        Story.paid()
                .given(late)
                .when(seller(cancelsAppeal()))
                .thenBy(RuleId.T19)
                .then(story ->
                        assertThat(story.phase(Phase.Cancelled.class).ending()).isEqualTo(Ending.WITHDRAWN));
        Story.paid(Rules.STRICT)
                .given(late)
                .when(seller(cancelsAppeal()))
                .thenRefused(WITHDRAWAL_NOT_ALLOWED, Map.of("phase", "Queued"));
    }

    @Test
    @DisplayName("e2 · an answer captured in time and received late is late; both times are kept for the agent")
    void capturedOffline() {
        Story story = Story.paid().given(sellerFiled());
        Instant due = story.due();
        Instant captured = due.minusSeconds(10);
        story.given(due(Duration.ofMinutes(5)))
                .when(buyer(consensus()).captured(captured))
                .thenBy(RuleId.E2)
                .then(late -> {
                    var answer = late.last(AnswerEvent.LateAnswerReceived.class);
                    assertThat(answer.capturedAt()).isEqualTo(captured);
                    assertThat(answer.dueAt()).isEqualTo(due);
                    assertThat(answer.details()).isEqualTo("TOP_UP");
                    assertThat(late.events().getLast().at()).isEqualTo(late.now());
                })
                .thenStage(Stage.CS_QUEUED);
    }

    @Test
    @DisplayName("e1 · a late answer is kept once, moves nothing, and is offered as not possible")
    void lateAnswerOnce() {
        Story.paid()
                .given(sellerFiled())
                .given(due())
                .thenMayNot(BUYER, ActionKind.ANSWER_CONSENSUS, ANSWER_LATE)
                .given(buyer(consensus()))
                .thenMayNot(BUYER, ActionKind.ANSWER_CONSENSUS, ALREADY_ANSWERED)
                .when(buyer(negotiationFailed()))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    @DisplayName("e3 · closing the consensus question changes nothing; under strict it is a denial")
    void dismissed() {
        List<Step> asked = plus(sellerFiled(), buyer(consensus()));
        Story.paid()
                .given(asked)
                .when(seller(dismisses()))
                .thenHappened(AnswerEvent.ConsensusDismissed.class)
                .thenBy(RuleId.E3)
                .thenStage(Stage.COMPLAINANT_PROCESSING)
                .thenFlags();
        Story.paid(Rules.STRICT)
                .given(asked)
                .when(seller(dismisses()))
                .thenHappened(
                        AnswerEvent.ConsensusDismissed.class, AnswerEvent.ConsensusDenied.class, SupportAwaited.class)
                .thenFlags(Flag.CONSENSUS_DENIED)
                .thenStage(Stage.CS_QUEUED);
    }

    @Test
    @DisplayName("e6 · the respondent answers once, and cannot take the answer back")
    void answersOnce() {
        Story.paid()
                .given(sellerFiled())
                .given(buyer(consensus()))
                .when(buyer(negotiationFailed()))
                .thenRefused(ALREADY_ANSWERED, RuleId.E6)
                .given(seller(denies()))
                .when(buyer(consensus()))
                .thenRefused(ALREADY_ANSWERED);
    }

    static Stream<Arguments> restores() {
        return Stream.of(
                Arguments.of(Duration.ofMinutes(4), Duration.ofMinutes(11)),
                Arguments.of(Duration.ofMinutes(15), Duration.ZERO),
                Arguments.of(Duration.ofMinutes(40), Duration.ZERO));
    }

    @ParameterizedTest(name = "filed after {0}, left {1}")
    @MethodSource("restores")
    @DisplayName("e18 · on restore the order keeps the remainder of its release time")
    void keepsReleaseTime(Duration filedAfter, Duration left) {
        Story.paid()
                .given(after(filedAfter))
                .given(sellerFiled())
                .then(story -> assertThat(story.state().order().times().confirmPayEndTime())
                        .isNull())
                .given(after(Duration.ofMinutes(9)), seller(cancelsAppeal()))
                .then(story -> assertThat(story.state().order().times().confirmPayEndTime())
                        .isEqualTo(story.now().plus(left)));
    }

    @Test
    @DisplayName("e18 · a finished trade has no release time to stop or restore")
    void finishedTradeKeepsItsTimes() {
        var released = Orders.in(OrderStatus.COMPLETED);
        Story.of(Rules.SEED, released)
                .given(seller(passesGate()), files(Side.SELLER, ReasonCode.CHARGEBACK))
                .given(after(Duration.ofMinutes(5)), seller(cancelsAppeal()))
                .thenOrder(OrderStatus.COMPLETED)
                .then(story -> assertThat(story.state().order().times()).isEqualTo(released.times()));
    }

    @Test
    @DisplayName("e13 · only the authority's time decides, whatever a device's clock says")
    void devicesClocksDoNotDecide() {
        Story story = Story.paid().given(sellerFiled());
        Instant far = story.due().plus(Duration.ofDays(400));
        story.when(buyer(consensus()).captured(far)).thenStage(Stage.COMPLAINANT_PROCESSING);
    }
}
