package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.event.AnswerEvent.AppealVoided;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.event.RulingEvent.ObjectionFiled;
import org.appealdesk.engine.event.RulingEvent.RulingExecuted;
import org.appealdesk.engine.event.SupportEvent.SupportAwaited;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.profile.RuleProfile;
import org.appealdesk.engine.state.Appeal;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A party objects to a ruling (t21). */
class ObjectionTest {

    private static Story completed(RuleProfile profile, Outcome outcome) {
        return Story.paid(profile).given(carriedOut(outcome));
    }

    /** Minh reviews anew: claims, contacts both, goes through the checks, and rules. */
    private static List<Step> minhRules(Outcome outcome) {
        List<Step> steps = new ArrayList<>(List.of(minh(claims()), minh(calls(Side.BUYER)), minh(calls(Side.SELLER))));
        Arrays.stream(Check.values()).map(check -> minh(ticks(check))).forEach(steps::add);
        steps.add(minh(rules(outcome)));
        return steps;
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    @DisplayName("t21 · either party may object in the window: the case waits for another agent")
    void objectsInTheWindow(Side side) {
        completed(Rules.WITH_OBJECTION, Outcome.FORCE_RELEASE)
                .when(party(side, objects()))
                .thenHappened(ObjectionFiled.class, SupportAwaited.class)
                .thenBy(RuleId.T21)
                .thenNotified(side.other(), Notice.OBJECTION_FILED)
                .thenStage(Stage.CS_QUEUED)
                .thenFlags(Flag.OBJECTED)
                .thenOrder(OrderStatus.COMPLETED)
                .when(lan(claims()))
                .thenRefused(RULED_BEFORE, RuleId.T21)
                .given(minh(claims()))
                .when(minh(handsOver(LAN.id())))
                .thenRefused(RULED_BEFORE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    @DisplayName("t21 · an objection at the end of the window is late")
    void window(long millis) {
        Story story = completed(Rules.WITH_OBJECTION, Outcome.FORCE_RELEASE);
        Instant until = story.now().plus(Duration.ofDays(1));
        assertThat(story.last(RulingExecuted.class).objectUntil()).isEqualTo(until);
        story.given(until(until.plusMillis(millis))).when(seller(objects()));
        if (millis < 0) {
            story.thenHappened(ObjectionFiled.class, SupportAwaited.class);
        } else {
            story.thenRefused(OBJECTION_LATE, Map.of("due", until.toString()));
        }
    }

    @Test
    @DisplayName("t21 · none under the seed, none before completion, none without words")
    void whenNot() {
        completed(Rules.SEED, Outcome.FORCE_RELEASE)
                .when(seller(objects()))
                .thenRefused(NO_OBJECTION_POSSIBLE)
                .then(story -> assertThat(story.last(RulingExecuted.class).objectUntil())
                        .isNull());
        Story.paid(Rules.WITH_OBJECTION)
                .given(ruled(Outcome.FORCE_RELEASE))
                .when(seller(objects()))
                .thenRefused(NO_OBJECTION_POSSIBLE)
                .given(platform(executed("X1")))
                .when(seller(new PartyAction.ObjectToRuling("")))
                .thenRefused(WORDS_MISSING, Map.of("what", "description"));
    }

    @Test
    @DisplayName("t21 · the other agent looks at everything anew: contacts, checks; nothing is in escrow any more")
    void lookedAtAnew() {
        completed(Rules.WITH_OBJECTION, Outcome.FORCE_RELEASE)
                .given(seller(objects()), minh(claims()))
                .then(story -> assertThat(Story.ENGINE.outcomes(story.state()))
                        .startsWith(Outcome.UPHOLD_RULING, Outcome.RECOVERY_BEST_EFFORT)
                        .noneMatch(Outcome::movesEscrow))
                .when(minh(rules(Outcome.FORCE_CANCEL)))
                .thenRefused(OUTCOME_DOES_NOT_FIT)
                .when(minh(rules(Outcome.RECOVERY_BEST_EFFORT)))
                .thenRefused(PARTIES_NOT_CONTACTED)
                .given(minh(calls(Side.BUYER)), minh(calls(Side.SELLER)))
                .when(minh(rules(Outcome.RECOVERY_BEST_EFFORT)))
                .thenRefused(CHECKLIST_OPEN);
    }

    @Test
    @DisplayName("t21 t17 · the second ruling is executed by its own report, and is final when no objection is left")
    void secondRuling() {
        completed(Rules.WITH_OBJECTION, Outcome.FORCE_RELEASE)
                .given(seller(objects()))
                .given(minhRules(Outcome.RECOVERY_BEST_EFFORT))
                .given(hoa(approves()))
                .thenStage(Stage.DECIDED)
                .when(platform(executed("X1")))
                .thenNothingHappened()
                .thenStage(Stage.DECIDED)
                .given(platform(executed("X2")))
                .thenStage(Stage.COMPLETED)
                .thenOrder(OrderStatus.COMPLETED)
                .when(buyer(objects()))
                .thenRefused(NO_OBJECTION_POSSIBLE);
    }

    @Test
    @DisplayName("t21 · the ruling before stands: nothing moves, nobody approves it, and it is final")
    void upheld() {
        completed(Rules.WITH_OBJECTION, Outcome.FORCE_RELEASE)
                .given(seller(objects()))
                .given(minhRules(Outcome.UPHOLD_RULING))
                .thenStage(Stage.DECIDED)
                .given(platform(executed("X2")))
                .thenStage(Stage.COMPLETED)
                .thenOrder(OrderStatus.COMPLETED)
                .when(seller(objects()))
                .thenRefused(NO_OBJECTION_POSSIBLE);
    }

    @Test
    @DisplayName("t21 · nothing is upheld without an objection")
    void nothingToUphold() {
        Story.paid(Rules.WITH_OBJECTION)
                .given(prepared())
                .then(story -> assertThat(Story.ENGINE.outcomes(story.state())).doesNotContain(Outcome.UPHOLD_RULING))
                .when(lan(rules(Outcome.UPHOLD_RULING)))
                .thenRefused(OUTCOME_DOES_NOT_FIT);
    }

    @Test
    @DisplayName("t21 · a ruling that was upheld is the one that a second objection is against")
    void upheldAndObjectedAgain() {
        completed(Rules.WITH_TWO_OBJECTIONS, Outcome.FORCE_RELEASE)
                .given(seller(objects()))
                .given(minhRules(Outcome.UPHOLD_RULING))
                .given(platform(executed("X2")), seller(objects()))
                .then(story -> assertThat(
                                Objects.requireNonNull(story.appeal().bench().objected())
                                        .outcome())
                        .isEqualTo(Outcome.FORCE_RELEASE))
                .when(minh(claims()))
                .thenRefused(RULED_BEFORE);
    }

    @Test
    @DisplayName("t21 · a dismissal that was upheld still leaves the other party free to appeal")
    void upheldDismissal() {
        completed(Rules.WITH_OBJECTION, Outcome.DISMISS_MALICIOUS)
                .given(seller(objects()))
                .given(minhRules(Outcome.UPHOLD_RULING))
                .given(platform(executed("X2")))
                .thenOrder(OrderStatus.PAID)
                .then(story -> assertThat(story.appeal()
                                .bench()
                                .standing(((Phase.Completed) story.appeal().phase()).ruling())
                                .outcome())
                        .isEqualTo(Outcome.DISMISS_MALICIOUS));
    }

    @Test
    @DisplayName("t21 · what a wrong ruling gave away, whoever got it is to pay back")
    void debtor() {
        assertThat(List.of(
                        debtorAfter(Outcome.FORCE_RELEASE),
                        debtorAfter(Outcome.TOP_UP_THEN_RELEASE),
                        debtorAfter(Outcome.REFUND_THEN_CANCEL)))
                .containsExactly(Side.BUYER, Side.BUYER, Side.SELLER);
    }

    private static Side debtorAfter(Outcome outcome) {
        Appeal[] appeal = new Appeal[1];
        completed(Rules.WITH_OBJECTION, outcome).given(seller(objects())).then(story -> appeal[0] = story.appeal());
        return Settlement.debtor(appeal[0]);
    }

    @Test
    @DisplayName("t21 · a second objection, where the profile counts two, excludes both agents who ruled")
    void secondObjection() {
        completed(Rules.WITH_TWO_OBJECTIONS, Outcome.FORCE_RELEASE)
                .given(seller(objects()))
                .given(minhRules(Outcome.RECOVERY_BEST_EFFORT))
                .given(vinh(approves()), platform(executed("X2")), buyer(objects()))
                .when(lan(claims()))
                .thenRefused(RULED_BEFORE)
                .when(minh(claims()))
                .thenRefused(RULED_BEFORE)
                .given(hoa(claims()))
                .thenStage(Stage.CS_REVIEW);
    }

    @Test
    @DisplayName("t21 · who ruled before does not approve the ruling on the objection either")
    void noApprovalByWhoRuled() {
        Story.of(Rules.WITH_OBJECTION, Orders.large())
                .given(prepared())
                .given(lan(rules(Outcome.FORCE_RELEASE)), minh(approves()), platform(executed("X1")))
                .given(seller(objects()))
                .given(minhRules(Outcome.RECOVERY_BEST_EFFORT))
                .when(lan(approves()))
                .thenRefused(RULED_BEFORE)
                .given(hoa(approves()))
                .thenStage(Stage.DECIDED);
    }

    @Test
    @DisplayName("t21 t19 · an objection cannot be withdrawn as an appeal")
    void notWithdrawn() {
        completed(Rules.WITH_OBJECTION, Outcome.FORCE_RELEASE)
                .given(buyer(objects()))
                .when(seller(cancelsAppeal()))
                .thenRefused(WITHDRAWAL_NOT_ALLOWED);
    }

    @Test
    @DisplayName("t21 · after a ruling there is only the objection: nobody files again")
    void nobodyFilesAgain() {
        for (Side side : Side.values()) {
            completed(Rules.SEED, Outcome.FORCE_RELEASE)
                    .when(party(side, passesGate()))
                    .thenRefused(ALREADY_DECIDED, RuleId.T21)
                    .thenMayNot(party(side, passesGate()).actor(), ActionKind.FILE_APPEAL, ALREADY_DECIDED);
        }
    }

    @Test
    @DisplayName("t21 · a dismissal leaves the order where it was: the other party may appeal, the dismissed one not")
    void dismissalLeavesTheOtherFree() {
        completed(Rules.SEED, Outcome.DISMISS_MALICIOUS)
                .thenOrder(OrderStatus.PAID)
                .when(seller(passesGate()))
                .thenRefused(ALREADY_DECIDED)
                .given(buyerFiled())
                .thenStage(Stage.RESPONDENT_PROCESSING)
                .then(story -> assertThat(story.state().ledger().ended()).hasSize(1));
    }

    @Test
    @DisplayName("t21 t22 · an objection that a supervisor voids reopens nothing: nobody files again")
    void voidedObjection() {
        completed(Rules.WITH_OBJECTION, Outcome.FORCE_RELEASE)
                .given(seller(objects()))
                .when(hoa(voids()))
                .thenHappened(AppealVoided.class)
                .thenStage(Stage.CANCELLED)
                .thenOrder(OrderStatus.COMPLETED)
                .when(seller(passesGate()))
                .thenRefused(NO_SECOND_APPEAL)
                .when(files(Side.SELLER, ReasonCode.RELEASED_NOT_PAID))
                .thenRefused(NO_SECOND_APPEAL);
    }

    @Test
    @DisplayName("t21 · after a dismissal the escrow is still held, and the objection can move it")
    void objectionToADismissal() {
        completed(Rules.WITH_OBJECTION, Outcome.DISMISS_MALICIOUS)
                .given(seller(objects()))
                .thenOrder(OrderStatus.PAID)
                .given(minhRules(Outcome.REFUND_THEN_CANCEL))
                .given(hoa(approves()))
                .when(seller(releases()))
                .thenRefused(ALREADY_DECIDED, RuleId.E7)
                .given(platform(executed("X2")))
                .thenOrder(OrderStatus.CANCELLED);
    }
}
