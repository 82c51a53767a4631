package org.appealdesk.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.appealdesk.app.simulate.Plan.Casting;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final List<String> NAMES = List.of("one", "two", "three");

    private static List<Casting> first(Plan plan, int count) {
        return LongStream.range(0, count).mapToObj(plan::casting).toList();
    }

    @Test
    void everyAppealHasAnOrderOfItsOwnFromWhoseNumberItIsKnown() {
        var plan = new Plan(17, NAMES);
        List<Casting> castings = first(plan, 10_000);

        assertThat(castings).extracting(Casting::order).doesNotHaveDuplicates();
        assertThat(castings).extracting(Casting::seed).doesNotHaveDuplicates();
        assertThat(castings).allSatisfy(casting -> {
            assertThat(casting.order().value()).matches("22[0-9]{18}");
            assertThat(plan.indexOf(casting.order())).hasValue(casting.index());
        });
    }

    @Test
    void ordersOfOthersAreNoneOfThePlan() {
        var plan = new Plan(17, NAMES);

        for (String other : List.of("22813911220785594368", "x", "22", "case-7")) {
            assertThat(plan.indexOf(new CaseId(other))).isEmpty();
        }
        assertThat(plan.indexOf(new Plan(18, NAMES).casting(0).order())).isEmpty();
        assertThat(plan.indexOf(new Plan(17, List.of("one")).casting(0).order()))
                .as("other scenarios are another plan, for they would give the same orders other people")
                .isEmpty();
    }

    @Test
    void theSameSeedIsTheSamePlan() {
        assertThat(first(new Plan(-3, NAMES), 50)).isEqualTo(first(new Plan(-3, NAMES), 50));
    }

    @Test
    void allScenariosComeBeforeOneComesAgain() {
        var plan = new Plan(17, NAMES);

        for (int round = 0; round < 20; round++) {
            assertThat(LongStream.range(round * 3L, round * 3L + 3)
                            .mapToObj(index -> plan.casting(index).scenario()))
                    .containsExactlyInAnyOrderElementsOf(NAMES);
        }
        assertThat(LongStream.range(0, 20)
                        .mapToObj(round -> plan.casting(round * 3).scenario()))
                .containsAll(NAMES);
    }

    @Test
    void aPlanOfNothingIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Plan(1, List.of()));
    }
}
