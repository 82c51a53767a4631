package org.appealdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.Training.Opening;
import org.appealdesk.training.TrainingClock.Speed;
import org.appealdesk.training.scenario.AgentScript;
import org.appealdesk.training.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that was left goes on where it was, and becomes what it would have become. */
class ContinuedTrainingTest {
    private static final String CONSENSUS = "amount-short-consensus";
    private static final String SILENT = "amount-short-no-answer";
    private static final List<AgentScript> AGENTS = Shipped.scenarios().stream()
            .flatMap(scenario -> Shipped.agent(scenario).stream())
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whenever_it_is_left_it_ends_like_one_that_never_was(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Opening opening = Opening.fresh(Shipped.scenarios(), AGENTS);
        Training training = new Training(opening);
        for (int times = 0; times < 6; times++) {
            Duration more =
                    Duration.ofMillis(random.nextLong(Duration.ofMinutes(9).toMillis()));
            training.until(
                    Duration.between(Training.START, training.clock.instant()).plus(more));
            training = training.again();
        }
        training.until(Duration.ofHours(3));

        assertThat(training.story()).as("seed " + seed).isEqualTo(uninterrupted(opening));
        training.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void left_at_the_very_instant_at_which_something_is_due_it_does_that_once(int steps) {
        Training training = new Training(Opening.fresh(Shipped.scenarios(), List.of()));
        for (int step = 0; step < steps; step++) {
            training.session.stepToNext();
        }
        Instant due = training.session.nextDue().orElseThrow();
        Instant reached = training.clock.instant();
        // Real time has reached the instant, but nobody has told the session to advance yet.
        training.clock.run(Speed.X60);
        training.real.pass(Duration.ofHours(1));
        // At the very next thing: that, or a report of a message, which nobody waits for.
        assertThat(training.clock.instant()).isAfter(reached).isBeforeOrEqualTo(due);
        Opening left = new Opening(Shipped.scenarios(), List.of(), training.log(), training.clock.instant());
        training.close();

        try (Training again = new Training(left)) {
            assertThat(again.until(Duration.ofHours(3)).story())
                    .isEqualTo(uninterrupted(Opening.fresh(Shipped.scenarios(), List.of())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void killed_at_any_command_it_goes_on_from_its_log_alone(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Opening opening = Opening.fresh(Shipped.scenarios(), List.of());
        Training whole = new Training(opening).until(Duration.ofHours(3));
        int survived = random.nextInt(1, whole.log().size());

        try (Training again = new Training(opening.onWhatIsLeft(whole.log().first(survived)))) {
            assertThat(again.until(Duration.ofHours(3)).story())
                    .as("seed " + seed + ", " + survived + " commands of "
                            + whole.log().size())
                    .isEqualTo(whole.story());
        }
        whole.close();
    }

    @Test
    void does_nothing_twice_and_tells_of_nothing_twice() {
        Training training = Training.on(CONSENSUS, SILENT).until(Duration.ofMinutes(3));
        int commands = training.log().size();

        try (Training again = training.again()) {
            assertThat(again.log().size()).isEqualTo(commands);
            assertThat(again.played).isEmpty();
            assertThat(again.clock.instant()).isEqualTo(Training.START.plus(Duration.ofMinutes(3)));
            assertThat(again.clock.running()).isFalse();
        }
    }

    @Test
    void a_reaction_to_an_agents_act_comes_though_the_program_was_left_in_between() {
        Training training = Training.on("amount-short-negotiation-failed").until(Duration.ofMinutes(3));
        training.submit("amount-short-negotiation-failed", new SupportAction.ClaimCase());
        int before = training.view("amount-short-negotiation-failed").events().size();

        try (Training again = training.again()) {
            again.until(Duration.ofMinutes(3).plusSeconds(25));

            assertThat(again.view("amount-short-negotiation-failed").events()).hasSize(before + 1);
            assertThat(again.view("amount-short-negotiation-failed")
                            .events()
                            .getLast()
                            .at())
                    .isEqualTo(Training.START.plus(Duration.ofMinutes(3)).plusSeconds(25));
        }
    }

    @Test
    void a_part_stays_in_the_persons_hands() {
        Training training = Training.on(CONSENSUS);
        RolePlay left = training.session.play(Training.id(CONSENSUS), Side.BUYER);
        assertThat(training.session.parts()).containsExactly(new Part(Training.id(CONSENSUS), Side.BUYER));
        Instant at = training.session.position();
        training.close();

        TrainingClock clock = new TrainingClock(at, new Stopwatch());
        AtomicLong ids = new AtomicLong();
        CaseDesk desk = CaseDesk.local(
                Shipped.engine(), training.log(), new TestFiles(), clock, () -> "later-" + ids.incrementAndGet());
        try (TrainingSession session =
                TrainingSession.resume(desk, clock, training.opening().scenarios(), training.session.parts())) {
            assertThat(session.parts()).containsExactly(new Part(left.caseId(), left.side()));
            while (session.stepToNext()) {
                assertThat(clock.instant()).isAfterOrEqualTo(at);
            }
        }
        assertThat(desk.find(left.caseId()).orElseThrow().events())
                .as("the buyer's script would have agreed")
                .noneMatch(event -> event.event() instanceof AnswerEvent.ConsensusReached);
    }

    @Test
    void a_scenario_that_came_meanwhile_begins_when_the_training_goes_on() {
        List<Scenario> both = List.of(Shipped.scenario(CONSENSUS), Shipped.scenario(SILENT));
        Training training = Training.on(CONSENSUS).until(Duration.ofMinutes(30));

        try (Training again = training.again(both)) {
            Scenario late = again.session.scenarios().getLast();
            assertThat(late.id()).isEqualTo(SILENT);
            assertThat(late.start()).isEqualTo(Training.START.plus(Duration.ofMinutes(30)));
            assertThat(again.view(late.caseId()).file().openAppeal()).isPresent();
            assertThat(again.session.earlierRuns(SILENT)).isEmpty();
        }
    }

    @Test
    void cases_of_a_scenario_that_is_gone_stay() {
        Training training = Training.on(CONSENSUS, SILENT).until(Duration.ofMinutes(1));

        try (Training again = training.again(List.of(Shipped.scenario(CONSENSUS)))) {
            again.until(Duration.ofMinutes(5));

            assertThat(again.times(SILENT, AnswerEvent.RespondentSilent.class))
                    .as("its time runs, though nobody plays it")
                    .containsExactly(Duration.ofMinutes(2));
        }
    }

    private static List<Training.Happened> uninterrupted(Opening opening) {
        try (Training training = new Training(Opening.fresh(opening.scenarios(), opening.agents()))) {
            return training.until(Duration.ofHours(3)).story();
        }
    }
}
