package org.appealdesk.engine;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.appealdesk.engine.event.DossierEvent.InformationLapsed;
import org.appealdesk.engine.event.OrderEvent.OrderExpired;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a case waits for, in order, and which of it the clock carries out. */
class DeadlinesTest {
    private static final Instant START = Orders.START;

    private static List<Deadline> deadlines(Story story) {
        return AppealEngine.deadlines(story.state());
    }

    private static Deadline deadline(Deadline.Kind kind, Duration after, @Nullable Side awaited) {
        return new Deadline(kind, START.plus(after), awaited);
    }

    @Test
    @DisplayName("the clock carries out all but the service target and the end of an objection window")
    void whatLapses() {
        assertThat(Arrays.stream(Deadline.Kind.values()).filter(kind -> !kind.lapses()))
                .containsExactly(Deadline.Kind.SERVICE, Deadline.Kind.OBJECTION);
    }

    @Test
    @DisplayName("e17 · an unpaid order waits for its buyer; a paid one for nobody")
    void payment() {
        assertThat(deadlines(Story.of(Rules.SEED, Orders.unpaid())))
                .containsExactly(deadline(Deadline.Kind.PAYMENT, Orders.WINDOW, Side.BUYER));
        assertThat(deadlines(Story.paid())).isEmpty();
    }

    @Test
    @DisplayName("R9 R15 · an answer is awaited from the respondent, its confirmation from the complainant")
    void answerAndConfirmation() {
        Story story = Story.paid().given(sellerFiled());
        Duration ten = Duration.ofMinutes(10);
        assertThat(deadlines(story)).containsExactly(deadline(Deadline.Kind.ANSWER, ten, Side.BUYER));
        story.given(Step.after(Duration.ofMinutes(9)), buyer(consensus()));
        assertThat(deadlines(story))
                .containsExactly(deadline(Deadline.Kind.CONFIRMATION, Duration.ofMinutes(19), Side.SELLER));
    }

    @Test
    @DisplayName("t8 · without a time to confirm there is no deadline")
    void noConfirmationTime() {
        Story story = Story.paid(Rules.OF_2026).given(sellerFiled()).given(buyer(consensus()));
        assertThat(deadlines(story)).isEmpty();
        assertThat(AppealEngine.deadline(story.state())).isEmpty();
    }

    @Test
    @DisplayName("t14 · requests stand by their due times, beside the service target, and the next one is told")
    void requests() {
        Story story = Story.paid()
                .given(claimed())
                .given(lan(asks("Q1", Side.BUYER, START.plusSeconds(7200))))
                .given(lan(asks("Q2", Side.SELLER, START.plusSeconds(900))));
        assertThat(deadlines(story))
                .extracting(Deadline::kind)
                .containsExactly(Deadline.Kind.INFORMATION, Deadline.Kind.SERVICE, Deadline.Kind.INFORMATION);
        assertThat(AppealEngine.deadline(story.state()))
                .contains(deadline(Deadline.Kind.INFORMATION, Duration.ofMinutes(15), Side.SELLER));
    }

    @Test
    @DisplayName("t14 · two requests due at the same instant lapse together, each as its own event")
    void together() {
        Instant due = START.plusSeconds(900);
        Story.paid()
                .given(claimed())
                .given(lan(asks("Q1", Side.BUYER, due)), lan(asks("Q2", Side.SELLER, due)), Step.until(due))
                .when(clock())
                .thenHappened(InformationLapsed.class, InformationLapsed.class)
                .when(clock())
                .thenNothingHappened();
    }

    @Test
    @DisplayName("R18 · however late the clock looks, what was due happens at its own due instant and in order")
    void caughtUpLate() {
        Story story = Story.paid().given(sellerFiled()).given(Step.after(Duration.ofDays(3)));
        assertThat(Story.ENGINE.caughtUp(story.state(), story.now()).version())
                .isGreaterThan(story.state().version());
        story.given(clock());
        assertThat(deadlines(story)).containsExactly(deadline(Deadline.Kind.SERVICE, Duration.ofMinutes(40), null));
    }

    @Test
    @DisplayName("what is not due is not carried out, and catching up twice changes nothing more")
    void caughtUpTwice() {
        Story story = Story.of(Rules.SEED, Orders.unpaid());
        Instant due = START.plus(Orders.WINDOW);
        assertThat(Story.ENGINE.caughtUp(story.state(), due.minusMillis(1))).isEqualTo(story.state());
        story.given(Step.until(due)).when(clock()).thenHappened(OrderExpired.class);
        assertThat(Story.ENGINE.caughtUp(story.state(), due.plusSeconds(9))).isEqualTo(story.state());
    }

    @Test
    @DisplayName("t21 · a finished appeal waits for an objection where the profile has one, and for nothing otherwise")
    void objection() {
        assertThat(deadlines(Story.paid().given(carriedOut(Outcome.FORCE_RELEASE))))
                .isEmpty();
        assertThat(deadlines(Story.paid(Rules.STRICT).given(carriedOut(Outcome.FORCE_RELEASE))))
                .containsExactly(deadline(Deadline.Kind.OBJECTION, Duration.ofDays(1), null));
    }
}
