package org.appealdesk.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.Flag;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.TrainingClock.Speed;
import org.appealdesk.training.scenario.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingSessionTest {
    private static final String FAILED = "amount-short-negotiation-failed";
    private static final String SILENT = "amount-short-no-answer";
    private static final String CONSENSUS = "amount-short-consensus";

    @Test
    void opens_at_the_start_with_cases_in_many_stages() {
        try (Training all = Training.onAll()) {
            assertThat(all.clock.instant()).isEqualTo(Training.START);
            assertThat(all.clock.running()).isFalse();
            Set<Stage> stages = all.desk.all().stream()
                    .flatMap(view -> view.file().appeal().stream())
                    .map(Appeal::stage)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
            assertThat(stages)
                    .containsExactlyInAnyOrder(
                            Stage.RESPONDENT_PROCESSING,
                            Stage.COMPLAINANT_PROCESSING,
                            Stage.CS_QUEUED,
                            Stage.CS_REVIEW,
                            Stage.CANCELLED);
            assertThat(all.desk.all()).hasSameSizeAs(Shipped.scenarios());
        }
    }

    @Test
    void history_is_recorded_at_its_own_times_and_nothing_of_it_is_refused() {
        try (Training all = Training.onAll()) {
            assertThat(all.events()).allSatisfy(event -> assertThat(event.at()).isBeforeOrEqualTo(Training.START));
            assertThat(all.times(FAILED, FilingEvent.AppealFiled.class)).containsExactly(Duration.ofMinutes(-6));
            assertThat(all.played)
                    .isNotEmpty()
                    .allSatisfy(step ->
                            assertThat(step.refusal()).as(step.toString()).isEmpty());
        }
    }

    @Test
    void a_deadline_lapses_at_its_own_instant() {
        try (Training training = Training.on(SILENT)) {
            assertThat(training.session.nextDue()).contains(Training.START.plusSeconds(120));
            assertThat(training.session.stepToNext()).isTrue();
            assertThat(training.clock.instant()).isEqualTo(Training.START.plusSeconds(120));
            assertThat(training.times(SILENT, AnswerEvent.RespondentSilent.class))
                    .containsExactly(Duration.ofMinutes(2));
        }
    }

    @Test
    void when_nothing_is_due_any_more_there_is_no_next_step() {
        try (Training training = Training.on(SILENT)) {
            assertThat(training.session.stepToNext()).isTrue();
            assertThat(training.session.nextDue()).isEmpty();
            assertThat(training.session.stepToNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 100, 1_000, 7_333, 60_000})
    void however_seldom_it_is_told_to_advance_the_timeline_is_the_same(int millis) {
        List<RecordedEvent> stepped;
        try (Training training = Training.onAll()) {
            stepped = training.until(Duration.ofMinutes(25)).events();
        }
        try (Training training = Training.onAll()) {
            training.clock.run(Speed.X60);
            for (int passed = 0; passed < 25_000; passed += millis) {
                training.real.pass(Duration.ofMillis(Math.min(millis, 25_000 - passed)));
                training.session.advance();
            }
            assertThat(training.clock.instant()).isEqualTo(Training.START.plus(Duration.ofMinutes(25)));
            assertThat(training.events()).isEqualTo(stepped);
        }
    }

    @Test
    void scripts_react_to_what_an_agent_does_and_only_then() {
        try (Training training = Training.on(FAILED)) {
            training.until(Duration.ofMinutes(3));
            int before = training.times(FAILED, DossierEvent.MessageSent.class).size();

            training.submit(FAILED, new SupportAction.ClaimCase());
            training.until(Duration.ofMinutes(5));
            assertThat(training.times(FAILED, DossierEvent.MessageSent.class))
                    .hasSize(before + 1)
                    .last()
                    .isEqualTo(Duration.ofMinutes(3).plusSeconds(25));

            training.submit(
                    FAILED,
                    new SupportAction.WriteToParty(new Message("a1", Channel.BUYER_SUPPORT, "Chào anh", List.of())));
            training.until(Duration.ofMinutes(10));
            assertThat(training.times(FAILED, DossierEvent.MessageSent.class))
                    .last()
                    .isEqualTo(Duration.ofMinutes(5).plusSeconds(40));
        }
    }

    @Test
    void time_waits_after_an_act_until_it_was_reacted_to() {
        try (Training training = Training.on(FAILED)) {
            training.clock.run(Speed.X60);
            training.real.pass(Duration.ofSeconds(1));
            training.session.advance();
            training.desk.submit(Training.id(FAILED), Training.LT, new SupportAction.ClaimCase());
            // The ticker is late: a whole minute of simulated time would have passed the reaction at 25 s.
            training.real.pass(Duration.ofSeconds(1));
            assertThat(training.clock.instant()).isEqualTo(Training.START.plusSeconds(60));
            training.session.advance();
            assertThat(training.clock.instant()).isEqualTo(Training.START.plusSeconds(120));
            assertThat(training.times(FAILED, DossierEvent.MessageSent.class))
                    .last()
                    .isEqualTo(Duration.ofSeconds(85));
        }
    }

    @Test
    void a_request_is_answered_by_the_side_asked_and_for_the_kind_wanted() {
        try (Training training = Training.on(SILENT)) {
            training.until(Duration.ofMinutes(3));
            training.submit(SILENT, new SupportAction.ClaimCase());
            Instant due = training.clock.instant().plus(Duration.ofMinutes(15));
            for (Side side : Side.values()) {
                InformationItem item = new InformationItem("i1", EvidenceKind.BANK_STATEMENT, "?");
                training.submit(
                        SILENT,
                        new SupportAction.AskForInformation(
                                new InformationRequest("q-" + side, side, List.of(item), due)));
            }
            training.until(Duration.ofMinutes(30));
            assertThat(training.times(SILENT, DossierEvent.InformationSupplied.class))
                    .containsExactly(Duration.ofMinutes(6));
            assertThat(training.times(SILENT, DossierEvent.InformationLapsed.class))
                    .containsExactly(Duration.ofMinutes(18));
            assertThat(appeal(training.view(SILENT)).dossier().flags())
                    .containsExactlyInAnyOrder(Flag.RESPONDENT_SILENT, Flag.BUYER_GAVE_NO_INFORMATION);
            assertThat(appeal(training.view(SILENT)).dossier().from(Side.SELLER))
                    .extracting(sided -> sided.evidence().id())
                    .containsExactly("E1", "E2");
        }
    }

    @Test
    void a_step_for_another_stage_is_left_out() {
        String id = "released-while-in-review";
        try (Training training = Training.on(id)) {
            training.until(Duration.ofMinutes(5));
            training.submit(id, new SupportAction.ClaimCase());
            training.until(Duration.ofMinutes(30));
            assertThat(training.times(id, OrderEvent.OrderReleased.class))
                    .as("two steps release; the second is for the queue only")
                    .containsExactly(Duration.ofMinutes(7).plusSeconds(15));
            assertThat(training.played).noneMatch(step -> step.refusal().isPresent());
        }
    }

    @Test
    void a_step_that_the_rules_refuse_is_told() {
        String id = "cancelled-by-mistake";
        try (Training training = Training.on(id)) {
            training.until(Duration.ofMinutes(10));
            assertThat(training.played)
                    .flatExtracting(step -> step.refusal().stream().toList())
                    .extracting(Rejection.class::cast)
                    .singleElement()
                    .satisfies(rejection -> {
                        assertThat(rejection.code()).isEqualTo(RejectionCode.TOO_EARLY_TO_FILE);
                        assertThat(rejection.facts()).containsEntry("from", "2026-10-14T07:04:00Z");
                    });
            assertThat(training.times(id, FilingEvent.AppealFiled.class))
                    .containsExactly(Duration.ofMinutes(-3), Duration.ofMinutes(5));
        }
    }

    @Test
    void the_platform_carries_out_a_ruling_by_itself_unless_the_script_says_otherwise() {
        String id = "high-value-second-person";
        PlayedToEnd end = PlayedToEnd.of(id);
        assertThat(end.kinds(RulingEvent.class))
                .containsExactly(
                        RulingEvent.RulingProposed.class,
                        RulingEvent.RulingMade.class,
                        RulingEvent.ExecutionFailed.class,
                        RulingEvent.ExecutionRetried.class,
                        RulingEvent.RulingExecuted.class);
    }

    @Test
    void calls_come_out_one_after_the_other_and_the_last_repeats() {
        String id = SILENT;
        try (Training training = Training.on(id)) {
            training.until(Duration.ofMinutes(3));
            training.submit(id, new SupportAction.ClaimCase());
            assertThat(call(training, id)).isEqualTo(CallOutcome.NO_ANSWER);
            for (int calls = 0; calls < 2; calls++) {
                training.submit(
                        id,
                        new SupportAction.LogCall(
                                new CallRecord(Side.BUYER, CallOutcome.NO_ANSWER, Duration.ofSeconds(30), "")));
                assertThat(call(training, id)).isEqualTo(CallOutcome.VOICEMAIL);
            }
            assertThat(training.session.call(Training.id(id), Side.SELLER))
                    .map(Person.Call::outcome)
                    .contains(CallOutcome.REACHED);
        }
    }

    private static CallOutcome call(Training training, String id) {
        return training.session.call(Training.id(id), Side.BUYER).orElseThrow().outcome();
    }

    @Test
    void a_party_that_settles_takes_the_case_out_by_itself() {
        try (Training training = Training.on(CONSENSUS)) {
            training.until(Duration.ofMinutes(6));
            assertThat(appeal(training.view(CONSENSUS)).stage()).isEqualTo(Stage.CANCELLED);
            assertThat(training.times(CONSENSUS, OrderEvent.OrderReleased.class))
                    .containsExactly(Duration.ofMinutes(4).plusSeconds(30));
        }
    }

    @Test
    void knows_its_scenarios_and_nobody_elses_cases() {
        try (Training training = Training.on(FAILED, SILENT)) {
            assertThat(training.session.scenarios()).extracting(s -> s.id()).containsExactly(FAILED, SILENT);
            CaseId stranger = new CaseId("4711");
            assertThat(training.session.scenario(stranger)).isEmpty();
            assertThat(training.session.call(stranger, Side.BUYER)).isEmpty();
            assertThatThrownBy(() -> training.session.play(stranger, Side.BUYER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("4711");
        }
    }

    @Test
    void after_its_end_time_is_free_and_nobody_reacts() {
        Training training = Training.on(FAILED);
        training.close();
        training.desk.submit(Training.id(FAILED), Training.LT, new SupportAction.ClaimCase());
        training.clock.run(Speed.X60);
        training.real.pass(Duration.ofMinutes(1));
        assertThat(training.clock.instant()).isEqualTo(Training.START.plus(Duration.ofHours(1)));
    }

    private static Appeal appeal(CaseView view) {
        return view.file().appeal().orElseThrow();
    }
}
