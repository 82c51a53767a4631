package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.app.play.BrokenFilesException;
import org.appealdesk.casework.StorageException;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.yaml.YamlProblem;
import org.appealdesk.training.Part;
import org.appealdesk.training.TrainingClock.Speed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The training of a home folder: left, continued, kept aside. */
class TrainingDeskTest {
    private static final String SILENT = "amount-short-no-answer";
    private static final String CONSENSUS = "amount-short-consensus";

    @TempDir
    Path temp;

    private Home home;

    @BeforeEach
    void make() {
        home = new Home(temp, SILENT, CONSENSUS);
    }

    @Test
    void begins_at_the_start_of_its_scenarios_where_there_is_none() {
        try (TrainingDesk training = home.open()) {
            assertThat(training.left()).isEmpty();
            assertThat(training.session().clock().instant())
                    .isEqualTo(training.session().scenarios().getFirst().start());
            assertThat(training.session().clock().running()).isFalse();
            assertThat(training.problems()).isEmpty();
            assertThat(training.keptAside()).isEmpty();
        }
    }

    @Test
    void goes_on_where_it_was_left() {
        Instant left;
        List<RecordedEvent> events;
        try (TrainingDesk training = home.open()) {
            training.session().clock().run(Speed.X60);
            home.pass(Duration.ofSeconds(1).plusMillis(500));
            training.session().advance();
            left = training.session().clock().instant();
            events = Home.events(training);
        }
        home.pass(Duration.ofDays(3));

        try (TrainingDesk training = home.open()) {
            assertThat(training.session().clock().instant()).isEqualTo(left);
            assertThat(training.left()).map(LeftAt::running).contains(true);
            assertThat(Home.events(training)).isEqualTo(events);
            assertThat(training.session().stepToNext()).isTrue();
            assertThat(training.session().stepToNext()).isTrue();
        }
    }

    @Test
    void remembers_that_it_was_paused_and_who_played_whom() {
        Part part;
        try (TrainingDesk training = home.open()) {
            part = new Part(training.session().scenarios().getFirst().caseId(), Side.SELLER);
            var _ = training.session().play(part.caseId(), part.side());
        }

        try (TrainingDesk training = home.open()) {
            assertThat(training.left()).map(LeftAt::running).contains(false);
            assertThat(training.session().parts()).containsExactly(part);
        }
    }

    @Test
    void goes_on_after_the_last_event_when_nobody_knows_where_it_was_left() throws IOException {
        try (TrainingDesk training = home.open()) {
            training.session().stepToNext();
        }
        Files.delete(home.training().resolve(LeftAt.FILE));

        try (TrainingDesk training = home.open()) {
            assertThat(training.left()).isEmpty();
            assertThat(training.session().clock().instant())
                    .isEqualTo(Home.events(training).stream()
                            .map(RecordedEvent::at)
                            .max(Instant::compareTo)
                            .orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at=yesterday", "at=2026-10-14T07:02:00Z\nparts=22814:NOBODY", "parts=x"})
    void a_file_that_makes_no_sense_is_none(String content) throws IOException {
        try (TrainingDesk training = home.open()) {
            training.session().stepToNext();
        }
        Files.writeString(home.training().resolve(LeftAt.FILE), content);

        try (TrainingDesk training = home.open()) {
            assertThat(training.left()).isEmpty();
            assertThat(training.session().nextDue()).isPresent();
        }
    }

    @Test
    void one_moved_aside_is_kept_whole_and_the_next_one_is_new() throws IOException {
        List<RecordedEvent> events;
        try (TrainingDesk training = home.open()) {
            training.session().stepToNext();
            events = Home.events(training);
        }

        Path aside = TrainingDesk.moveAside(home.folder(), home.machinery());

        assertThat(aside).isEqualTo(home.training().resolve("earlier").resolve("20261126-080000-000"));
        try (TrainingDesk training = home.open()) {
            assertThat(training.left()).isEmpty();
            assertThat(Home.events(training)).hasSizeLessThan(events.size());
        }
        Home other = new Home(temp.resolve("other"), SILENT, CONSENSUS);
        Files.createDirectories(other.training());
        try (Stream<Path> files = Files.list(aside)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.training().resolve(file.getFileName()));
            }
        }
        try (TrainingDesk old = other.open()) {
            assertThat(Home.events(old)).isEqualTo(events);
        }
    }

    @Test
    void trainings_kept_aside_do_not_touch_each_other() throws IOException {
        for (int times = 0; times < 3; times++) {
            home.open().close();
            TrainingDesk.moveAside(home.folder(), home.machinery());
            home.pass(Duration.ofMillis(1));
        }

        try (Stream<Path> kept = Files.list(home.training().resolve("earlier"))) {
            assertThat(kept)
                    .hasSize(3)
                    .allSatisfy(one -> assertThat(one.resolve("appeal-desk.db")).exists());
        }
    }

    @Test
    void one_that_cannot_be_moved_stays_where_it_is() throws IOException {
        home.open().close();
        Files.writeString(home.training().resolve("earlier"), "a file where a folder should be");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> TrainingDesk.moveAside(home.folder(), home.machinery()))
                .withMessageContaining("could not be moved");
        try (TrainingDesk training = home.open()) {
            assertThat(training.left()).isPresent();
        }
    }

