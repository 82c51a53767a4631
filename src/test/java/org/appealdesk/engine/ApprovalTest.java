package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.PartyAction;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Finding;
import org.appealdesk.engine.dossier.FindingResult;
import org.appealdesk.engine.dossier.Ground;
import org.appealdesk.engine.dossier.MessageReport;
import org.appealdesk.engine.dossier.Notice;
import org.appealdesk.engine.dossier.Ruling;
import org.appealdesk.engine.dossier.SecondPersonReason;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.event.DossierEvent.MessageSent;
import org.appealdesk.engine.event.RulingEvent.RulingMade;
import org.appealdesk.engine.event.RulingEvent.RulingProposed;
import org.appealdesk.engine.event.RulingEvent.RulingRejected;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Money;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Above the limit a second person approves (t16). */
class ApprovalTest {
    private static final List<Step> PROPOSED = plus(prepared(), lan(rules(Outcome.FORCE_RELEASE)));

    private static Story proposed() {
        return Story.of(Rules.SEED, Orders.large()).given(PROPOSED);
    }

    @Test
    @DisplayName("t16 · a ruling on much crypto is a proposal until a second person approves it")
    void secondPersonApproves() {
        proposed()
                .thenHappened(RulingProposed.class)
                .thenStage(Stage.CS_REVIEW)
                .thenMayNot(LAN, ActionKind.RULE_CASE, PROPOSAL_WAITS)
                .when(lan(approves()))
                .thenRefused(OWN_PROPOSAL)
                .when(minh(approves()))
                .thenHappened(RulingMade.class)
                .thenBothNotified(Notice.RULED)
                .thenStage(Stage.DECIDED)
                .then(story -> {
                    RulingMade made = story.last(RulingMade.class);
                    assertThat(made.by()).isEqualTo(LAN.id());
                    assertThat(made.approvedBy()).isEqualTo(MINH.id());
                    assertThat(story.phase(Phase.Decided.class).by()).isEqualTo(LAN.id());
                });
    }

    @Test
    @DisplayName("t16 · at the limit nobody else is needed, above it is")
    void limit() {
        var limit = Objects.requireNonNull(
                Rules.SEED.ruling().secondPerson().above().get("USDT"));
        var at = new Money(limit, Orders.USDT);
        var above = at.plus(Money.of("0.01", Orders.USDT));
        assertThat(Rules.SEED.ruling().secondPerson().isAbove(at)).isFalse();
        assertThat(Rules.SEED.ruling().secondPerson().isAbove(above)).isTrue();
        assertThat(Rules.SEED.ruling().secondPerson().isAbove(Money.of("9999999", Orders.VND)))
                .isFalse();
    }

    @Test
    @DisplayName("t16 · the second person may send a proposal back, with a reason")
    void rejected() {
        proposed()
                .when(minh(new SupportAction.RejectRuling("")))
                .thenRefused(WORDS_MISSING)
                .when(lan(rejects()))
                .thenRefused(OWN_PROPOSAL)
                .when(minh(rejects()))
                .thenHappened(RulingRejected.class)
                .thenStage(Stage.CS_REVIEW)
                .when(minh(approves()))
                .thenRefused(NO_PROPOSAL)
                .given(lan(rules(Outcome.REFUND_THEN_CANCEL)), minh(approves()))
                .thenStage(Stage.DECIDED);
    }

    @Test
    @DisplayName("e10 · a proposal is stale once the case changed; its agent rules again")
    void staleProposal() {
        Story story = proposed();
        long proposal = story.state().version();
        story.given(buyer(new PartyAction.AddEvidence(evidence("LATE-1"))))
                .when(minh(approves()))
                .thenRefused(STALE_VERSION, Map.of("version", "" + proposal, "current", "" + (proposal + 1)))
                .given(lan(rules(Outcome.FORCE_RELEASE)), minh(approves()))
                .thenStage(Stage.DECIDED);
    }

