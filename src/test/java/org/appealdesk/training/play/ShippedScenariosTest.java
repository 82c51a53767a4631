package org.appealdesk.training.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.store.MemoryEventLog;
import org.appealdesk.training.Shipped;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Expectation.End;
import org.appealdesk.training.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every shipped scenario plays to the end it promises, and to nothing that its author did not mean. */
class ShippedScenariosTest {
    /** Steps that are there to be refused. */
    private static final Map<String, List<RejectionCode>> MEANT = Map.of(
            "cancelled-by-mistake", List.of(RejectionCode.TOO_EARLY_TO_FILE),
            "amount-short-consensus", List.of(RejectionCode.NOT_IN_SUPPORT));

    private final PlayRunner runner = new PlayRunner(Shipped.engine());

    @TestFactory
    Stream<DynamicTest> ends_as_expected_without_an_agent() {
        return Shipped.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> check(scenario, Optional.empty())));
    }

    @TestFactory
    Stream<DynamicTest> ends_as_expected_with_its_agent() {
        return Shipped.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    Optional<AgentScript> agent = Shipped.agent(scenario);
                    assertThat(agent).isPresent();
                    check(scenario, agent);
                }));
    }

    private void check(Scenario scenario, Optional<AgentScript> agent) throws IOException {
        StringBuilder timeline = new StringBuilder();
        PlayRunner.Result result = runner.print(
                new PlayRunner.Play(scenario, agent),
                new MemoryEventLog(),
                timeline,
                new EnglishWords(),
                EnglishWords.HANOI);
        assertThat(End.of(result.view().file())).as(timeline.toString()).contains(result.expected());
        assertThat(result.asExpected()).isTrue();
        List<RejectionCode> refused = result.refused().stream()
                .flatMap(step -> step.refusal().stream())
                .map(Rejection::code)
                .toList();
        assertThat(refused).as(timeline.toString()).isSubsetOf(MEANT.getOrDefault(scenario.id(), List.of()));
    }
}
