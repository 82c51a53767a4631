package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.dossier.Region;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.RulingTexts;
import org.appealdesk.engine.dossier.SideMeasure;
import org.appealdesk.engine.event.OrderEvent.OrderRestored;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.event.SupportEvent.CaseEscalated;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.MeasureKind;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
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

/** Customer support decides, and the platform carries it out. */
class RulingTest {

    @Test
    @DisplayName("t16 · the agent rules: the case is decided, both parties are told, nothing else is possible")
    void rulesACase() {
        Story.paid()
                .given(prepared())
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenHappened(RulingEvent.RulingMade.class)
                .thenBy(RuleId.T16)
                .thenBothNotified(Notice.RULED)
                .thenStage(Stage.DECIDED)
                .thenOrder(OrderStatus.IN_APPEAL)
                .then(story -> {
                    Phase.Decided decided = story.phase(Phase.Decided.class);
                    assertThat(decided.by()).isEqualTo(LAN.id());
                    assertThat(decided.ruling()).isEqualTo(ruling(Outcome.FORCE_RELEASE));
                })
                .thenMayNot(LAN, ActionKind.RULE_CASE, ALREADY_DECIDED)
                .thenMayNot(HOA, ActionKind.VOID_APPEAL, ALREADY_DECIDED)
                .thenMayNot(MINH, ActionKind.CLAIM_CASE, ALREADY_DECIDED)
                .thenMayNot(SELLER, ActionKind.CANCEL_APPEAL, ALREADY_DECIDED)
                .thenMayNot(BUYER, ActionKind.ANSWER_CONSENSUS, ALREADY_DECIDED);
    }

