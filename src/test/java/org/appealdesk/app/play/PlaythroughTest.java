package org.appealdesk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;
import org.junit.jupiter.api.Test;

class PlaythroughTest {
    private static final Path ASSETS = Path.of("assets");
    private static final Library LIBRARY = Library.of(ASSETS);

    @Test
    void the_same_files_give_the_same_events() {
        Scenario scenario = scenario("answer-in-last-second");

        assertThat(play(scenario, agent(scenario)).end().events())
                .isEqualTo(play(scenario, agent(scenario)).end().events());
    }

    @Test
    void tells_which_steps_the_rules_refused() {
        Scenario scenario = scenario("amount-short-consensus");

        assertThat(play(scenario, agent(scenario)).refused())
                .singleElement()
                .extracting(
                        played -> ((Answer.Refused) played.answer()).rejection().code())
                .isEqualTo(RejectionCode.NOT_IN_SUPPORT);
    }

    @Test
    void other_rules_give_another_course() {
        Scenario scenario = scenario("cancelled-by-mistake");
        var strict = LIBRARY.profile("binance-2026").orElseThrow().ref();

        Playthrough own = play(scenario);
        Playthrough other = play(scenario.under(strict));

        assertThat(stage(own)).isNotEqualTo(Stage.CANCELLED);
        assertThat(stage(other)).isEqualTo(Stage.CANCELLED);
        assertThat(other.refused()).isNotEmpty();
    }

    private static Stage stage(Playthrough played) {
        return played.end().file().appeal().orElseThrow().stage();
    }

    private static Playthrough play(Scenario scenario, AgentScript... agents) {
        return Playthrough.of(LIBRARY.profiles(), scenario, List.of(agents));
    }

    private static Scenario scenario(String name) {
        return LIBRARY.scenario(name).orElseThrow();
    }

    private static AgentScript agent(Scenario scenario) {
        return LIBRARY.agent(ASSETS.resolve("scenarios").resolve(scenario.id()).resolve("agent.yaml"), scenario);
    }
}