    @Test
    @DisplayName("t16 e10 · a party cannot put off an approval by writing; who approves must have seen what it wrote")
    void messageDoesNotHoldUp() {
        Story story = proposed();
        long proposal = story.state().version();
        story.given(buyer(says(Channel.TRADE, "wait")), buyer(says(Channel.BUYER_SUPPORT, "please wait")))
                .when(minh(approves()).knowing(Basis.version(proposal)))
                .thenRefused(STALE_VERSION)
                .thenMayNot(LAN, ActionKind.RULE_CASE, PROPOSAL_WAITS)
                .given(minh(approves()))
                .thenStage(Stage.DECIDED);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    @DisplayName("t16 e20 · a message that is changed or deleted lets a proposal lapse when a finding rests on it")
    void changedGround(boolean restsOnIt, boolean isLapsed) {
        Story story = Story.of(Rules.SEED, Orders.large()).given(buyer(says(Channel.TRADE, "I paid less, sorry")));
        String message = story.last(MessageSent.class).message().id();
        story.given(prepared());
        List<Ground> grounds = restsOnIt ? List.of(new Ground.Line(message)) : List.of();
        Ruling usual = ruling(Outcome.FORCE_RELEASE);
        Ruling ruling = new Ruling(
                usual.outcome(),
                List.of(new Finding(Side.BUYER, "paid less", FindingResult.PROVED, grounds)),
                usual.ruleCited(),
                usual.measures(),
                usual.texts());
        story.given(lan(new SupportAction.RuleCase(ruling)))
                .given(platform(new PlatformAction.ReportMessage(new MessageReport.Deleted(message, story.now()))))
                .then(at -> assertThat(Objects.requireNonNull(at.state()
                                        .openAppeal()
                                        .orElseThrow()
                                        .bench()
                                        .proposal())
                                .isLapsed())
                        .isEqualTo(isLapsed));
    }

    @Test
    @DisplayName("e10 · who approves must have seen the proposal")
    void blindApproval() {
        Story story = proposed();
        long seen = story.state().version() - 1;
        story.when(minh(approves()).knowing(Basis.UNKNOWN))
                .thenRefused(STALE_VERSION)
                .when(minh(approves()).knowing(Basis.version(seen)))
                .thenRefused(STALE_VERSION);
    }

    @Test
    @DisplayName("t16 t11 · a case that changes hands loses its proposal; who took over rules for themselves")
    void takenOver() {
        proposed()
                .given(hoa(takesOver()))
                .when(lan(approves()))
                .thenRefused(OWN_PROPOSAL)
                .when(minh(approves()))
                .thenRefused(STALE_VERSION)
                .given(hoa(rules(Outcome.FORCE_RELEASE)), lan(approves()))
                .thenStage(Stage.DECIDED);
    }

    @Test
    @DisplayName("t18 · an approved ruling that failed is retried without approving it again")
    void retriedAsApproved() {
        proposed()
                .given(minh(approves()), platform(executionFailed("X1")), lan(retries()))
                .thenStage(Stage.DECIDED);
    }

    private static final Instant FIRST_DAY =
            Story.of(Rules.SEED, Orders.paid()).now().minus(Duration.ofDays(20));
    private static final Actor.Agent NEW_LAN = new Actor.Agent(LAN.id(), FIRST_DAY);
    private static final Actor.Agent NEW_MINH = new Actor.Agent(MINH.id(), FIRST_DAY);

    @Test
    @DisplayName("t16 · in the first month every ruling needs a second person, who is not new")
    void firstMonth() {
        Story.paid()
                .given(prepared())
                .when(by(NEW_LAN, rules(Outcome.FORCE_RELEASE)))
                .thenHappened(RulingProposed.class)
                .then(story -> {
                    assertThat(story.last(RulingProposed.class).why()).containsExactly(SecondPersonReason.NEW_AGENT);
                    assertThat(story.events().getLast().actor())
                            .as("events do not say how long somebody has been there")
                            .isEqualTo(LAN);
                })
                .when(by(NEW_LAN, approves()))
                .thenRefused(OWN_PROPOSAL)
                .when(by(NEW_MINH, approves()))
                .thenRefused(TOO_NEW_TO_APPROVE)
                .when(by(NEW_MINH, rejects()))
                .thenRefused(TOO_NEW_TO_APPROVE)
                .thenMayNot(NEW_MINH, ActionKind.APPROVE_RULING, TOO_NEW_TO_APPROVE)
                .given(minh(approves()))
                .thenStage(Stage.DECIDED);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    @DisplayName("t16 · the first month ends by the authority's clock, to the millisecond")
    void endOfTheFirstMonth(long millis, boolean needed) {
        Story story = Story.paid().given(prepared());
        Actor.Agent lan = new Actor.Agent(
                LAN.id(),
                story.now()
                        .plusMillis(-millis)
                        .minus(Rules.SEED.ruling().secondPerson().newFor()));
        assertThat(Story.ENGINE
                        .secondPerson(story.state(), lan, Outcome.FORCE_RELEASE, story.now())
                        .contains(SecondPersonReason.NEW_AGENT))
                .isEqualTo(needed);
    }

    @Test
    @DisplayName("t16 · passing the case on decides nothing, and needs nobody")
    void escalationNeedsNobody() {
        Story.of(Rules.SEED, Orders.large())
                .given(prepared())
                .when(by(NEW_LAN, rules(Outcome.CANNOT_DECIDE)))
                .thenStage(Stage.CS_QUEUED);
    }

    @Test
    @DisplayName("t16 t21 · another outcome than the one objected to needs a second person, the same does not")
    void overturning() {
        for (Outcome again : List.of(Outcome.DISMISS_MALICIOUS, Outcome.FORCE_RELEASE)) {
            Story story = Story.paid(Rules.WITH_OBJECTION)
                    .given(carriedOut(Outcome.DISMISS_MALICIOUS))
                    .given(seller(objects()), hoa(claims()), hoa(calls(Side.BUYER)), hoa(calls(Side.SELLER)));
            Story.ENGINE.openChecks(story.state()).forEach(check -> story.given(hoa(ticks(check))));
            story.when(hoa(rules(again)));
            if (again == Outcome.DISMISS_MALICIOUS) {
                story.thenStage(Stage.DECIDED);
            } else {
                story.thenHappened(RulingProposed.class)
                        .then(at -> assertThat(at.last(RulingProposed.class).why())
                                .containsExactly(SecondPersonReason.OVERTURNS))
                        .when(lan(approves()))
                        .thenRefused(RULED_BEFORE)
                        .given(minh(approves()))
                        .thenStage(Stage.DECIDED);
            }
        }
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("a note", lan(new SupportAction.AddNote("seen by Hoa"))),
                Arguments.of("a colleague's note", minh(new SupportAction.AddNote("look at E1"))),
                Arguments.of("a party writes", seller(says(Channel.TRADE, "wait"))),
                Arguments.of("a tag", minh(new SupportAction.TagCase(new Tag("vip"), true))),
                Arguments.of("a look at evidence", minh(looksAt("SELLER-1"))),
                Arguments.of("evidence saved", minh(saves("SELLER-1"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    @DisplayName("t16 · what changes nothing of the case lets a proposal stand")
    void stands(String what, Step deed) {
        proposed()
                .given(deed)
                .thenMayNot(LAN, ActionKind.RULE_CASE, PROPOSAL_WAITS)
                .given(minh(approves()))
                .thenStage(Stage.DECIDED);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("evidence", buyer(new PartyAction.AddEvidence(evidence("LATE-1")))),
                Arguments.of("a check unticked", lan(new SupportAction.TickCheck(Check.SETTLED, false))),
                Arguments.of("another reason", lan(reclassifies(ReasonCode.THIRD_PARTY_PAYER))),
                Arguments.of("a call", lan(calls(Side.BUYER))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("t16 e10 · what changes the case lets a proposal lapse: nobody approves it, its agent may rule again")
    void lapses(String what, Step deed) {
        proposed()
                .given(deed)
                .then(story -> assertThat(
                                story.state().openAppeal().orElseThrow().bench().proposal())
                        .satisfies(proposal -> assertThat(
                                        Objects.requireNonNull(proposal).isLapsed())
                                .isTrue()))
                .when(minh(approves()))
                .thenRefused(STALE_VERSION)
                .thenMayNot(MINH, ActionKind.APPROVE_RULING, STALE_VERSION);
    }
}
