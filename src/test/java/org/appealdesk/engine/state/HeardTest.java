package org.appealdesk.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The messages and calls of a case, as findings can rest on them. */
class HeardTest {
    /** As deep as this, a way that calls itself for each message would end in an overflow. */
    private static final int MANY = 200_000;

    private static Heard messages(int count) {
        return IntStream.range(0, count)
                .boxed()
                .reduce(Heard.NOTHING, (heard, number) -> heard.withMessage("m" + number), (one, other) -> other);
    }

    @Test
    @DisplayName("what was said is known by id, calls by number")
    void known() {
        Heard heard = messages(3).withCall().withCall();
        assertThat(heard.hasMessage("m0")).isTrue();
        assertThat(heard.hasMessage("m2")).isTrue();
        assertThat(heard.hasMessage("m3")).isFalse();
        assertThat(heard.calls()).isEqualTo(2);
        assertThat(Heard.NOTHING.calls()).isZero();
        assertThat(Heard.NOTHING.hasMessage("m0")).isFalse();
    }

    @Test
    @DisplayName("two are equal when the same was said in the same order, however much it is")
    void equal() {
        assertThat(messages(MANY)).isEqualTo(messages(MANY)).hasSameHashCodeAs(messages(MANY));
        assertThat(messages(MANY)).isNotEqualTo(messages(MANY - 1));
        assertThat(messages(2)).isNotEqualTo(messages(2).withCall());
        assertThat(Heard.NOTHING.withMessage("a").withMessage("c"))
                .isNotEqualTo(Heard.NOTHING.withMessage("b").withMessage("c"))
                .isNotEqualTo("c")
                .hasToString("Heard[last=c, calls=0]");
    }
}
