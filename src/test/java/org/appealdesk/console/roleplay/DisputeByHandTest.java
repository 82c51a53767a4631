package org.appealdesk.console.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.AgreedResolution;
import org.appealdesk.engine.dossier.ContactChannel;
import org.appealdesk.engine.event.AnswerEvent;
import org.appealdesk.engine.event.AppealEvent;
import org.appealdesk.engine.event.FilingEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Appeal;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole dispute on an order page, both parties played by hand, from the unpaid order on. */
class DisputeByHandTest {

    @TempDir
    private Path folder = Path.of("");

    private RolePlayScreen panel = RolePlayScreen.open(
            Language.VIETNAMESE, PaperTraining.unscripted("amount-short-negotiation-failed", "binance-2020"));

    @BeforeEach
    void take_both_parts() {
        panel.takePart(Side.SELLER);
        panel.takePart(Side.BUYER);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void in_an_unpaid_order_there_is_nothing_to_appeal_R1() {
        panel.takePart(Side.SELLER);

        assertThat(panel.says("#order-status")).isEqualTo("Chưa thanh toán");
        assertThat(panel.whyNot(PageButton.APPEAL)).startsWith("Chưa báo thanh toán nên chưa có gì để khiếu nại");

        panel.takePart(Side.BUYER).press(PageButton.PAID);
        panel.takePart(Side.SELLER);

        assertThat(panel.says("#order-status")).isEqualTo("Đã thanh toán");
        assertThat(panel.can(PageButton.APPEAL)).isTrue();
    }

    @Test
    void the_buyer_of_a_paid_order_reads_releasing_R20() {
        panel.press(PageButton.PAID);

        assertThat(panel.desktop().dialogs().confirmations())
                .singleElement()
                .satisfies(asked -> assertThat(asked.confirmLabel()).isEqualTo("Tôi đã thanh toán"));
        assertThat(panel.says("#order-status")).isEqualTo("Đang mở khoá");
    }

    @Test
    void a_question_that_is_not_confirmed_changes_nothing() {
        panel.desktop().dialogs().willDecide(false);

        panel.press(PageButton.PAID);

        assertThat(file().order().status()).isEqualTo(OrderStatus.UNPAID);
    }

    @Test
    void the_first_appeal_opens_the_gate_and_the_second_the_form_R2_R3() {
        panel.press(PageButton.PAID);
        panel.takePart(Side.SELLER).press(PageButton.APPEAL);
        assertThat(panel.screen().texts()).contains("Trước hết hãy liên hệ với đối tác");

        panel.screen().click("#gate-PHONE");

        assertThat(events(FilingEvent.ContactGatePassed.class))
                .containsExactly(new FilingEvent.ContactGatePassed(Side.SELLER, ContactChannel.PHONE));
        panel.press(PageButton.APPEAL);
        assertThat(panel.screen().texts()).contains("Lý do khiếu nại");
    }

    @Test
    void closing_the_gate_passes_nothing() {
        panel.press(PageButton.PAID);
        panel.takePart(Side.SELLER).press(PageButton.APPEAL);

        panel.screen().press("Esc");

        assertThat(events(FilingEvent.ContactGatePassed.class)).isEmpty();
    }

    @Test
    void the_sellers_appeal_waits_for_the_respondent_R5_R8_R9() {
        sellerFiles();

        Appeal appeal = file().openAppeal().orElseThrow();
        assertThat(appeal.reason()).isEqualTo(ReasonCode.AMOUNT_INCORRECT);
        assertThat(appeal.facts().filing().description()).isEqualTo("Thiếu 500.000");
        assertThat(appeal.facts().filing().evidence()).hasSize(1);
        assertThat(panel.says("#order-status")).isEqualTo("Đang khiếu nại");
        assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ người bị khiếu nại xử lý");
        assertThat(panel.screen().texts()).anyMatch(text -> text.startsWith("10:00"));
        panel.tab("facts");
        assertThat(panel.screen().texts()).anyMatch(text -> text.startsWith("Người bán gửi khiếu nại"));
    }

    @Test
    void the_respondent_reports_failed_negotiations_and_support_is_awaited_R13() {
        sellerFiles();
        panel.desktop().dialogs().willAnswer("Tôi chuyển đủ rồi.");

        panel.takePart(Side.BUYER).press(PageButton.NEGOTIATION_FAILED);

        assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ bộ phận hỗ trợ khách hàng");
        assertThat(events(AnswerEvent.NegotiationFailed.class))
                .containsExactly(new AnswerEvent.NegotiationFailed("Tôi chuyển đủ rồi."));
    }

    @Test
    void a_consensus_is_confirmed_by_cancelling_the_appeal_R15_R16() {
        sellerFiles();
        agree();
        assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ người khiếu nại xử lý");

        panel.takePart(Side.SELLER).press(PageButton.CONSENSUS);
        panel.screen().click("#question-yes");

        assertThat(file().appeal().orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
        assertThat(panel.says("#order-status")).isEqualTo("Đã thanh toán");
        assertThat(panel.can(PageButton.RELEASE)).isTrue();
        panel.takePart(Side.BUYER);
        assertThat(panel.says("#order-status")).isEqualTo("Đang mở khoá");
    }

    @Test
    void closing_the_question_changes_nothing_edge_3() {
        sellerFiles();
        agree();

        panel.takePart(Side.SELLER).press(PageButton.CONSENSUS);
        panel.screen().press("Esc");

        assertThat(file().openAppeal().orElseThrow().phase()).isInstanceOf(Phase.ComplainantProcessing.class);
        assertThat(events(AnswerEvent.ConsensusDismissed.class)).hasSize(1);
    }

    @Test
    void a_denied_consensus_goes_to_support_R17() {
        sellerFiles();
        agree();
        panel.desktop().dialogs().willAnswer("Chưa nhận được gì.");

        panel.takePart(Side.SELLER).press(PageButton.NEGOTIATION_FAILED);

        assertThat(file().openAppeal().orElseThrow().stage()).isEqualTo(Stage.CS_QUEUED);
    }

    @Test
    void whoever_cancels_is_told_of_the_wait_and_has_to_wait_R10_R21() {
        sellerFiles();

        panel.press(PageButton.CANCEL_APPEAL);

        assertThat(panel.desktop().dialogs().confirmations().getLast().text()).contains("05:00");
        assertThat(panel.whyNot(PageButton.APPEAL)).startsWith("Có thể khiếu nại từ");
        panel.pass(Duration.ofMinutes(5));
        assertThat(panel.can(PageButton.APPEAL)).isTrue();
    }

    @Test
    void an_order_that_the_seller_releases_settles_the_appeal_t20() {
        sellerFiles();

        panel.press(PageButton.RELEASE);

        assertThat(panel.says("#order-status")).isEqualTo("Đã hoàn tất");
        assertThat(file().appeal().orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void an_order_that_the_buyer_cancels_settles_the_appeal_t20() {
        sellerFiles();

        panel.takePart(Side.BUYER).press(PageButton.CANCEL_ORDER);

        assertThat(panel.says("#order-status")).isEqualTo("Đã hủy");
        assertThat(file().appeal().orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void the_other_partys_appeal_becomes_a_statement_edge_5() {
        sellerFiles();
        panel.takePart(Side.BUYER).press(PageButton.APPEAL);
        panel.screen().click("#gate-CHAT");
        panel.press(PageButton.APPEAL);
        assertThat(panel.screen().texts()).contains("Ý kiến của bạn về khiếu nại đang mở");

        panel.file(ReasonCode.SELLER_NOT_RELEASED, "Em chuyển đủ rồi.", List.of(picture("mine.png")));

        assertThat(events(FilingEvent.CrossStatementFiled.class)).hasSize(1);
        assertThat(file().openAppeal().orElseThrow().complainant()).isEqualTo(Side.SELLER);
    }

    @Test
    void a_lapsed_answer_is_told_and_no_longer_possible_R18() {
        sellerFiles();

        panel.pass(Duration.ofMinutes(10));
        panel.takePart(Side.BUYER);

        assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ bộ phận hỗ trợ khách hàng");
        assertThat(panel.whyNot(PageButton.CONSENSUS)).startsWith("Thời hạn trả lời đã hết lúc");
    }

    private void sellerFiles() {
        panel.press(PageButton.PAID);
        panel.takePart(Side.SELLER).press(PageButton.APPEAL);
        panel.screen().click("#gate-CHAT");
        panel.press(PageButton.APPEAL);
        panel.file(ReasonCode.AMOUNT_INCORRECT, "Thiếu 500.000", List.of(picture("statement.png")));
    }

    private void agree() {
        panel.takePart(Side.BUYER).press(PageButton.CONSENSUS);
        panel.screen().click("#agreed-" + AgreedResolution.TOP_UP);
    }

    private Path picture(String name) {
        try {
            return Files.writeString(folder.resolve(name), name);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private CaseFile file() {
        return panel.training().view(panel.shown()).file();
    }

    private <E extends AppealEvent> List<E> events(Class<E> type) {
        return panel.training().view(panel.shown()).events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
