package org.appealdesk.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.CaseView;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RulingEvent;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.sync.UnansweredException;
import org.appealdesk.training.Shipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties on a real node and database. */
class SimulationTest {
    private static final long SEED = 20_260_301;

    private final LiveNode node = new LiveNode();
    private final String token = node.token("exchange", Role.PLATFORM);

    @AfterEach
    void close() {
        node.close();
    }

    private Theatre theatre(@Nullable Long count, String... scenarios) {
        return new Theatre(node, token, SEED, List.of(scenarios), count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statement-on-request",
                "high-value-second-person",
                "amount-short-negotiation-failed",
                "not-released-negotiation-failed",
                "released-while-in-review",
                "overpaid-consensus"
            })
    void aDisputeComesToTheEndThatItsScenarioExpects(String name) {
        try (Theatre theatre = theatre(1L, name);
                var support = new ScriptedSupport(node)) {
            theatre.until(theatre.simulation::over, support);

            CaseView view = support.view(theatre.order(0)).orElseThrow();
            var expected = Shipped.scenario(name).expected().withAgent();
            assertThat(view.file().appeal().orElseThrow().stage()).isEqualTo(expected.stage());
            assertThat(view.file().order().status())
                    .as("refused: %s", theatre.heard.refused)
                    .isEqualTo(expected.order());
            assertThat(theatre.heard.filed).containsExactly(theatre.order(0));
            assertThat(theatre.heard.ended).containsExactly(theatre.order(0));
            assertThat(theatre.heard.troubles).isEmpty();
            assertThat(reported(view)).containsAll(letters(view));
        }
    }

