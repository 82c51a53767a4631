package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.training.TrainingClock.Speed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console comes up on whatever home it finds, or says what to do. */
class TrainingStartTest {
    private static final String SILENT = "amount-short-no-answer";
    private static final String CONSENSUS = "amount-short-consensus";

    @TempDir
    Path temp;

    private Home home;
    private Stage stage;
    private Screen screen;
    private ConsoleSettings settings;

    @BeforeEach
    void make() {
        home = new Home(temp, SILENT, CONSENSUS);
        stage = Fx.start();
        Platform.setImplicitExit(false);
        screen = Screen.over(stage);
        settings = Fx.get(() -> new ConsoleSettings(home.folder(), ZoneId.of("Asia/Ho_Chi_Minh")));
        Fx.run(() -> settings.model().texts().languageProperty().set(Language.ENGLISH));
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
        screen.close();
    }

    private Optional<TrainingDesk> start() {
        Optional<TrainingDesk> training = Fx.get(() -> new Console(
                        stage,
                        new Console.Place(home.folder(), home.assets()),
                        settings,
                        home.machinery(),
                        (URI _) -> {})
                .show());
        Fx.settle();
        return training;
    }

    private void leave() {
        Fx.run(stage::close);
    }

    @Test
    void a_first_start_lets_time_run() {
        TrainingDesk training = start().orElseThrow();

        screen.awaitShown("#queue-table");
        assertThat(training.session().clock().running()).isTrue();
        assertThat(training.session().clock().speed()).isEqualTo(Speed.X1);
        assertThat(screen.texts()).noneMatch(text -> text.contains("goes on where it was left"));
    }

    @Test
    void the_next_start_goes_on_and_says_where() {
        TrainingDesk first = start().orElseThrow();
        home.pass(Duration.ofSeconds(30));
        first.session().advance();
        Instant left = first.session().clock().instant();
        leave();

        TrainingDesk second = start().orElseThrow();

        assertThat(second.session().clock().instant()).isEqualTo(left);
        assertThat(screen.texts())
                .anyMatch(text -> text.equals(
                        "This training goes on where it was left: 14 Oct 2026, 14:00:30\u00a0ICT. To begin anew, start a new"
                                + " training in the library."));
    }

    @Test
    void one_that_was_paused_stays_paused() {
        start();
        screen.press("F8");
        leave();

        assertThat(start().orElseThrow().session().clock().running()).isFalse();
    }

    @Test
    void one_that_ran_fast_goes_on_as_in_life() {
        start();
        screen.press("Shift+F11");
        leave();

        TrainingDesk again = start().orElseThrow();

        assertThat(again.session().clock().running()).isTrue();
        assertThat(again.session().clock().speed()).isEqualTo(Speed.X1);
    }

    @Test
    void a_new_training_begins_in_the_same_window_and_the_old_one_is_kept() throws IOException {
        TrainingDesk first = start().orElseThrow();
        Instant beginning = first.session().clock().instant();
        home.pass(Duration.ofSeconds(45));
        first.session().advance();
        screen.press("Ctrl+4");
        screen.click("#library-new");
        assertThat(screen.shows("Start a new training?")).isTrue();

        screen.click("#sheet-confirm");

        assertThat(stage.isShowing()).isTrue();
        screen.awaitShown("#queue-table");
        assertThat(screen.shows(settings.model().texts().formats().time(beginning)))
                .isTrue();
        try (Stream<Path> kept = Files.list(home.training().resolve("earlier"))) {
            assertThat(kept).hasSize(1);
        }
        leave();
        try (TrainingDesk again = home.open()) {
            assertThat(again.session().clock().instant()).isEqualTo(beginning);
        }
    }

    @Test
    void leaving_frees_the_home() {
        start();

        leave();

        home.open().close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_home_in_use_is_told_with_what_to_do(Language language) {
        Fx.run(() -> settings.model().texts().languageProperty().set(language));
        try (TrainingDesk other = home.open()) {
            assertThat(other.session().scenarios()).isNotEmpty();
            assertThat(start()).isEmpty();

            assertThat(screen.texts())
                    .contains(settings.model().texts().get("shell.failed.IN_USE"))
                    .anyMatch(text -> text.contains(home.folder().toString()) && text.contains("--home"));
        }
    }

    @Test
    void quitting_closes_the_window() {
        try (TrainingDesk other = home.open()) {
            assertThat(other.problems()).isEmpty();
            assertThat(start()).isEmpty();

            screen.click("#failed-quit");

            assertThat(stage.isShowing()).isFalse();
        }
    }

    @Test
    void a_home_that_cannot_be_written_is_told() throws IOException {
        Files.createDirectories(home.folder());
        Files.writeString(home.training(), "a file where the folder of trainings should be");

        assertThat(start()).isEmpty();

        assertThat(screen.texts())
                .contains("The data folder cannot be written")
                .anyMatch(text -> text.startsWith("Give yourself the right to write to"));
    }

    @Test
    void a_damaged_log_is_kept_aside_and_the_agent_is_told_where() throws IOException {
        home.open().close();
        Files.writeString(home.training().resolve("appeal-desk.db"), "no database at all".repeat(400));

        Path aside = start().orElseThrow().keptAside().orElseThrow().file();

        assertThat(aside).exists();
        assertThat(screen.texts()).anyMatch(text -> text.contains(aside.toString()));
    }

    @Test
    void a_mistake_in_a_scenario_stands_in_the_library() throws IOException {
        Path file = home.assets().resolve("scenarios").resolve(SILENT).resolve("scenario.yaml");
        Files.writeString(file, Files.readString(file).replace("minutes: 10", "minutes: soon"));
        start();

        screen.press("Ctrl+4");

        assertThat(screen.texts())
                .anyMatch(text -> text.startsWith("One mistake in scenario files"))
                .anyMatch(text -> text.contains("scenario.yaml, line ") && text.contains("soon"));
        assertThat(Fx.get(() -> screen.all(".library-problems").size())).isPositive();
        assertThat(Fx.get(() -> screen.find("#library-state", Labeled.class).getText()))
                .isEqualTo("Now: waiting for the respondent");
    }
}
