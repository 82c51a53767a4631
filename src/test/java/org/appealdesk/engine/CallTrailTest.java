package org.appealdesk.engine;

import static org.appealdesk.engine.RejectionCode.*;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.appealdesk.engine.story.Step.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.CallerCode;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.event.DossierEvent.CallerCodeIssued;
import org.appealdesk.engine.event.DossierEvent.ContactRevealed;
import org.appealdesk.engine.event.RuleId;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Support phones a party (t15). */
class CallTrailTest {
    private static final Duration APART = Rules.SEED.contact().attemptGap();

    private static Action call(CallOutcome outcome) {
        return new SupportAction.LogCall(new CallRecord(Side.BUYER, outcome, Duration.ZERO, ""));
    }

    private static Story inVain(int times) {
        Story story = Story.paid().given(claimed());
        for (int made = 0; made < times; made++) {
            story.given(after(APART), lan(call(CallOutcome.NO_ANSWER)));
        }
        return story;
    }

    private static CallTrail trail(Story story) {
        return CallTrail.of(story.events(), Side.BUYER, Rules.SEED.contact());
    }

    @Test
    @DisplayName("R14 t15 · after three calls in vain a party is out of reach, and the other one is not")
    void threeInVain() {
        assertThat(trail(inVain(2)).isOutOfReach()).isFalse();
        Story story = inVain(3);
        assertThat(trail(story).isOutOfReach()).isTrue();
        assertThat(trail(story).calls()).hasSize(3);
        assertThat(CallTrail.of(story.events(), Side.SELLER, Rules.SEED.contact())
                        .isOutOfReach())
                .isFalse();
        assertThat(CallTrail.of(story.events(), Side.SELLER, Rules.SEED.contact())
                        .calls())
                .isEmpty();
    }

    @Test
    @DisplayName("t15 · calls in vain that follow each other at once count as one, to the millisecond")
    void farEnoughApart() {
        Story story = inVain(2);
        Instant last = story.now();
        story.given(after(APART.minusMillis(1)), lan(call(CallOutcome.BUSY)));
        assertThat(trail(story).isOutOfReach()).isFalse();
        assertThat(trail(story).calls()).hasSize(3);
        assertThat(trail(story).countsFrom()).contains(last.plus(APART));
        story.given(after(Duration.ofMillis(1)), lan(call(CallOutcome.BUSY)));
        assertThat(trail(story).isOutOfReach()).isTrue();
    }

    @Test
    @DisplayName("t15 · how many calls are enough, and how far apart, is the profile's")
    void asTheProfileSays() {
        Story story = Story.paid(Rules.IMPATIENT).given(claimed());
        story.given(lan(call(CallOutcome.NO_ANSWER)));
        assertThat(CallTrail.of(story.events(), Side.BUYER, Rules.IMPATIENT.contact())
                        .isOutOfReach())
                .isFalse();
        story.given(lan(call(CallOutcome.NO_ANSWER)));
        assertThat(CallTrail.of(story.events(), Side.BUYER, Rules.IMPATIENT.contact())
                        .isOutOfReach())
                .isTrue();
        assertThat(trail(story).isOutOfReach()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"REACHED", "REFUSED_TO_TALK"})
    @DisplayName("t15 · who picks up can be reached: the count begins anew")
    void picksUp(CallOutcome outcome) {
        Story story = inVain(3).given(lan(call(outcome)));
        assertThat(trail(story).isOutOfReach()).isFalse();
        assertThat(trail(story).vain()).isEmpty();
        assertThat(trail(story).countsFrom()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"NO_ANSWER", "BUSY", "WRONG_NUMBER", "VOICEMAIL"})
    @DisplayName("t15 · each way of not reaching anybody counts")
    void eachWay(CallOutcome outcome) {
        Story story = inVain(2).given(after(APART), lan(call(outcome)));
        assertThat(trail(story).isOutOfReach()).isTrue();
    }

    @Test
    @DisplayName("t15 · who writes to support can be reached; what is written to the other party says nothing")
    void writes() {
        Story story =
                inVain(3).given(buyer(says(Channel.TRADE, "release!")), seller(says(Channel.SELLER_SUPPORT, "?")));
        assertThat(trail(story).isOutOfReach()).isTrue();
        story.given(buyer(says(Channel.BUYER_SUPPORT, "I am here")));
        assertThat(trail(story).isOutOfReach()).isFalse();
        assertThat(trail(story).calls()).hasSize(3);
    }

    @Test
    @DisplayName("t15 · who looks at a number is recorded and moves nothing; only who has the case may")
    void seesTheNumber() {
        Story story = Story.paid().given(claimed());
        long unchanged = story.state().version();
        story.when(lan(reveals(Side.SELLER)))
                .thenHappened(ContactRevealed.class)
                .thenBy(RuleId.T15)
                .then(seen ->
                        assertThat(seen.state().isUnchangedSince(unchanged)).isTrue())
                .when(minh(reveals(Side.SELLER)))
                .thenRefused(CLAIMED_BY_OTHER)
                .given(lan(givesBack()))
                .thenMayNot(LAN, ActionKind.REVEAL_CONTACT, NOT_CLAIMED);
    }

    @Test
    @DisplayName("t15 · a caller's code is recorded and moves nothing; it holds for ten minutes at most")
    void takesTheCode() {
        Story story = Story.paid().given(claimed());
        long unchanged = story.state().version();
        Instant latest = story.now().plus(CallerCode.LONGEST);
        story.when(lan(takesCode(Side.BUYER, latest)))
                .thenHappened(CallerCodeIssued.class)
                .thenBy(RuleId.T15)
                .then(issued ->
                        assertThat(issued.state().isUnchangedSince(unchanged)).isTrue())
                .when(lan(takesCode(Side.BUYER, latest.plusMillis(1))))
                .thenRefused(CODE_TOO_LONG, Map.of("until", latest.toString()))
                .when(lan(takesCode(Side.BUYER, story.now())))
                .thenRefused(DUE_IN_THE_PAST)
                .when(minh(takesCode(Side.BUYER, latest)))
                .thenRefused(CLAIMED_BY_OTHER);
        assertThatThrownBy(() -> new CallerCode(Side.BUYER, "", "d", latest))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
