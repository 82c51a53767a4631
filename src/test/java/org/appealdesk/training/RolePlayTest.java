package org.appealdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.appealdesk.engine.Allowance;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.dossier.InformationItem;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.OrderEvent;
import org.appealdesk.engine.profile.EvidenceKind;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.RequestState;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.scenario.Exhibit;
import org.junit.jupiter.api.Test;

/** A person plays a party by hand. */
class RolePlayTest {
    private static final String CONSENSUS = "amount-short-consensus";
    private static final String MISTAKE = "cancelled-by-mistake";
    private static final String SILENT = "amount-short-no-answer";

    @Test
    void the_script_of_a_side_played_by_a_person_is_silent() {
        try (Training training = Training.on(CONSENSUS);
                RolePlay buyer = training.session.play(Training.id(CONSENSUS), Side.BUYER)) {
            training.until(Duration.ofMinutes(5));
            assertThat(training.times(CONSENSUS, AnswerEvent.ConsensusReached.class))
                    .isEmpty();

            accepted(buyer.negotiationFailed("Tôi đã chuyển đủ."));
            assertThat(stage(training, CONSENSUS)).isEqualTo(Stage.CS_QUEUED);
        }
    }

    @Test
    void the_script_goes_on_when_the_part_is_left() {
        try (Training training = Training.on(CONSENSUS)) {
            RolePlay buyer = training.session.play(Training.id(CONSENSUS), Side.BUYER);
            training.until(Duration.ofSeconds(50));
            buyer.close();
            training.until(Duration.ofMinutes(2));
            assertThat(training.times(CONSENSUS, DossierEvent.MessageSent.class))
                    .as("what came up meanwhile is gone")
                    .allMatch(Duration::isNegative);
            assertThat(training.times(CONSENSUS, AnswerEvent.ConsensusReached.class))
                    .containsExactly(Duration.ofSeconds(70));
        }
    }

    @Test
    void the_other_side_still_follows_its_script() {
        try (Training training = Training.on(CONSENSUS);
                RolePlay buyer = training.session.play(Training.id(CONSENSUS), Side.BUYER)) {
            training.until(Duration.ofSeconds(30));
            accepted(buyer.consensusReached(AgreedResolution.TOP_UP));
            training.until(Duration.ofMinutes(10));
            assertThat(stage(training, CONSENSUS)).isEqualTo(Stage.CANCELLED);
            assertThat(training.view(CONSENSUS).file().order().status()).isEqualTo(OrderStatus.COMPLETED);
        }
    }

    @Test
    void two_persons_play_a_dispute_from_the_gate_to_the_consensus() {
        try (Training training = Training.on(MISTAKE);
                RolePlay buyer = training.session.play(Training.id(MISTAKE), Side.BUYER);
                RolePlay seller = training.session.play(Training.id(MISTAKE), Side.SELLER)) {
            EvidenceFile proof = mine(buyer).getFirst().evidence();
            assertThat(refused(file(buyer, proof))).isEqualTo(RejectionCode.GATE_NOT_PASSED);
            accepted(buyer.passGate(ContactChannel.CHAT));
            accepted(buyer.say("Anh ơi, em chuyển rồi mà."));
            accepted(seller.say("Tôi chưa thấy."));
            accepted(file(buyer, proof));
            assertThat(appeal(training, MISTAKE).facts().number().value()).endsWith("02");
            accepted(seller.consensusReached(AgreedResolution.RELEASE));
            accepted(buyer.dismissConsensus());
            accepted(buyer.cancelAppeal());
            assertThat(training.view(MISTAKE).file().order().status()).isEqualTo(OrderStatus.PAID);
            accepted(seller.release());
            assertThat(training.times(MISTAKE, OrderEvent.OrderReleased.class)).hasSize(1);
        }
    }

    @Test
    void whoever_cancelled_waits_five_minutes_by_hand_too() {
        try (Training training = Training.on(MISTAKE);
                RolePlay seller = training.session.play(Training.id(MISTAKE), Side.SELLER)) {
            assertThat(allowance(seller, ActionKind.FILE_APPEAL).allowed()).isFalse();
            training.until(Duration.ofMinutes(4));
            accepted(seller.passGate(ContactChannel.PHONE));
            accepted(seller.file(
                    ReasonCode.PAID_NOT_RECEIVED,
                    "Chưa nhận được tiền.",
                    List.of(mine(seller).getLast().evidence()),
                    seller.phone().orElseThrow(),
                    null));
            assertThat(stage(training, MISTAKE)).isEqualTo(Stage.RESPONDENT_PROCESSING);
        }
    }