    @Test
    @DisplayName("t16 · only on one's own case")
    void ownCase() {
        Story.paid()
                .given(queued())
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(NOT_CLAIMED)
                .given(lan(claims()))
                .when(minh(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(CLAIMED_BY_OTHER)
                .when(hoa(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(CLAIMED_BY_OTHER);
    }

    @Test
    @DisplayName("e10 t16 · a ruling on a stale version is refused with both versions; only what was seen counts")
    void staleVersion() {
        Story story = Story.paid().given(prepared());
        long seen = story.state().version();
        Step.Act ruling = lan(rules(Outcome.FORCE_RELEASE));
        story.given(seller(says(Channel.TRADE, "the rest has arrived")))
                .when(ruling.knowing(Basis.version(seen)))
                .thenRefused(STALE_VERSION, Map.of("version", "" + seen, "current", "" + (seen + 1)))
                .when(ruling.knowing(Basis.version(seen + 2)))
                .thenRefused(STALE_VERSION, RuleId.E10)
                .when(ruling.knowing(Basis.UNKNOWN))
                .thenRefused(STALE_VERSION)
                .when(ruling.knowing(Basis.version(seen + 1)))
                .thenHappened(RulingEvent.RulingMade.class);
    }

    @Test
    @DisplayName("t16 · every line of the reason's checklist is done")
    void checklist() {
        Story story = Story.paid().given(prepared());
        story.given(lan(new SupportAction.TickCheck(Check.SETTLED, false)))
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenRefused(CHECKLIST_OPEN, Map.of("missing", "SETTLED"))
                .then(open -> assertThat(Story.ENGINE.openChecks(open.state())).containsExactly(Check.SETTLED))
                .given(lan(reclassifies(ReasonCode.THIRD_PARTY_PAYER)))
                .when(lan(rules(Outcome.FORCE_RELEASE)))
                .thenHappened(RulingEvent.RulingMade.class);
    }

    /** Every outcome against the seller's reason, while the crypto is in escrow. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("t16 · the outcome fits the reason")
    void outcomeFitsTheReason(Outcome outcome) {
        List<Outcome> fitting =
                Rules.SEED.reason(ReasonCode.AMOUNT_INCORRECT).orElseThrow().outcomes();
        Story story = Story.paid().given(prepared());
        assertThat(Story.ENGINE.outcomes(story.state())).containsExactlyElementsOf(fitting);
        story.when(lan(rules(outcome)));
        if (!fitting.contains(outcome)) {
            story.thenRefused(OUTCOME_DOES_NOT_FIT, Map.of("outcome", outcome.name(), "reason", "AMOUNT_INCORRECT"));
        } else if (outcome == Outcome.CANNOT_DECIDE) {
            story.thenHappened(CaseEscalated.class);
        } else {
            story.thenStage(Stage.DECIDED);
        }
    }

    private static Action rulesWith(
            List<Finding> findings, String cited, List<SideMeasure> measures, String buyer, String seller) {
        return new SupportAction.RuleCase(
                new Ruling(Outcome.FORCE_RELEASE, findings, cited, measures, new RulingTexts(buyer, seller)));
    }

    private static List<SideMeasure> measure(MeasureKind kind, String value) {
        return List.of(new SideMeasure(Side.SELLER, kind, new BigDecimal(value)));
    }

    static Stream<Arguments> rulings() {
        List<Finding> found = List.of(finding("SELLER-1"));
        List<Finding> blank = List.of(new Finding(Side.BUYER, " ", FindingResult.OPEN, List.of()));
        List<SideMeasure> none = List.of();
        List<SideMeasure> twoDays = measure(MeasureKind.P2P_SUSPENSION, "2");
        List<SideMeasure> valued = measure(MeasureKind.WARNING, "1");
        return Stream.of(
                Arguments.of(rulesWith(List.of(), "4.2", none, "b", "s"), FINDINGS_MISSING),
                Arguments.of(rulesWith(blank, "4.2", none, "b", "s"), FINDINGS_MISSING),
                Arguments.of(rulesWith(List.of(finding("E99")), "4.2", none, "b", "s"), EVIDENCE_UNKNOWN),
                Arguments.of(rulesWith(found, " ", none, "b", "s"), WORDS_MISSING),
                Arguments.of(rulesWith(found, "4.2", none, "", "s"), WORDS_MISSING),
                Arguments.of(rulesWith(found, "4.2", none, "b", "\t"), WORDS_MISSING),
                Arguments.of(rulesWith(found, "4.2", twoDays, "b", "s"), MEASURE_NOT_IN_TABLE),
                Arguments.of(rulesWith(found, "4.2", valued, "b", "s"), MEASURE_NOT_IN_TABLE));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rulings")
    @DisplayName("t16 · a ruling has findings on evidence of the case, a rule, measures from the table, two texts")
    void wellFormed(Action ruling, RejectionCode wrong) {
        Story.paid().given(prepared()).when(lan(ruling)).thenRefused(wrong).thenStage(Stage.CS_REVIEW);
    }

    @Test
    @DisplayName("t16 · a finding rests on regions of evidence, messages of any chat, and calls of the case")
    void grounds() {
        Ground part = new Ground.Evidence("SELLER-1", new Region(0, 1_000, 2_000, 3_000, 500));
        List<Ground> sound = List.of(part, new Ground.Line("M-early"), new Ground.Line("M-late"), new Ground.Call(1));
        Story.paid()
                .given(buyer(
                        new PartyAction.SendMessage(new Message("M-early", Channel.TRADE, "I pay now", List.of()))))
                .given(prepared())
                .given(
                        seller(new PartyAction.SendMessage(
                                new Message("M-late", Channel.SELLER_SUPPORT, "Nothing arrived", List.of()))),
                        lan(calls(Side.BUYER)))
                .when(lan(rulesOn(new Ground.Line("M-other"))))
                .thenRefused(MESSAGE_UNKNOWN, Map.of("id", "M-other"))
                .when(lan(rulesOn(new Ground.Call(0))))
                .thenRefused(CALL_UNKNOWN, Map.of("number", "0"))
                .when(lan(rulesOn(new Ground.Call(99))))
                .thenRefused(CALL_UNKNOWN, Map.of("number", "99"))
                .when(lan(rulesOn(sound.toArray(Ground[]::new))))
                .thenStage(Stage.DECIDED)
                .then(story -> assertThat(story.phase(Phase.Decided.class)
                                .ruling()
                                .findings()
                                .getFirst()
                                .grounds())
                        .isEqualTo(sound));
    }

    private static Action rulesOn(Ground... grounds) {
        return rulesWith(
                List.of(new Finding(Side.SELLER, "less arrived", FindingResult.PROVED, List.of(grounds))),
                "4.2",
                List.of(),
                "b",
                "s");
    }

    @Test
    @DisplayName("t16 · measures from the table are taken, whatever the number of decimals")
    void measuresFromTheTable() {
        List<Finding> found = List.of(finding("SELLER-1"));
        Story.paid()
                .given(prepared())
                .when(lan(rulesWith(found, "4.2", measure(MeasureKind.P2P_SUSPENSION, "7.0"), "b", "s")))
                .thenStage(Stage.DECIDED);
    }

    static Stream<Arguments> executions() {
        return Stream.of(
                Arguments.of(Outcome.FORCE_RELEASE, OrderStatus.COMPLETED),
                Arguments.of(Outcome.TOP_UP_THEN_RELEASE, OrderStatus.COMPLETED),
                Arguments.of(Outcome.REFUND_EXCESS_THEN_RELEASE, OrderStatus.COMPLETED),
                Arguments.of(Outcome.REFUND_THEN_CANCEL, OrderStatus.CANCELLED),
                Arguments.of(Outcome.DISMISS_MALICIOUS, OrderStatus.PAID));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("executions")
    @DisplayName("t17 · executed: completed, both are told, and the order is where the ruling brings it")
    void executedRuling(Outcome outcome, OrderStatus status) {
        Story.paid()
                .given(ruled(outcome))
                .when(platform(executed("X1")))
                .thenBy(RuleId.T17)
                .thenBothNotified(Notice.EXECUTED)
                .thenStage(Stage.COMPLETED)
                .thenOrder(status)
                .then(story -> {
                    assertThat(story.last(RulingEvent.RulingExecuted.class).orderStatus())
                            .isEqualTo(status);
                    var times = story.state().order().times();
                    assertThat(times.confirmPayTime() != null).isEqualTo(status == OrderStatus.COMPLETED);
                    assertThat(times.cancelTime() != null).isEqualTo(status == OrderStatus.CANCELLED);
                    if (status == OrderStatus.PAID) {
                        assertThat(story.last(OrderRestored.class).status()).isEqualTo(status);
                        assertThat(times.confirmPayEndTime())
                                .isEqualTo(story.now().plusSeconds(900));
                    }
                });
    }

    @Test
    @DisplayName("t17 e12 · an execution reported again changes nothing; with the opposite result it is refused")
    void executedOnce() {
        Story.paid()
                .when(platform(executed("X1")))
                .thenRefused(NOT_DECIDED, RuleId.T17)
                .given(ruled(Outcome.FORCE_RELEASE))
                .given(platform(executed("X1")))
                .when(platform(executed("X1")))
                .thenNothingHappened()
                .when(platform(executionFailed("X1")))
                .thenRefused(COMMAND_ID_REUSED, RuleId.E12)
                .when(platform(executed("X2")))
                .thenRefused(NOT_DECIDED)
                .when(platform(executionFailed("X2")))
                .thenRefused(NOT_DECIDED);
    }

    @Test
    @DisplayName("t18 · execution failed: back with its agent, the ruling kept; retried, it is decided again")
    void failedAndRetried() {
        Story.paid()
                .given(claimed())
                .when(lan(retries()))
                .thenRefused(NO_FAILED_EXECUTION, RuleId.T18)
                .given(prepared().subList(claimed().size(), prepared().size()))
                .given(lan(rules(Outcome.FORCE_RELEASE)))
                .when(platform(executionFailed("X1")))
                .thenHappened(RulingEvent.ExecutionFailed.class)
                .thenBy(RuleId.T18)
                .thenStage(Stage.CS_REVIEW)
                .thenOrder(OrderStatus.IN_APPEAL)
                .thenFlags(Flag.EXECUTION_FAILED)
                .then(story -> {
                    Phase.InReview review = story.phase(Phase.InReview.class);
                    assertThat(review.lease().agent()).isEqualTo(LAN.id());
                    assertThat(story.appeal().bench().kept()).isNotNull();
                })
                .when(minh(retries()))
                .thenRefused(CLAIMED_BY_OTHER)
                .when(lan(retries()))
                .thenHappened(RulingEvent.ExecutionRetried.class)
                .thenStage(Stage.DECIDED)
                .thenFlags()
                .when(platform(executionFailed("X1")))
                .thenNothingHappened()
                .given(platform(executed("X2")))
                .thenStage(Stage.COMPLETED)
                .thenOrder(OrderStatus.COMPLETED)
                .then(story -> assertThat(story.phase(Phase.Completed.class).ruling())
                        .isEqualTo(ruling(Outcome.FORCE_RELEASE)));
    }

    @Test
    @DisplayName("t18 · the agent may rule anew instead of retrying; the complainant cannot withdraw from the ruling")
    void failedAndRuledAnew() {
        Story.paid()
                .given(ruled(Outcome.FORCE_RELEASE))
                .given(platform(executionFailed("X1")))
                .when(seller(cancelsAppeal()))
                .thenRefused(ALREADY_DECIDED, RuleId.T18)
                .given(lan(rules(Outcome.REFUND_THEN_CANCEL)))
                .then(story -> assertThat(story.appeal().bench().kept()).isNull())
                .given(platform(executed("X2")))
                .thenOrder(OrderStatus.CANCELLED);
    }

    @Test
    @DisplayName("t16 · what an agent cannot decide waits for a supervisor, in its old place in the queue")
    void cannotDecide() {
        Story story = Story.paid().given(queued());
        var since = story.now();
        story.given(after(Duration.ofMinutes(9)), lan(claims()))
                .when(lan(rules(Outcome.CANNOT_DECIDE)))
                .thenHappened(CaseEscalated.class)
                .thenFlags(Flag.ESCALATED)
                .thenStage(Stage.CS_QUEUED)
                .then(s -> assertThat(s.phase(Phase.Queued.class).since()).isEqualTo(since))
                .when(minh(claims()))
                .thenRefused(NEEDS_SUPERVISOR, RuleId.T16)
                .given(hoa(claims()))
                .when(hoa(rules(Outcome.CANNOT_DECIDE)))
                .thenRefused(OUTCOME_DOES_NOT_FIT);
    }

    @Test
    @DisplayName("t16 · an agent who is handed an escalated case may work on it, not rule")
    void escalatedAndHandedOver() {
        Story.paid()
                .given(prepared())
                .given(lan(rules(Outcome.CANNOT_DECIDE)), hoa(claims()), hoa(handsOver(MINH.id())))
                .thenMay(MINH, ActionKind.LOG_CALL)
                .thenMayNot(MINH, ActionKind.RULE_CASE, NEEDS_SUPERVISOR)
                .given(minh(handsOver(VINH.id())), vinh(rules(Outcome.FORCE_RELEASE)))
                .thenStage(Stage.DECIDED);
    }
}