    /** The ids of what support wrote to the parties. */
    private static Set<String> letters(CaseView view) {
        return view.events().stream()
                .filter(event -> event.actor() instanceof Actor.Staff)
                .flatMap(event -> event.event() instanceof DossierEvent.MessageSent(var message)
                        ? Stream.of(message.id())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** The ids of messages of which something was reported. */
    private static Set<String> reported(CaseView view) {
        return view.events().stream()
                .flatMap(event -> event.event() instanceof DossierEvent.MessageReported(var report)
                        ? Stream.of(report.messageId())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    @Test
    void aRulingThatCouldNotBeCarriedOutIsReportedSoAndThenCarriedOut() {
        try (Theatre theatre = theatre(1L, "high-value-second-person");
                var support = new ScriptedSupport(node)) {
            theatre.until(theatre.simulation::over, support);

            assertThat(support.view(theatre.order(0)).orElseThrow().events())
                    .extracting(event -> (Object) event.event().getClass())
                    .containsSubsequence(
                            RulingEvent.RulingMade.class,
                            RulingEvent.ExecutionFailed.class,
                            RulingEvent.ExecutionRetried.class,
                            RulingEvent.RulingExecuted.class);
        }
    }

    @Test
    void theOrderWasPaidBeforeAndItsFilesAreThere() {
        try (Theatre theatre = theatre(1L, "statement-on-request");
                var support = new ScriptedSupport(node)) {
            theatre.until(() -> !theatre.heard.filed.isEmpty(), null);
            support.turn(theatre::scenario);

            var file = support.view(theatre.order(0)).orElseThrow().file();
            assertThat(file.order().times().notifyPayTime())
                    .isBefore(theatre.now().minus(Duration.ofMinutes(17)));
            assertThat(file.order().times().createTime()).isAfter(theatre.now().minus(Duration.ofDays(2)));
            assertThat(file.order().status()).isEqualTo(OrderStatus.IN_APPEAL);
            assertThat(file.openAppeal().orElseThrow().dossier().evidence())
                    .extracting(handed -> handed.evidence())
                    .extracting(EvidenceFile::id)
                    .containsExactly("E1");
            assertThat(node.count("SELECT count(*) FROM files")).isEqualTo(2);
        }
    }

    @Test
    void theSameSeedTwiceMakesTheSameOrdersOnce() {
        long first;
        try (Theatre theatre = theatre(4L, "statement-on-request", "third-party-payer")) {
            theatre.until(
                    () -> theatre.heard.filed.size() == 4
                            && theatre.simulation.nextDue().isEmpty(),
                    null);
            first = node.count("SELECT count(*) FROM events");
        }
        assertThat(node.count("SELECT count(*) FROM cases")).isEqualTo(4);

        try (Theatre again = theatre(4L, "statement-on-request", "third-party-payer")) {
            assertThat(again.heard.goingOn).isEqualTo(4);
            again.until(() -> again.simulation.nextDue().isEmpty(), null);

            assertThat(again.heard.filed).isEmpty();
            assertThat(again.heard.troubles).isEmpty();
        }
        assertThat(node.count("SELECT count(*) FROM cases")).isEqualTo(4);
        assertThat(node.count("SELECT count(*) FROM events")).isEqualTo(first);
    }

    @Test
    void whoStartsAgainBeforeTheAppealWasFiledDoublesNothing() {
        try (Theatre theatre = theatre(1L, "statement-on-request")) {
            theatre.step();
            theatre.step();
        }
        assertThat(node.count("SELECT count(*) FROM events")).isBetween(2L, 3L);

        try (Theatre again = theatre(1L, "statement-on-request")) {
            again.until(() -> !again.heard.filed.isEmpty(), null);

            assertThat(again.heard.refused).isEmpty();
            assertThat(again.heard.troubles).isEmpty();
        }
        assertThat(node.count("SELECT count(*) FROM cases")).isEqualTo(1);
        assertThat(node.count("SELECT count(*) FROM events WHERE body LIKE '%\"message-sent\"%'"))
                .isEqualTo(2);
    }

    @Test
    void partiesGoOnInCasesOfAnEarlierStart() {
        try (var support = new ScriptedSupport(node)) {
            try (Theatre theatre = theatre(1L, "statement-on-request")) {
                theatre.until(() -> !theatre.heard.filed.isEmpty(), null);
            }
            try (Theatre again = theatre(1L, "statement-on-request")) {
                again.until(again.simulation::over, support);

                assertThat(again.heard.ended).containsExactly(again.order(0));
                assertThat(support.view(again.order(0))
                                .orElseThrow()
                                .file()
                                .appeal()
                                .orElseThrow()
                                .stage())
                        .isEqualTo(Stage.COMPLETED);
            }
        }
    }

    @Test
    void whatTheNodeCouldNotTakeWhileItWasDownIsTakenWhenItIsBack() {
        try (Theatre theatre = theatre(2L, "statement-on-request");
                var support = new ScriptedSupport(node)) {
            theatre.until(() -> theatre.heard.filed.size() == 1, null);
            node.stop();
            for (int tries = 0; tries < 3; tries++) {
                assertThatThrownBy(() -> theatre.pass(Duration.ofSeconds(20)))
                        .isInstanceOfSatisfying(
                                UnansweredException.class,
                                failure -> assertThat(failure.kind().passing()).isTrue());
            }
            node.startAgain();
            theatre.simulation.back(theatre.now());

            theatre.until(theatre.simulation::over, support);

            assertThat(theatre.heard.ended).containsExactlyInAnyOrder(theatre.order(0), theatre.order(1));
            assertThat(node.count("SELECT count(*) FROM cases")).isEqualTo(2);
            assertThat(theatre.heard.troubles).isEmpty();
        }
    }

    @Test
    void appealsBeginAtTheirRate() {
        try (Theatre theatre = theatre(null, "statement-on-request", "third-party-payer")) {
            theatre.act();
            assertThat(cases()).isEqualTo(1);
            theatre.pass(Duration.ofMillis(9_999));
            assertThat(cases()).isEqualTo(1);
            theatre.pass(Duration.ofMillis(1));
            assertThat(cases()).isEqualTo(2);
            theatre.pass(Duration.ofSeconds(30));
            assertThat(cases()).isEqualTo(5);
            assertThat(theatre.simulation.over()).isFalse();

            theatre.simulation.back(theatre.now().plusSeconds(600));
            theatre.pass(Duration.ofMinutes(10));
            assertThat(cases()).as("an outage is not made up for").isEqualTo(6);
        }
    }

    private long cases() {
        return node.count("SELECT count(*) FROM cases");
    }

    @Test
    void everyAppealIsOfOtherPeople() {
        try (Theatre theatre = theatre(3L, "statement-on-request");
                var support = new ScriptedSupport(node)) {
            theatre.until(() -> theatre.heard.filed.size() == 3, null);
            support.turn(theatre::scenario);

            List<CaseView> views = theatre.heard.filed.stream()
                    .map((CaseId id) -> support.view(id).orElseThrow())
                    .toList();
            for (Side side : Side.values()) {
                assertThat(views)
                        .extracting(view -> view.file().order().party(side).accountId())
                        .doesNotHaveDuplicates();
                assertThat(views)
                        .extracting(view -> view.file().order().party(side).kycName())
                        .doesNotHaveDuplicates();
            }
            assertThat(node.count("SELECT count(*) FROM files")).isEqualTo(6);
        }
    }

    @Test
    void supportIsLeftToDoWhatTheHistoryTellsOfIt() {
        try (Theatre theatre = theatre(1L, "third-party-payer")) {
            theatre.until(() -> theatre.simulation.nextDue().isEmpty(), null);

            assertThat(node.count("SELECT count(*) FROM events WHERE body LIKE '%\"case-claimed\"%'"))
                    .isZero();
            assertThat(theatre.heard.refused).isEmpty();
        }
    }
}
