package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found, and which of it is shown. */
class HitsTest {
    private static final Hits FOUND = new Hits("ly do", List.of(0, 2, 2, 5));

    @Test
    void beginsWithTheFirstAndGoesRoundBothWays() {
        assertThat(FOUND.place()).contains(0);
        assertThat(FOUND.step(1).place()).contains(2);
        assertThat(FOUND.step(-1).place()).contains(5);
        assertThat(FOUND.step(4)).isEqualTo(FOUND);
    }

    @Test
    void tellsHowManyAPlaceHasAndHowManyOfThemComeBefore() {
        assertThat(FOUND.on(2)).isEqualTo(2);
        assertThat(FOUND.on(1)).isZero();
        assertThat(FOUND.step(1).beforeOnItsPlace()).isZero();
        assertThat(FOUND.step(2).beforeOnItsPlace()).isEqualTo(1);
        assertThat(FOUND.step(3).beforeOnItsPlace()).isZero();
    }

    @Test
    void staysWhereItIsWhenNothingWasFound() {
        assertThat(Hits.NOTHING.place()).isEmpty();
        assertThat(Hits.NOTHING.step(1)).isEqualTo(Hits.NOTHING);
    }
}
