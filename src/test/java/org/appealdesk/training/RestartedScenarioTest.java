package org.appealdesk.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A scenario is played once more: its new case runs from its start, its old one is kept. */
class RestartedScenarioTest {
    private static final String CONSENSUS = "amount-short-consensus";
    private static final String FAILED = "amount-short-negotiation-failed";
    private static final String SILENT = "amount-short-no-answer";
    private static final Duration LATER = Duration.ofMinutes(47).plusMillis(123);
    private static final Duration LONG = Duration.ofHours(3);
    private static final String WHY = "The trainer restarted the scenario.";

    @TestFactory
    List<DynamicTest> every_scenario_runs_again_as_it_ran_the_first_time() {
        return Shipped.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    try (Training training = Training.on(scenario.id())) {
                        training.until(LATER);
                        CaseId again = training.session.restart(scenario.caseId(), WHY);
                        training.until(LATER.plus(LONG));

                        assertThat(story(training.view(again), Training.START.plus(LATER)))
                                .isEqualTo(firstRun(scenario));
                    }
                }))
                .toList();
    }

    @Test
    void the_new_case_has_numbers_of_its_own_and_starts_now() {
        try (Training training = Training.on(FAILED).until(LATER)) {
            CaseId again = training.session.restart(Training.id(FAILED), WHY);

            assertThat(again).isNotEqualTo(Training.id(FAILED));
            assertThat(again.value()).hasSameSizeAs(Training.id(FAILED).value());
            assertThat(number(training.view(again))).isNotEqualTo(number(training.view(FAILED)));
            assertThat(training.clock.instant()).isEqualTo(Training.START.plus(LATER));
            Scenario now = training.session.scenarios().getFirst();
            assertThat(now.caseId()).isEqualTo(again);
            assertThat(now.start()).isEqualTo(Training.START.plus(LATER));
            assertThat(training.session.scenario(again)).contains(now);
        }
    }

    @Test
    void the_old_case_keeps_its_events_and_says_why_it_ended() {
        try (Training training = Training.on(FAILED).until(LATER)) {
            List<RecordedEvent> before = training.view(FAILED).events();

            training.session.restart(Training.id(FAILED), WHY);

            CaseView old = training.view(FAILED);
            assertThat(old.events()).startsWith(before.toArray(RecordedEvent[]::new));
            assertThat(old.file().appeal().orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
            assertThat(old.events())
                    .filteredOn(event -> event.event() instanceof AnswerEvent.AppealVoided)
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.actor()).isInstanceOf(Actor.Supervisor.class);
                        assertThat(((AnswerEvent.AppealVoided) event.event()).why())
                                .isEqualTo(WHY);
                    });
            assertThat(training.session.earlierRuns(FAILED)).containsExactly(Training.id(FAILED));
            assertThat(training.session.scenario(Training.id(FAILED))).isPresent();
        }
    }

    @Test
    void a_case_that_has_ended_is_left_alone() {
        try (Training training = Training.on(CONSENSUS).until(LATER)) {
            List<RecordedEvent> before = training.view(CONSENSUS).events();
            assertThat(training.view(CONSENSUS).file().openAppeal()).isEmpty();

            training.session.restart(Training.id(CONSENSUS), WHY);

            assertThat(training.view(CONSENSUS).events()).isEqualTo(before);
        }
    }

    @Test
    void the_old_scripts_are_silent() {
        try (Training training = Training.on(CONSENSUS)) {
            training.session.restart(Training.id(CONSENSUS), WHY);
            int events = training.view(CONSENSUS).events().size();

            training.until(LONG);

            assertThat(training.view(CONSENSUS).events()).hasSize(events);
        }
    }

    @Test
    void other_scenarios_go_on() {
        try (Training training = Training.on(CONSENSUS, SILENT).until(Duration.ofMinutes(1))) {
            training.session.restart(Training.id(CONSENSUS), WHY);
            training.until(Duration.ofMinutes(5));

            assertThat(training.times(SILENT, AnswerEvent.RespondentSilent.class))
                    .containsExactly(Duration.ofMinutes(2));
        }
    }

    @Test
    void can_be_restarted_again_and_again() {
        try (Training training = Training.on(SILENT)) {
            CaseId second = training.session.restart(Training.id(SILENT), WHY);
            training.until(Duration.ofMinutes(1));
            CaseId third = training.session.restart(second, WHY);

            assertThat(training.session.earlierRuns(SILENT)).containsExactly(Training.id(SILENT), second);
            assertThat(training.desk.all())
                    .extracting(CaseView::id)
                    .doesNotHaveDuplicates()
                    .contains(third);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> training.session.restart(second, WHY))
                    .withMessageContaining(second.value());
        }
    }

    @Test
    void people_play_and_agents_phone_in_the_new_case() {
        try (Training training = Training.on(SILENT).until(LATER)) {
            CaseId again = training.session.restart(Training.id(SILENT), WHY);

            assertThat(training.session.call(again, Side.SELLER)).isPresent();
            try (RolePlay seller = training.session.play(again, Side.SELLER)) {
                assertThat(seller.cancelAppeal()).isInstanceOf(Answer.Accepted.class);
            }
        }
    }

    @Test
    void goes_on_after_the_program_was_left() {
        Training training = Training.on(FAILED).until(LATER);
        CaseId again = training.session.restart(Training.id(FAILED), WHY);
        training.until(LATER.plusSeconds(30));

        try (Training later = training.again()) {
            later.desk.submit(again, Training.LT, new SupportAction.ClaimCase());
            int before = later.view(again).events().size();
            later.session.advance();
            later.until(LATER.plusSeconds(55));

            assertThat(later.session.scenarios().getFirst().caseId()).isEqualTo(again);
            assertThat(later.session.earlierRuns(FAILED)).containsExactly(Training.id(FAILED));
            assertThat(later.view(again).events())
                    .as("the script reacts after 25 s")
                    .hasSize(before + 1);
        }
    }

    @Test
    void killed_while_its_history_was_told_it_tells_the_rest() {
        Training training = Training.on(FAILED).until(LATER);
        int before = training.log().size();
        training.session.restart(Training.id(FAILED), WHY);
        int after = training.log().size();
        List<Training.Happened> whole = again(training.story());

        for (int survived = before + 1; survived < after; survived++) {
            try (Training later =
                    new Training(training.opening().onWhatIsLeft(training.log().first(survived)))) {
                assertThat(again(later.story())).as(survived + " commands").isEqualTo(whole);
            }
        }
        training.close();
    }

    /** Without the first run. */
    private static List<Training.Happened> again(List<Training.Happened> story) {
        return story.stream()
                .filter(one -> !one.caseId().equals(Training.id(FAILED)))
                .toList();
    }

    private static List<String> firstRun(Scenario scenario) {
        try (Training training = Training.on(scenario.id()).until(LONG)) {
            return story(training.view(scenario.id()), Training.START);
        }
    }

    private static List<String> story(CaseView view, Instant start) {
        return view.events().stream()
                .map(event -> Duration.between(start, event.at()) + " " + event.actor() + " "
                        + event.event().getClass().getSimpleName())
                .toList();
    }

    private static String number(CaseView view) {
        return view.events().stream()
                .filter(event -> event.event() instanceof FilingEvent.AppealFiled)
                .map(event -> ((FilingEvent.AppealFiled) event.event()).number().value())
                .findFirst()
                .orElseThrow();
    }
}
