package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.css.PseudoClass;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Shortcut;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main window around its screens: rail, top bar and status line. */
class ConsoleWindowTest {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final PaperDesk paper = new PaperDesk();
    private final CaseId first = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
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
    void it_begins_with_the_queue_and_the_keyboard_in_its_table() {
        assertThat(shell.title()).isEqualTo("Queue");
        assertThat(shell.readable()).contains("1 open", "CryptoHanoi_21");
        assertThat(shell.isFocusIn(".table-view")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUE, Ctrl+1, Queue",
        "MINE, Ctrl+2, Mine",
        "FIND, Ctrl+3, Find",
        "TRAINING, Ctrl+4, Training",
        "STATISTICS, Ctrl+5, Statistics",
        "SETTINGS, 'Ctrl+,', Settings"
    })
    void the_rail_and_a_key_lead_to_each_place(Place place, String key, String title) {
        shell.screen().click(place == Place.QUEUE ? "#rail-FIND" : "#rail-QUEUE");
        shell.screen().click("#rail-" + place.name());
        assertThat(shell.title()).isEqualTo(title);
        assertThat(current()).isEqualTo("rail-" + place.name());

        shell.screen().click(place == Place.QUEUE ? "#rail-FIND" : "#rail-QUEUE");
        shell.screen().press(key.replace(",", "Comma"));
        assertThat(shell.title()).isEqualTo(title);
        assertThat(current()).isEqualTo("rail-" + place.name());
    }

    private String current() {
        return shell.screen().all(".rail-button").stream()
                .filter(button -> Fx.get(() -> button.getPseudoClassStates().contains(CURRENT)))
                .map(button -> button.getId())
                .reduce((one, other) -> one + " and " + other)
                .orElse("none");
    }

    @Test
    void a_place_gets_the_keyboard_where_its_work_is() {
        shell.screen().press("Ctrl+3");
        assertThat(shell.isFocusIn("#find-field")).isTrue();

        shell.screen().press("Ctrl+Comma");
        assertThat(shell.isFocusIn(".settings")).isTrue();

        shell.screen().press("Ctrl+1");
        assertThat(shell.isFocusIn(".table-view")).isTrue();
    }

    @Test
    void mine_shows_what_the_agent_has_and_the_queue_everything_again() {
        paper.failNegotiation(first);
        Fx.run(() -> paper.claim(first, PaperDesk.COLLEAGUE));
        shell.screen().press("Ctrl+2");
        assertThat(shell.readable()).doesNotContain("CryptoHanoi_21").contains("what you have claimed");

        shell.screen().press("Ctrl+1");
        assertThat(shell.readable()).contains("CryptoHanoi_21");
    }

    @Test
    void the_top_bar_tells_of_the_shown_case() {
        shell.openCase(first);
        assertThat(shell.title()).isEqualTo("2 014 388 107");
        assertThat(shell.readable()).contains("I received the payment from the buyer but the amount is not correct");
    }

    @Test
    void the_pill_says_that_nothing_is_real() {
        assertThat(shell.says("#shell-sync")).isEqualTo("Training · simulated clock");
    }

    @Test
    void the_search_field_shows_its_key_and_opens_the_palette() {
        assertThat(shell.readable()).contains("Search appeals, people, actions …", "Ctrl+K");
        Fx.run(() -> shell.settings().keys().assign(ShellActions.PALETTE, new Shortcut("Ctrl+Shift+P")));
        assertThat(shell.readable()).contains("Ctrl+Shift+P").doesNotContain("Ctrl+K");

        shell.screen().click("#shell-search");
        assertThat(shell.screen().shows("#palette-field")).isTrue();
    }

    @Test
    void the_status_line_says_rules_authority_clock_and_version() {
        assertThat(shell.readable())
                .contains(
                        "Profile binance-2020 v1",
                        "Authority: this computer",
                        "Simulated clock 23 Nov 2026, 14:03:22 ICT",
                        "Appeal Desk 1.2.3");

        shell.pass(paper, Duration.ofMinutes(2));
        assertThat(shell.says("#status-clock")).contains("14:05:22");
    }

    @Test
    void the_status_line_can_be_heard() {
        String heard = Fx.get(() -> shell.screen().find("#status-line").getAccessibleText());
        assertThat(heard).contains("binance-2020 v1").contains("14:03:22").contains("1.2.3");
    }

    @Test
    void in_vietnamese_it_is_the_same_window() {
        shell.close();
        shell = ShellScreen.open(paper, Language.VIETNAMESE);
        assertThat(shell.title()).isEqualTo("Hàng đợi");
        assertThat(shell.readable())
                .contains("1 đang mở", "Huấn luyện · đồng hồ mô phỏng", "Bộ quy tắc binance-2020 v1", "Nhân viên");
    }

    @Test
    void once_closed_it_takes_no_news_any_more() {
        int items = Fx.get(() -> shell.tools().actions().all().size());
        shell.close();

        assertThat(items).isPositive();
        assertThat(Fx.get(() -> shell.tools().actions().all())).isEmpty();
    }
}
