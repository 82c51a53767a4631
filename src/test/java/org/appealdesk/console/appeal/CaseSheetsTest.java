package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handing over, reclassifying and the checklist, each in its sheet. */
class CaseSheetsTest {
    private static final String DISK_FULL = "Nothing was done: the disk is full. (no space left on device)";

    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void hands_the_case_over_with_the_reason() {
        screen.press("Ctrl+H");
        assertThat(window.isFocused("#hand-over-to")).isTrue();
        to("HN");
        window.write("#hand-over-why", "hết ca; còn chờ sao kê");
        screen.click("#hand-over-confirm");

        assertThat(screen.shows("#hand-over-confirm")).isFalse();
        assertThat(window.says("#case-owner")).isEqualTo("Owner: HN");
        assertThat(window.view().events())
                .anyMatch(event -> event.event() instanceof SupportEvent.CaseHandedOver over
                        && over.why().equals("hết ca; còn chờ sao kê"));
        assertThat(window.appeal().phase())
                .isInstanceOfSatisfying(
                        Phase.InReview.class,
                        review -> assertThat(review.lease().agent()).isEqualTo(PaperDesk.COLLEAGUE.id()));
    }

    @Test
    void offers_the_colleagues_who_have_cases() {
        CaseId other = window.paper().appeal("388109", "700000", Side.BUYER, ReasonCode.OVERPAID);
        window.paper().failNegotiation(other);
        window.paper().claim(other, PaperDesk.COLLEAGUE);

        screen.press("Ctrl+H");

        assertThat(Fx.get(() -> List.copyOf(combo().getItems()))).containsExactly("HN");
    }

    @Test
    void says_beside_each_field_what_handing_over_lacks() {
        screen.press("Ctrl+H");
        screen.click("#hand-over-confirm");
        assertThat(screen.texts()).contains("Say to whom.", "Say why: the colleague reads it.");

        to("HN");
        screen.click("#hand-over-confirm");
        assertThat(screen.texts()).contains("Say why: the colleague reads it.").doesNotContain("Say to whom.");
        assertThat(window.says("#case-owner")).isEqualTo("Owner: you");
    }

    @Test
    void a_full_disk_keeps_the_sheet_of_handing_over_as_it_was_filled_in() {
        screen.press("Ctrl+H");
        to("HN");
        window.write("#hand-over-why", "hết ca");
        window.breakStorage();
        screen.press("Ctrl+Enter");

        assertThat(screen.texts()).contains(DISK_FULL);
        assertThat(window.written("#hand-over-why")).isEqualTo("hết ca");

        window.paper().mendStorage();
        screen.press("Ctrl+Enter");
        assertThat(window.says("#case-owner")).isEqualTo("Owner: HN");
    }

    @Test
    void escape_and_cancel_hand_nothing_over() {
        for (boolean byKey : new boolean[] {true, false}) {
            screen.press("Ctrl+H");
            to("HN");
            window.write("#hand-over-why", "hết ca");
            if (byKey) {
                screen.press("Escape");
            } else {
                screen.click("#sheet-cancel");
            }
            assertThat(screen.shows("#hand-over-confirm")).isFalse();
        }
        assertThat(window.says("#case-owner")).isEqualTo("Owner: you");
    }

    @Test
    void reclassifies_with_a_reason_of_the_complainants_side() {
        open(CaseKeys.Deed.RECLASSIFY);
        assertThat(screen.texts())
                .contains(
                        "Counts now: I received the payment from the buyer but the amount is not correct",
                        "Paid from another person’s account")
                .doesNotContain("I paid but the seller has not released");
        assertThat(window.isFocused("#reason-paid_not_received")).isTrue();

        screen.click("#reason-third_party_payer");
        window.write("#reclassify-why", "người trả khác tên");
        screen.click("#reclassify-confirm");

        assertThat(screen.shows("#reclassify-confirm")).isFalse();
        assertThat(window.appeal().reason()).isEqualTo(ReasonCode.THIRD_PARTY_PAYER);
        assertThat(window.appeal().facts().filing().reason()).isEqualTo(ReasonCode.AMOUNT_INCORRECT);
    }

    @Test
    void says_beside_each_field_what_reclassifying_lacks() {
        open(CaseKeys.Deed.RECLASSIFY);
        screen.press("Ctrl+Enter");
        assertThat(screen.texts()).contains("Choose a reason.", "Say why: it is recorded.");

        screen.click("#reason-other");
        screen.press("Ctrl+Enter");
        assertThat(screen.texts()).contains("Say why: it is recorded.").doesNotContain("Choose a reason.");
        assertThat(window.appeal().reason()).isEqualTo(ReasonCode.AMOUNT_INCORRECT);
    }