    @Test
    void offers_the_reasons_of_the_side_and_the_files_not_handed_in() {
        try (Training training = Training.on(CONSENSUS);
                RolePlay buyer = training.session.play(Training.id(CONSENSUS), Side.BUYER);
                RolePlay seller = training.session.play(Training.id(CONSENSUS), Side.SELLER)) {
            assertThat(buyer.reasons()).contains(ReasonCode.OVERPAID).doesNotContain(ReasonCode.AMOUNT_INCORRECT);
            assertThat(seller.reasons()).contains(ReasonCode.AMOUNT_INCORRECT).doesNotContain(ReasonCode.CHARGEBACK);
            assertThat(mine(seller)).as("E1 was filed").isEmpty();
            Exhibit receipt = mine(buyer).getFirst();
            accepted(buyer.addEvidence(receipt.evidence()));
            assertThat(mine(buyer)).isEmpty();
        }
    }

    @Test
    void a_file_of_ones_own_becomes_evidence_with_an_id_of_its_own() {
        try (Training training = Training.on(CONSENSUS);
                RolePlay seller = training.session.play(Training.id(CONSENSUS), Side.SELLER)) {
            EvidenceFile first = prepare(seller, "one.png");
            EvidenceFile second = prepare(seller, "two.png");
            assertThat(List.of(first.id(), second.id())).containsExactly("S1", "S2");
            accepted(seller.addEvidence(first));
            accepted(seller.addEvidence(second));
            assertThat(refused(seller.addEvidence(prepare(seller, "virus.exe"))))
                    .isEqualTo(RejectionCode.EVIDENCE_KIND_FORBIDDEN);
            try (RolePlay again = training.session.play(Training.id(CONSENSUS), Side.SELLER)) {
                assertThat(prepare(again, "three.png").id()).isEqualTo("S3");
            }
        }
    }

    @Test
    void answers_a_request_of_support() {
        try (Training training = Training.on(SILENT);
                RolePlay buyer = training.session.play(Training.id(SILENT), Side.BUYER)) {
            training.until(Duration.ofMinutes(3));
            training.submit(SILENT, new SupportAction.ClaimCase());
            assertThat(buyer.requests()).isEmpty();
            training.submit(
                    SILENT,
                    new SupportAction.AskForInformation(new InformationRequest(
                            "q1",
                            Side.BUYER,
                            List.of(new InformationItem("i1", EvidenceKind.OTHER, "Chị có chuyển bù không?")),
                            training.clock.instant().plusSeconds(900))));
            RequestState asked = buyer.requests().getFirst();
            accepted(buyer.supply(asked, "Có, em chuyển ngay.", List.of()));
            accepted(buyer.tellSupport("Cảm ơn anh chị."));
            assertThat(buyer.requests()).isEmpty();
            assertThat(stage(training, SILENT)).isEqualTo(Stage.CS_REVIEW);
        }
    }

    @Test
    void what_the_rules_do_not_allow_is_refused_with_the_reason() {
        try (Training training = Training.on(CONSENSUS);
                RolePlay buyer = training.session.play(Training.id(CONSENSUS), Side.BUYER)) {
            assertThat(refused(buyer.release())).isEqualTo(RejectionCode.WRONG_ACTOR);
            assertThat(refused(buyer.markPaid())).isEqualTo(RejectionCode.ORDER_NOT_UNPAID);
            assertThat(refused(buyer.cancelAppeal())).isEqualTo(RejectionCode.WRONG_ACTOR);
            assertThat(refused(buyer.denyConsensus("Không."))).isEqualTo(RejectionCode.WRONG_ACTOR);
            assertThat(refused(buyer.object("Không."))).isEqualTo(RejectionCode.NO_OBJECTION_POSSIBLE);
            accepted(buyer.cancelOrder());
            assertThat(training.view(CONSENSUS).file().order().status()).isEqualTo(OrderStatus.CANCELLED);
        }
    }

    private static Answer file(RolePlay buyer, EvidenceFile proof) {
        return buyer.file(
                ReasonCode.SELLER_NOT_RELEASED,
                "Em đã chuyển tiền.",
                List.of(proof),
                buyer.phone().orElseThrow(),
                null);
    }

    private static EvidenceFile prepare(RolePlay role, String name) {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        return role.prepare(name, new ByteArrayInputStream(content), EvidenceKind.OTHER, "");
    }

    private static List<Exhibit> mine(RolePlay role) {
        List<Exhibit> exhibits = role.exhibits();
        assertThat(exhibits).allMatch(exhibit -> exhibit.side() == role.side());
        return exhibits;
    }

    private static Allowance allowance(RolePlay role, ActionKind kind) {
        return role.allowed().stream()
                .filter(allowance -> allowance.action() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Appeal appeal(Training training, String scenario) {
        return training.view(scenario).file().appeal().orElseThrow();
    }

    private static Stage stage(Training training, String scenario) {
        return appeal(training, scenario).stage();
    }

    private static void accepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private static RejectionCode refused(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).rejection().code();
    }
}
