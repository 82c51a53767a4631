package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tab a case, behind the tab of the place. */
class CaseTabsTest {

    private static final String A = "2 014 100 001";
    private static final String B = "2 014 100 002";
    private static final String C = "2 014 100 003";

    private final PaperDesk paper = new PaperDesk();
    private final CaseId a = paper.appeal("100001", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final CaseId b = paper.appeal("100002", "700000", Side.BUYER, ReasonCode.OVERPAID);
    private final CaseId c = paper.appeal("100003", "900000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);
    private ShellScreen shell;

    @BeforeEach
    void open() {
        shell = ShellScreen.open(paper);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void without_an_open_case_there_are_no_tabs() {
        assertThat(shell.screen().shows("#case-tabs")).isFalse();
    }

    @Test
    void enter_on_a_line_of_the_queue_opens_a_tab() {
        shell.screen().click("Overpaid");
        shell.screen().press("Enter");

        assertThat(shell.tabs()).containsExactly("Queue", B);
        assertThat(shell.title()).isEqualTo(B);
    }

    @Test
    void each_case_has_one_tab_in_the_order_of_opening() {
        shell.openCase(b).openCase(a).openCase(b);

        assertThat(shell.tabs()).containsExactly("Queue", B, A);
        assertThat(shell.title()).isEqualTo(B);
    }

    @Test
    void next_and_previous_go_round_with_the_place_as_the_first() {
        shell.openCase(a).openCase(b);

        shell.screen().press("Ctrl+Page Down");
        assertThat(shell.title()).isEqualTo("Queue");
        shell.screen().press("Ctrl+Page Down");
        assertThat(shell.title()).isEqualTo(A);
        shell.screen().press("Ctrl+Page Up");
        shell.screen().press("Ctrl+Page Up");
        assertThat(shell.title()).isEqualTo(B);
    }

    @Test
    void tabs_are_chosen_by_mouse_and_so_is_the_place() {
        shell.openCase(a).openCase(b);

        shell.screen().click("#tab-100001");
        assertThat(shell.title()).isEqualTo(A);
        shell.screen().click("#tab-place");
        assertThat(shell.title()).isEqualTo("Queue");
        assertThat(shell.tabs()).hasSize(3);
    }

    @Test
    void closing_the_shown_tab_shows_its_neighbour_and_at_last_the_place() {
        shell.openCase(a).openCase(b).openCase(c).openCase(b);

        shell.screen().press("Ctrl+W");
        assertThat(shell.title()).isEqualTo(C);
        shell.screen().press("Ctrl+W");
        assertThat(shell.title()).isEqualTo(A);
        shell.screen().press("Ctrl+W");
        assertThat(shell.title()).isEqualTo("Queue");
        assertThat(shell.screen().shows("#case-tabs")).isFalse();
    }

    @Test
    void closing_another_tab_leaves_what_is_shown() {
        shell.openCase(a).openCase(b);

        shell.screen().click("#tab-close-100001");
        assertThat(shell.title()).isEqualTo(B);
        assertThat(shell.tabs()).containsExactly("Queue", B);
    }

    @Test
    void a_place_leaves_the_tabs_open_under_its_own_name() {
        shell.openCase(a);
        shell.screen().press("Ctrl+3");

        assertThat(shell.title()).isEqualTo("Find");
        assertThat(shell.tabs()).containsExactly("Find", A);
    }

    @Test
    void without_a_case_its_keys_say_why_not() {
        assertThat(shell.can(ShellActions.CLOSE_TAB)).isFalse();
        assertThat(shell.can(ShellActions.NEXT_TAB)).isFalse();
        shell.screen().press("Ctrl+W");
        assertThat(shell.readable()).contains("Open a case first.");

        shell.openCase(a);
        assertThat(shell.can(ShellActions.CLOSE_TAB)).isTrue();
        shell.screen().click("#tab-place");
        assertThat(shell.can(ShellActions.CLOSE_TAB)).isFalse();
        assertThat(shell.can(ShellActions.NEXT_TAB)).isTrue();
    }

    @Test
    void the_reason_why_not_follows_the_language() {
        Fx.run(() -> shell.texts().languageProperty().set(Language.VIETNAMESE));
        shell.screen().press("Ctrl+Shift+D");

        assertThat(shell.readable()).contains("Hãy mở một hồ sơ trước.");
    }

    @Test
    void the_tabs_are_there_at_the_next_start_in_their_order_and_the_queue_is_shown() {
        shell.openCase(c).openCase(a).openCase(b);
        shell.screen().click("#tab-close-100001");
        List<String> kept = shell.settings().snapshot().openCases();
        assertThat(kept).containsExactly("100003", "100002");
        shell.close();

        shell = ShellScreen.restored(paper, List.of("100003", "gone", "100002"));
        assertThat(shell.tabs()).containsExactly("Queue", C, B);
        assertThat(shell.title()).isEqualTo("Queue");
        shell.screen().click("#tab-100002");
        assertThat(shell.title()).isEqualTo(B);
    }

    @Test
    void a_reopened_case_is_shown_as_it_is_now() {
        shell.openCase(a);
        shell.screen().press("Ctrl+W");
        Fx.run(() -> paper.failNegotiation(a));
        shell.openCase(a);

        assertThat(shell.can(ShellScreen.spec("appeal.action.claim"))).isTrue();
    }
}