    @Test
    void a_full_disk_keeps_the_sheet_of_reclassifying_as_it_was_filled_in() {
        open(CaseKeys.Deed.RECLASSIFY);
        screen.click("#reason-other");
        window.write("#reclassify-why", "không rõ");
        window.breakStorage();
        screen.click("#reclassify-confirm");

        assertThat(screen.texts()).contains(DISK_FULL);
        assertThat(window.written("#reclassify-why")).isEqualTo("không rõ");
    }

    @Test
    void reclassifies_by_keyboard_alone() {
        open(CaseKeys.Deed.RECLASSIFY);
        screen.press("Space");
        for (int press = 0; press < 10 && !(focused() instanceof TextArea); press++) {
            screen.press("Tab");
        }
        screen.type("tiền chưa tới");
        screen.press("Ctrl+Enter");

        assertThat(window.appeal().reason()).isEqualTo(ReasonCode.PAID_NOT_RECEIVED);
    }

    @Test
    void ticks_and_unticks_the_checklist() {
        assertThat(window.says("#checklist")).isEqualTo("Checklist 0/6");
        screen.press("Ctrl+Shift+K");
        screen.click("#check-amount");
        screen.press("Tab");
        screen.press("Space");
        assertThat(checked()).hasSize(2);
        screen.click("#check-amount");
        assertThat(checked()).hasSize(1).doesNotContain(Check.AMOUNT);
        screen.click("#checklist-close");

        assertThat(window.says("#checklist")).isEqualTo("Checklist 1/6");
        assertThat(window.texts("#timeline")).anyMatch(line -> line.contains("; "));
    }

    @Test
    void a_finished_checklist_is_marked() {
        screen.press("Ctrl+Shift+K");
        for (Check check : List.copyOf(
                window.paper().desk().engine().openChecks(window.view().file()))) {
            screen.click("#check-" + check.name().toLowerCase(Locale.ROOT));
        }
        screen.press("Ctrl+Enter");

        assertThat(screen.shows("#checklist-close")).isFalse();
        assertThat(window.says("#checklist")).isEqualTo("Checklist 6/6");
        assertThat(Fx.get(() -> screen.find("#checklist").getStyleClass().contains("done")))
                .isTrue();
    }

    @Test
    void a_tick_that_was_not_stored_is_taken_back_on_the_screen() {
        screen.press("Ctrl+Shift+K");
        window.breakStorage();
        screen.click("#check-amount");

        assertThat(checked()).isEmpty();
        assertThat(Fx.get(() -> screen.find("#check-amount", CheckBox.class).isSelected()))
                .as("what is shown is what is recorded")
                .isFalse();
        assertThat(screen.texts()).contains(DISK_FULL);

        window.paper().mendStorage();
        screen.click("#check-amount");
        assertThat(checked()).containsExactly(Check.AMOUNT);
        assertThat(screen.texts()).doesNotContain(DISK_FULL);
    }

    @Test
    void a_checklist_of_somebody_elses_case_can_be_read_and_says_why_not_ticked() {
        window.act(PaperDesk.ME, new SupportAction.HandOverCase(PaperDesk.COLLEAGUE.id(), "hết ca"));
        screen.click("#checklist");

        assertThat(screen.texts()).contains("Claimed by HN at 14:03:22\u00a0ICT.");
        assertThat(Fx.get(() -> screen.find("#check-amount").isDisabled())).isTrue();
    }

    @Test
    void the_case_taken_away_while_a_sheet_is_open_is_refused_with_the_owner() {
        screen.press("Ctrl+H");
        to("QA");
        window.write("#hand-over-why", "hết ca");
        window.act(PaperDesk.ME, new SupportAction.HandOverCase(PaperDesk.COLLEAGUE.id(), "đổi ca"));
        screen.click("#hand-over-confirm");

        assertThat(screen.texts()).contains("Claimed by HN at 14:03:22\u00a0ICT.");
        assertThat(window.written("#hand-over-why")).isEqualTo("hết ca");
    }

    @Test
    void sheets_speak_vietnamese() {
        window.speak(Language.VIETNAMESE);
        screen.press("Ctrl+H");
        screen.click("#hand-over-confirm");
        assertThat(screen.texts()).contains("Hãy ghi lý do: đồng nghiệp sẽ đọc.");
        screen.press("Escape");

        open(CaseKeys.Deed.RECLASSIFY);
        screen.press("Ctrl+Enter");
        assertThat(screen.texts()).contains("Hãy ghi lý do: điều này được lưu lại.");
    }

    private void to(String sign) {
        Fx.run(() -> combo().getEditor().setText(sign));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo() {
        return screen.find("#hand-over-to", ComboBox.class);
    }

    private void open(CaseKeys.Deed deed) {
        Fx.run(() -> window.desktop().tools().actions().run(deed.spec()));
    }

    private Set<Check> checked() {
        return window.appeal().dossier().checked();
    }

    private Object focused() {
        return screen.focused().orElseThrow();
    }
}
