package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import org.appealdesk.console.driver.FixedLog;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** The screen of a case as a whole. */
class CaseScreenTest {
    @Test
    void a_case_that_is_not_there_says_so() {
        try (CaseWindow window = CaseWindow.of(new PaperDesk(), new CaseId("404404"))) {
            assertThat(window.texts("#case-missing"))
                    .containsExactly(
                            "Case 404 404 is not here", "It was not found, or nobody has appealed on this order yet.");

            window.speak(Language.VIETNAMESE);
            assertThat(window.texts("#case-missing")).hasSize(2).doesNotContain("Case 404 404 is not here");
        }
    }

    @Test
    void an_order_nobody_appealed_on_is_no_case_yet() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.paidOrder("388107", "51000000", "CryptoHanoi_21", "minh_otc88");
        try (CaseWindow window = CaseWindow.of(paper, id)) {
            assertThat(window.screen().shows("#case-missing")).isTrue();

            paper.file(id, Side.SELLER, ReasonCode.AMOUNT_INCORRECT, null);
            window.open(id);
            assertThat(window.screen().shows("#case-missing")).isFalse();
        }
    }

    @Test
    void a_case_that_cannot_be_read_to_its_end_can_be_looked_at_and_not_worked_on() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        try (CaseWindow window = CaseWindow.over(FixedLog.unreadable(paper, id).desk(), id)) {
            Screen screen = window.screen();
            assertThat(window.texts(".case-header"))
                    .contains(
                            "This case holds something this program cannot read. It is read-only: update the program.");
            assertThat(window.texts("#timeline")).contains("E1  Payment receipt");
            assertThat(window.texts("#action-bar")).hasSize(1);

            screen.press("Ctrl+Shift+S");
            screen.type("Chào chị");
            screen.press("Ctrl+Enter");
            assertThat(window.hasState("#composer-send", "unavailable")).isTrue();
            assertThat(screen.shows("#outgoing")).isFalse();
            for (String key : List.of("Ctrl+I", "Ctrl+L", "Ctrl+H", "Ctrl+R", "Ctrl+Shift+C")) {
                screen.press(key);
            }
            assertThat(window.view().events())
                    .hasSameSizeAs(paper.desk().find(id).orElseThrow().events());
            assertThat(window.spoken("#reveal-seller")).contains("not available");
        }
    }

    @Test
    void what_others_do_shows_while_the_agent_types_and_disturbs_nothing() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.screen().press("Ctrl+Shift+S");
            window.screen().type("Em đang ");
            window.meanwhile(() -> window.paper().say(window.id(), Side.SELLER, "Alo?"));
            window.screen().type("xem");

            assertThat(window.written("#composer")).isEqualTo("Em đang xem");
            assertThat(window.isFocused("#composer")).isTrue();
            assertThat(window.texts("#timeline")).contains("Alo?");
            assertThat(window.says("#tab-chat")).isEqualTo("Chat 1");
        }
    }

    @Test
    void a_case_taken_away_shows_its_new_owner_and_what_is_still_possible() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.act(PaperDesk.ME, new SupportAction.HandOverCase(PaperDesk.COLLEAGUE.id(), "đổi ca"));

            assertThat(window.says("#case-owner")).isEqualTo("Owner: HN");
            assertThat(window.hasState("#do-rule", "unavailable")).isTrue();
            window.screen().press("Ctrl+Shift+N");
            assertThat(window.hasState("#composer-send", "unavailable"))
                    .as("notes stay possible")
                    .isFalse();
        }
    }

    @Test
    void a_closed_tab_follows_nothing_any_more() {
        try (CaseWindow window = CaseWindow.claimed()) {
            CaseId id = window.id();
            window.closeTab();
            window.meanwhile(() -> window.paper().say(id, Side.SELLER, "Alo?"));
            window.screen().press("Ctrl+I");

            assertThat(window.screen().shows("#ask-send")).isFalse();
            window.open(id);
            assertThat(window.texts("#timeline")).contains("Alo?");
        }
    }

    @Test
    void the_tabs_turn_by_keyboard_around_and_back() {
        try (CaseWindow window = CaseWindow.claimed()) {
            List<String> tabs = List.of("chat", "evidence", "findings", "progress", "timeline");
            for (String tab : tabs) {
                window.screen().press("Alt+Page Down");
                assertThat(window.hasState("#tab-" + tab, "selected")).as(tab).isTrue();
            }
            window.screen().press("Alt+Page Up");
            assertThat(window.hasState("#tab-progress", "selected")).isTrue();
        }
    }

    @Test
    void the_evidence_keys_show_it_first_and_then_move_on() {
        try (CaseWindow window = CaseWindow.claimed()) {
            window.screen().press("Alt+Right");

            assertThat(window.hasState("#tab-evidence", "selected")).isTrue();
            assertThat(window.screen().texts()).contains("E1  Payment receipt", "receipt.png is not in the store");
        }
    }

    @Test
    void every_region_can_be_reached_for_the_walk_by_f6() {
        try (CaseWindow window = CaseWindow.claimed()) {
            AppealView view = Fx.get(() -> (AppealView) window.shown());
            // Not the place of what is going out: there is nothing.
            assertThat(Fx.get(view::regions)).hasSize(5).allMatch(Node::isVisible);
            assertThat(Fx.get(view::regions)).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_whole_case_is_worked_on_by_keyboard_alone() {
        try (CaseWindow window = CaseWindow.queued()) {
            Screen screen = window.screen();
            screen.press("Ctrl+Shift+C");
            screen.press("Ctrl+Shift+B");
            screen.type("Chào anh, tôi đang xem khiếu nại.");
            screen.press("Ctrl+Enter");
            screen.press("Ctrl+L");
            Fx.run(() -> screen.find("#call-side-seller").requestFocus());
            screen.press("Space");
            Fx.run(() -> screen.find("#call-outcome-reached").requestFocus());
            screen.press("Space");
            screen.press("Ctrl+Enter");
            screen.press("Ctrl+Shift+K");
            screen.press("Space");
            screen.press("Escape");
            window.pass(Outgoing.GRACE);

            assertThat(window.appeal().dossier().contacted()).containsExactlyInAnyOrder(Side.BUYER, Side.SELLER);
            assertThat(window.says("#checklist")).isEqualTo("Checklist 1/6");
        }
    }
}
