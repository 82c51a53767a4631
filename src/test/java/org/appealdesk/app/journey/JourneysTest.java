package org.appealdesk.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.appealdesk.training.scenario.Expectation.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** An agent takes every shipped scenario on the real screens to the end its author promises. */
class JourneysTest {
    static final List<Journey> JOURNEYS = Journeys.ALL;

    @TempDir
    Path home;

    @Test
    void every_scenario_has_its_journey() {
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            assertThat(console.session().scenarios())
                    .extracting(scenario -> scenario.id())
                    .containsExactlyInAnyOrderElementsOf(
                            JOURNEYS.stream().map(Journey::scenario).toList());
        }
    }

    @ParameterizedTest
    @FieldSource("JOURNEYS")
    void with_the_mouse(Journey journey) {
        take(journey, MouseHands::new);
    }

    @ParameterizedTest
    @FieldSource("JOURNEYS")
    void with_keys_alone(Journey journey) {
        take(journey, KeyboardHands::new);
    }

    private void take(Journey journey, Function<RunningConsole, Hands> hands) {
        try (RunningConsole console = RunningConsole.open(home, Look.USUAL)) {
            Agent agent = Agent.at(console, hands.apply(console), journey.scenario());

            journey.script().accept(agent);

            End expected = console.scenario(journey.scenario()).expected().withAgent();
            agent.waitsUntil(
                    "the end that is expected",
                    view -> End.of(view.file()).filter(expected::equals).isPresent());
            agent.reads(console.texts().get("appeal.allowed.nothing"));
            if (expected.outcome() != null) {
                agent.looksAt("findings").reads(console.texts().get("ruling.findings.settled"));
            }
            agent.leavesTheQueue();
        }
    }
}
