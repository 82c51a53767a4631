package org.appealdesk.backend.log;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static Standing of(Story story) {
        return Standing.of(story.state());
    }

    @Test
    @DisplayName("without an appeal a case is in no queue; an unpaid order waits for its payment all the same")
    void noAppeal() {
        assertThat(of(Story.paid())).isEqualTo(new Standing(null, null, null, null));
        assertThat(of(Story.of(Rules.SEED, Orders.unpaid())))
                .isEqualTo(new Standing(Orders.START.plus(Orders.WINDOW), null, null, null));
    }

    @Test
    @DisplayName(
            "R9 · an open appeal is in the queue of its currency and due when its answer is; support's target moves nothing")
    void open() {
        assertThat(of(Story.paid().given(sellerFiled())))
                .isEqualTo(new Standing(Orders.START.plus(Duration.ofMinutes(10)), "VND", null, null));
        assertThat(of(Story.paid().given(queued()))).isEqualTo(new Standing(null, "VND", null, null));
    }

    @Test
    @DisplayName("an appeal that was cancelled or carried out is closed since then")
    void closed() {
        Instant later = Orders.START.plusSeconds(60);
        Step.Wait minute = Step.after(Duration.ofMinutes(1));
        assertThat(of(Story.paid().given(sellerFiled()).given(minute, seller(cancelsAppeal()))))
                .isEqualTo(new Standing(null, "VND", later, null));
        assertThat(of(Story.paid().given(ruled(Outcome.TOP_UP_THEN_RELEASE)).given(minute, platform(executed("X1")))))
                .isEqualTo(new Standing(null, "VND", later, null));
        assertThat(of(Story.paid().given(sellerFiled()).given(minute, hoa(voids()))))
                .isEqualTo(new Standing(null, "VND", later, null));
    }

    /** Rounded down, the case would be taken too early and its lapse would change nothing. */
    @Test
    @DisplayName("a due instant finer than the database keeps is rounded up")
    void roundsUp() {
        Instant fine = Orders.START.plusSeconds(600).plusNanos(1);
        Standing standing = of(Story.paid().given(claimed()).given(lan(asks("r1", Side.BUYER, fine))));
        assertThat(standing.due()).isEqualTo(Orders.START.plusSeconds(600).plusNanos(1000));
    }

    @Test
    @DisplayName(
            "t10, t11 · the owner is who holds the lease, also while the ruling is carried out, and nobody after it")
    void owner() {
        assertThat(of(Story.paid().given(queued())).owner()).isNull();
        assertThat(of(Story.paid().given(claimed())).owner()).isEqualTo("LAN");
        assertThat(of(Story.paid().given(claimed()).given(hoa(takesOver()))).owner())
                .isEqualTo("HOA");
        assertThat(of(Story.paid().given(claimed()).given(lan(givesBack()))).owner())
                .isNull();
        assertThat(of(Story.paid().given(ruled(Outcome.TOP_UP_THEN_RELEASE))).owner())
                .isEqualTo("LAN");
        assertThat(of(Story.paid().given(carriedOut(Outcome.TOP_UP_THEN_RELEASE)))
                        .owner())
                .isNull();
    }
}
