package org.appealdesk.console.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ListView;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The library: every scenario with where it stands, its case, and its restart. */
class LibraryTest {
    private static final String CONSENSUS = "amount-short-consensus";
    private static final String FAILED = "amount-short-negotiation-failed";
    private static final String SILENT = "amount-short-no-answer";

    private final List<CaseId> opened = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private PaperTraining training = PaperTraining.of(CONSENSUS, FAILED, SILENT);
    private Desktop desktop = Desktop.of(Language.ENGLISH, training.clock(), TrainingActions.all());
    private Screen screen = show(List.of());

    @AfterEach
    void close() {
        screen.close();
    }

    private Screen show(List<ScenarioProblem> problems) {
        return desktop.show(
                1216,
                700,
                tools -> new LibraryView(
                        new LibraryViewModel(training.session(), problems, tools, opened::add),
                        tools,
                        new NewTraining(tools, begun::incrementAndGet)));
    }

    private void open(Language language, List<ScenarioProblem> problems, String... scenarios) {
        screen.close();
        training = PaperTraining.of(scenarios);
        desktop = Desktop.of(language, training.clock(), TrainingActions.all());
        screen = show(problems);
    }

    private void choose(int index) {
        Fx.run(() -> screen.find("#library", ListView.class).getSelectionModel().select(index));
    }

    private void pass(Duration time) {
        Fx.run(() -> training.pass(time));
    }

    @Test
    void shows_what_each_scenario_trains_how_hard_it_is_and_how_long_it_takes() {
        assertThat(screen.texts())
                .contains(
                        "₫500,000 short, and the buyer sends the rest",
                        "Consensus and its confirmation · easy · 6 min",
                        "Reading amounts on receipts · easy · 8 min",
                        "A silent respondent · easy · 10 min");
    }

    @Test
    void shows_it_in_vietnamese_while_it_is_open() {
        Fx.run(() -> desktop.texts().languageProperty().set(Language.VIETNAMESE));

        assertThat(screen.texts())
                .contains("Thiếu 500.000 ₫, hai bên không thỏa thuận được", "Chơi lại", "chờ bộ phận hỗ trợ")
                .anyMatch(text -> text.endsWith(" · dễ · 8 phút"));
    }

    @Test
    void says_whom_each_case_waits_for() {
        assertThat(screen.texts()).contains("waiting for the respondent", "waiting for support");
    }

    @Test
    void follows_a_case_from_queue_to_its_end() {
        CaseId failed = training.caseOf(FAILED);
        choose(1);
        assertThat(screen.texts()).contains("Now: waiting for support");

        Fx.run(() -> training.session()
                .desk()
                .submit(failed, new Actor.Agent(new AgentId("LT")), new SupportAction.ClaimCase()));
        assertThat(screen.texts()).contains("in review, LT", "Now: in review, LT");

        Fx.run(() -> training.session()
                .desk()
                .submit(failed, new Actor.Supervisor(new AgentId("QT")), new SupportAction.VoidAppeal("a test")));
        assertThat(screen.texts()).contains("Now: ended: voided");
    }

    @Test
    void says_how_a_case_ended_that_ended_by_itself() {
        pass(Duration.ofMinutes(6));

        assertThat(screen.texts()).contains("ended: consensus");
    }

    @Test
    void keeps_the_selection_while_cases_change() {
        choose(2);

        pass(Duration.ofMinutes(3));

        assertThat(screen.texts()).contains("Now: waiting for support");
        assertThat(Fx.get(() -> screen.find("#library", ListView.class)
                        .getSelectionModel()
                        .getSelectedIndex()))
                .isEqualTo(2);
    }

    @Test
    void a_case_that_nobody_has_appealed_is_there_to_be_opened() {
        screen.close();
        training = PaperTraining.unscripted(CONSENSUS, "binance-2020");
        desktop = Desktop.of(Language.ENGLISH, training.clock(), TrainingActions.all());
        screen = show(List.of());

        assertThat(screen.texts()).contains("Now: nobody has appealed yet");
        screen.click("#library-open");
        assertThat(opened).containsExactly(training.caseOf(CONSENSUS));
    }

    @Test
    void opens_a_case_by_button_key_or_double_click() {
        screen.click("#library-open");
        choose(1);
        Fx.run(() -> screen.find("#library").requestFocus());
        screen.press("Enter");
        screen.doubleClick("A silent respondent · easy · 10 min");

        assertThat(opened)
                .startsWith(training.caseOf(CONSENSUS), training.caseOf(FAILED))
                .endsWith(training.caseOf(SILENT));
    }

    @Test
    void a_restart_asks_and_says_what_becomes_of_the_case() {
        desktop.dialogs().willDecide(false);

        screen.click("#library-restart");

        assertThat(desktop.dialogs().confirmations()).singleElement().satisfies(question -> {
            assertThat(question.title()).isEqualTo("Restart “₫500,000 short, and the buyer sends the rest”?");
            assertThat(question.text()).contains("stays as it is", "voided", "times of the first run");
        });
        assertThat(training.session().earlierRuns(CONSENSUS)).isEmpty();
    }

    @Test
    void a_restarted_scenario_plays_from_its_start_and_its_earlier_run_can_be_opened() {
        CaseId first = training.caseOf(CONSENSUS);
        pass(Duration.ofMinutes(6));

        screen.click("#library-restart");

        CaseId second = training.caseOf(CONSENSUS);
        assertThat(second).isNotEqualTo(first);
        assertThat(screen.texts()).contains("Now: waiting for the respondent", "Earlier runs in this training");
        assertThat(desktop.notifier().told())
                .singleElement()
                .satisfies(news -> assertThat(news.aboutCase()).contains(second));
        screen.click("#library-open");
        screen.click("#library-earlier-" + first.value());
        assertThat(opened).containsExactly(second, first);
        assertThat(training.view(first).file().appeal().orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void restarting_all_is_a_new_training() {
        screen.click("#library-new");

        assertThat(begun).hasValue(1);
        assertThat(desktop.dialogs().confirmations().getLast().title()).isEqualTo("Start a new training?");
    }

    @Test
    void shows_where_a_file_has_a_mistake_and_what_was_expected() {
        open(
                Language.ENGLISH,
                List.of(
                        new ScenarioProblem("x/scenario.yaml", 12, "“10” is not a duration", "a duration such as 90s"),
                        new ScenarioProblem("y/scenario.yaml", 3, "the profile “old” is unknown", "one of strict")),
                CONSENSUS);

        assertThat(screen.texts())
                .contains(
                        "2 mistakes in scenario files. What has a mistake is not played:",
                        "x/scenario.yaml, line 12: “10” is not a duration",
                        "Expected: a duration such as 90s",
                        "y/scenario.yaml, line 3: the profile “old” is unknown",
                        "Expected: one of strict");
    }

    @Test
    void says_what_to_do_when_no_scenario_can_be_played() {
        open(Language.VIETNAMESE, List.of(), new String[0]);

        assertThat(screen.texts()).contains("Không có tình huống nào chơi được");
        assertThat(screen.shows("#library-open")).isFalse();
    }
}