    @Test
    void a_damaged_log_is_put_aside_and_a_new_training_begins_at_its_beginning() throws IOException {
        try (TrainingDesk training = home.open()) {
            training.session().stepToNext();
        }
        Files.write(
                home.training().resolve("appeal-desk.db"),
                "no database at all".repeat(400).getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.TRUNCATE_EXISTING);

        try (TrainingDesk training = home.open()) {
            assertThat(training.keptAside()).isPresent();
            assertThat(training.left()).isEmpty();
            assertThat(training.session().clock().instant())
                    .isEqualTo(training.session().scenarios().getFirst().start());
        }
    }

    @Test
    void is_in_use_while_another_one_has_it() {
        try (TrainingDesk training = home.open()) {
            assertThat(training.session().scenarios()).hasSize(2);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(home::open)
                    .satisfies(failure -> assertThat(failure.problem()).isEqualTo(StorageException.Problem.IN_USE));
        }
    }

    @Test
    void leaves_a_broken_scenario_out_and_tells_where_it_is_broken() throws IOException {
        Path file = home.assets().resolve("scenarios").resolve(SILENT).resolve("scenario.yaml");
        Files.writeString(file, Files.readString(file).replace("minutes: 10", "minutes: soon"));

        try (TrainingDesk training = home.open()) {
            assertThat(training.session().scenarios())
                    .extracting(scenario -> scenario.id())
                    .containsExactly(CONSENSUS);
            assertThat(training.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).endsWith("scenario.yaml");
                assertThat(problem.line()).isGreaterThan(1);
                assertThat(problem).extracting(YamlProblem::expected).asString().contains("600");
            });
        }
    }

    @Test
    void a_broken_rule_profile_keeps_it_from_opening_and_leaves_the_home_free() throws IOException {
        Path file = home.assets().resolve("rules").resolve("strict.yaml");
        String whole = Files.readString(file);
        Files.writeString(file, "name: strict");

        assertThatExceptionOfType(BrokenFilesException.class).isThrownBy(home::open);

        Files.writeString(file, whole);
        home.open().close();
    }

    @Test
    void a_scenario_that_comes_along_later_begins_when_the_training_goes_on() {
        home = new Home(temp.resolve("later"), SILENT);
        Instant left;
        try (TrainingDesk training = home.open()) {
            training.session().stepToNext();
            left = training.session().clock().instant();
        }
        home.add(CONSENSUS);

        try (TrainingDesk training = home.open()) {
            assertThat(training.session().scenarios())
                    .filteredOn(scenario -> scenario.id().equals(CONSENSUS))
                    .singleElement()
                    .satisfies(scenario -> assertThat(scenario.start()).isEqualTo(left));
        }
    }

    @Test
    void a_restarted_scenario_is_found_again() {
        CaseId again;
        try (TrainingDesk training = home.open()) {
            CaseId first = training.session().scenarios().getFirst().caseId();
            again = training.session().restart(first, "a test");
        }

        try (TrainingDesk training = home.open()) {
            assertThat(training.session().scenarios().getFirst().caseId()).isEqualTo(again);
            while (training.session().stepToNext()) {
                assertThat(training.session().desk().find(again)).isPresent();
            }
            assertThat(Home.events(training))
                    .filteredOn(event -> event.caseId().equals(again))
                    .isNotEmpty();
            assertThat(Home.events(training)).noneMatch(event -> event.event() instanceof AnswerEvent.AppealVoided);
        }
    }
}
