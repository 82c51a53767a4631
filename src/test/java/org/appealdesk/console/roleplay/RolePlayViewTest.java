package org.appealdesk.console.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.ActionKind;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.FilingEvent.AppealFiled;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** The trainer's part of the panel: whose page it is, who has the part, in which language. */
class RolePlayViewTest {

    @Test
    void shows_the_page_in_the_partys_language_unless_the_trainer_wants_his_own() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed")) {
            assertThat(panel.says("#order-status")).isEqualTo("Đang khiếu nại");
            assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ bộ phận hỗ trợ khách hàng");
            assertThat(panel.says("#roleplay-part")).isEqualTo("Take the part");

            panel.screen().click("#roleplay-translate");

            assertThat(panel.says("#order-status")).isEqualTo("In appeal");
            assertThat(panel.says("#order-stage")).isEqualTo("Wait for customer support");
        }
    }

    @Test
    void follows_the_trainers_language_while_it_is_open() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed")) {
            Fx.run(() -> panel.desktop().texts().languageProperty().set(Language.VIETNAMESE));

            assertThat(panel.says("#roleplay-part")).isEqualTo("Nhận vai");
            assertThat(panel.model().cases())
                    .extracting(RolePlayCase::title)
                    .containsExactly("Thiếu 500.000 ₫, hai bên không thỏa thuận được");
        }
    }

    @Test
    void says_that_the_script_has_the_part_until_it_is_taken() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed")) {
            Fx.run(() -> panel.model().pageTranslatedProperty().set(true));
            assertThat(panel.whyNot(PageButton.ADD_EVIDENCE))
                    .isEqualTo("The script plays the buyer: take the part first.");

            panel.takePart(Side.BUYER);

            assertThat(panel.can(PageButton.ADD_EVIDENCE)).isTrue();
            assertThat(panel.says("#roleplay-part")).isEqualTo("Give back to the script");
        }
    }

    @Test
    void a_button_that_cannot_be_used_says_why_in_the_words_of_the_page() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed")) {
            panel.takePart(Side.BUYER);

            assertThat(panel.whyNot(PageButton.NEGOTIATION_FAILED)).isEqualTo("Câu trả lời đã gửi, không thể rút lại.");
            assertThat(panel.whyNot(PageButton.CANCEL_APPEAL)).isEqualTo("Chỉ người khiếu nại mới làm được việc này.");
        }
    }

    @Test
    void silences_the_script_while_a_person_has_the_part_and_only_that_side() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "cancelled-by-mistake")) {
            panel.takePart(Side.SELLER);

            panel.pass(Duration.ofMinutes(6));

            assertThat(panel.training().view(panel.shown()).file().openAppeal()).isEmpty();
        }
    }

    @Test
    void gives_the_part_back_and_the_script_goes_on() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "cancelled-by-mistake")) {
            panel.takePart(Side.SELLER);
            panel.pass(Duration.ofMinutes(2));

            panel.screen().click("#roleplay-part");
            panel.pass(Duration.ofMinutes(4));

            assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ người bị khiếu nại xử lý");
            assertThat(panel.training().view(panel.shown()).events())
                    .filteredOn(event -> event.event() instanceof AppealFiled)
                    .extracting(RecordedEvent::actor)
                    .containsOnly(new Actor.Party(Side.SELLER));
        }
    }

    @Test
    void keeps_a_part_while_the_other_sides_page_is_shown() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed")) {
            panel.takePart(Side.BUYER);
            panel.screen().click("#roleplay-seller");
            assertThat(panel.says("#roleplay-part")).isEqualTo("Take the part");

            panel.screen().click("#roleplay-buyer");

            assertThat(panel.says("#roleplay-part")).isEqualTo("Give back to the script");
        }
    }

    @Test
    void shows_another_order_of_the_session() {
        try (RolePlayScreen panel =
                RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed", "cancelled-by-mistake")) {
            Fx.run(() -> panel.model().caseIdProperty().set(panel.training().caseOf("cancelled-by-mistake")));

            assertThat(panel.says("#order-status")).isEqualTo("Đang mở khoá");
            assertThat(panel.screen().texts()).anyMatch(text -> text.contains("hủy khiếu nại"));
        }
    }

    @Test
    void counts_down_on_the_simulated_clock() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "not-released-no-answer")) {
            assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ người bị khiếu nại xử lý");
            assertThat(panel.screen().texts()).anyMatch(text -> text.startsWith("00:40"));

            panel.pass(Duration.ofSeconds(10));
            assertThat(panel.screen().texts()).anyMatch(text -> text.startsWith("00:30"));

            panel.pass(Duration.ofSeconds(30));
            assertThat(panel.training()
                            .view(panel.shown())
                            .file()
                            .openAppeal()
                            .orElseThrow()
                            .stage())
                    .isEqualTo(Stage.CS_QUEUED);
            assertThat(panel.says("#order-stage")).isEqualTo("Hãy chờ bộ phận hỗ trợ khách hàng");
        }
    }

    @Test
    void takes_the_part_and_changes_the_side_by_the_palettes_actions() {
        try (RolePlayScreen panel = RolePlayScreen.open(Language.ENGLISH, "amount-short-negotiation-failed")) {
            Fx.run(() -> panel.desktop().tools().actions().run(RolePlayActions.OTHER_SIDE));
            Fx.run(() -> panel.desktop().tools().actions().run(RolePlayActions.PART));

            assertThat(panel.model().sideProperty().get()).isEqualTo(Side.SELLER);
            assertThat(panel.model().partTakenProperty().get()).isTrue();
            assertThat(panel.model().pageProperty().get().meant(PageButton.CANCEL_APPEAL))
                    .contains(ActionKind.CANCEL_APPEAL);
        }
    }
}
