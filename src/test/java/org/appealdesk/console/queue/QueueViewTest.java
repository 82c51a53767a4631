package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding one's way in the queue: views, chips, words, order and columns. */
class QueueViewTest {

    private final PaperDesk paper = new PaperDesk();
    private QueueScreen queue = openQueue();

    /** Case 1 waits for its respondent, 2 for support, 3 is a colleague's, 4 is the agent's, 5 has ended. */
    private QueueScreen openQueue() {
        paper.appeal("1", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT, "hoàng_p2p", "minh_otc88");
        paper.pass(Duration.ofMinutes(1));
        paper.failNegotiation(paper.appeal("2", "400000000", Side.BUYER, ReasonCode.OVERPAID, "bao.tran", "hoa_p2p"));
        CaseId theirs = paper.appeal("3", "12400000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED, "đức_anh", "linhchi");
        paper.failNegotiation(theirs);
        paper.claim(theirs, PaperDesk.COLLEAGUE);
        CaseId mine = paper.appeal("4", "3060000", Side.SELLER, ReasonCode.OTHER, "kimngan", "vu_p2p");
        paper.failNegotiation(mine);
        paper.claim(mine, PaperDesk.ME);
        paper.release(paper.appeal("5", "8750000", Side.BUYER, ReasonCode.OVERPAID, "thuyduong", "saigon"));
        return QueueScreen.open(paper);
    }

    private Screen screen;

    @BeforeEach
    void look() {
        screen = queue.screen();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void open_appeals_stand_by_deadline_risk() {
        assertThat(queue.rows()).containsExactly("1", "2", "3", "4");
        assertThat(screen.texts())
                .contains("All open · 4 appeals · sorted by deadline risk", "Respondent", "₫51,000,000", "HN")
                .contains(queue.desktop().texts().formats().grouped("20141"));
    }

    @Test
    void every_view_tells_its_count() {
        assertThat(queue.views())
                .containsExactly(
                        "All open 4",
                        "Mine 1",
                        "Due in 5 min 0",
                        "Waiting for CS 1",
                        "To be answered 0",
                        "Information overdue 0",
                        "High value 1",
                        "Watched 0",
                        "Put aside 0",
                        "Closed 1");
    }

    @ParameterizedTest
    @CsvSource({"Mine,4", "Waiting for CS,2", "High value,2", "Closed,5"})
    void a_view_shows_what_is_in_it(String view, String shown) {
        screen.click(view);

        assertThat(queue.rows()).containsExactly(shown);
        assertThat(screen.texts()).contains(view + " · 1 appeal · sorted by deadline risk");
    }

    @Test
    void views_are_walked_by_keyboard() {
        screen.click("All open");
        screen.press("Down");

        assertThat(queue.rows()).containsExactly("4");
    }

    @Test
    void counts_follow_what_happens() {
        queue.happens(() -> paper.claim(new CaseId("2"), PaperDesk.ME));
        assertThat(queue.views()).contains("Mine 2", "Waiting for CS 0");

        queue.happens(() -> paper.release(new CaseId("1")));
        assertThat(queue.views()).contains("All open 3", "Closed 2");
        assertThat(queue.rows()).containsExactly("2", "3", "4");
    }

    @Test
    void time_alone_makes_an_appeal_due_soon() {
        queue.pass(Duration.ofMinutes(4));
        assertThat(queue.views()).as("five minutes are not less than five").contains("Due in 5 min 0");

        queue.pass(Duration.ofSeconds(1));
        assertThat(queue.views()).contains("Due in 5 min 1");
        screen.click("Due in 5 min");
        assertThat(queue.rows()).containsExactly("1");
    }

    @Test
    void the_stage_chip_narrows_and_says_to_what() {
        queue.choose("#queue-filter-stage", "CS review");

        assertThat(queue.rows()).containsExactly("3", "4");
        assertThat(screen.texts()).contains("Stage: CS review");
    }

    @Test
    void the_reason_chip_narrows() {
        queue.choose("#queue-filter-reason", "Overpaid");

        assertThat(queue.rows()).containsExactly("2");
    }

    @Test
    void the_fiat_chip_offers_what_there_is() {
        queue.choose("#queue-filter-fiat", "VND");

        assertThat(queue.rows()).hasSize(4);
        assertThat(queue.lines("#queue-filter-fiat")).containsExactly("any", "VND");
    }

    @Test
    void the_owner_chip_narrows_to_mine_or_nobodys() {
        queue.choose("#queue-filter-owner", "me");
        assertThat(queue.rows()).containsExactly("4");

        queue.choose("#queue-filter-owner", "nobody");
        assertThat(queue.rows()).containsExactly("1", "2");

        queue.choose("#queue-filter-owner", "any");
        assertThat(queue.rows()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"hoang_p2p,1", "DUC_anh,3", "20142,2", "bao.tran,2", "otc88 hoàng_p2p,1"})
    void words_find_without_case_and_diacritics(String typed, String found) {
        screen.press("Ctrl+F");
        screen.type(typed);

        assertThat(queue.rows()).containsExactly(found);
    }

    @Test
    void chips_and_words_narrow_together_and_are_cleared_at_once() {
        queue.choose("#queue-filter-owner", "nobody");
        screen.press("Ctrl+F");
        screen.type("otc88");
        assertThat(queue.rows()).containsExactly("1");

        screen.press("Ctrl+Shift+F");

        assertThat(queue.rows()).hasSize(4);
        assertThat(queue.text().getText()).isEmpty();
        assertThat(screen.shows("#queue-clear-filter")).isFalse();
    }

    @Test
    void the_clear_button_stands_there_while_something_narrows() {
        assertThat(screen.shows("#queue-clear-filter")).isFalse();
        queue.choose("#queue-filter-stage", "Completed");
        assertThat(queue.rows()).isEmpty();

        screen.click("#queue-clear-filter");

        assertThat(queue.rows()).hasSize(4);
    }

    @Test
    void tags_are_found_by_words() {
        queue.happens(() ->
                paper.act(new CaseId("3"), PaperDesk.COLLEAGUE, new SupportAction.TagCase(new Tag("Vòng lừa"), true)));
        screen.press("Ctrl+F");
        screen.type("vong lua");

        assertThat(queue.rows()).containsExactly("3");
    }

    @Test
    void a_click_on_a_title_sorts_up_then_down_then_by_risk_again() {
        queue.clickTitle("AMOUNT");
        assertThat(queue.rows()).containsExactly("4", "3", "1", "2");
        assertThat(screen.texts()).contains("All open · 4 appeals · sorted by “Amount”");

        queue.clickTitle("AMOUNT");
        assertThat(queue.rows()).containsExactly("2", "1", "3", "4");

        queue.clickTitle("AMOUNT");
        assertThat(queue.rows()).containsExactly("1", "2", "3", "4");
        assertThat(screen.texts()).contains("All open · 4 appeals · sorted by deadline risk");
    }

    @ParameterizedTest
    @CsvSource({
        "due,1 2 3 4",
        "number,1 2 3 4",
        "stage,1 2 3 4",
        "reason,1 4 2 3",
        "fiat,4 3 1 2",
        "crypto,4 3 1 2",
        "parties,2 1 4 3",
        "signals,1 2 3 4",
        "owner,1 2 3 4"
    })
    void any_column_sorts(String column, String expected) {
        sortBy(column);

        List<String> rows = queue.rows();
        if (column.equals("parties")) {
            assertThat(rows).as("by the complainant's name").startsWith("2").endsWith("3");
        } else if (column.equals("reason")) {
            assertThat(rows).startsWith("1").containsExactlyInAnyOrder("1", "2", "3", "4");
        } else {
            assertThat(rows).containsExactly(expected.split(" "));
        }
    }

    @Test
    void the_last_message_sorts_too() {
        queue.happens(() -> paper.say(new CaseId("3"), Side.BUYER, "alo"));
        queue.pass(Duration.ofSeconds(5));
        queue.happens(() -> paper.say(new CaseId("2"), Side.SELLER, "vâng"));
        sortBy("message");

        assertThat(queue.rows()).endsWith("3", "2");
    }

    @Test
    void sorting_by_risk_again_is_a_command() {
        sortBy("fiat");
        Fx.run(() -> queue.desktop().tools().actions().run(QueueActions.SORT_BY_RISK));

        assertThat(queue.rows()).containsExactly("1", "2", "3", "4");
    }

    private void sortBy(String column) {
        Fx.run(() -> {
            TableColumn<QueueRow, ?> wanted = queue.table().getColumns().stream()
                    .filter(one -> one.getId().equals("queue-column-" + column))
                    .findFirst()
                    .orElseThrow();
            queue.table().getSortOrder().setAll(List.of(wanted));
        });
    }

    @Test
    void the_columns_fill_the_table_and_need_no_scroll_bar() {
        double room = Fx.get(() -> queue.table().getWidth());
        double used = Fx.get(() -> queue.table().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum());

        assertThat(used).isBetween(room - 16, room);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1218, 1378, 1858})
    void no_number_amount_or_short_name_is_cut(double width) {
        queue.close();
        queue = QueueScreen.open(paper, Language.ENGLISH, width, 800);
        queue.pass(Duration.ofMinutes(33));
        assertThat(queue.screen().texts()).anyMatch(text -> text.startsWith("late"));

        assertThat(Fx.get(() -> queue.screen().all(".label").stream()
                        .map(node -> (Label) node)
                        .filter(Label::isTextTruncated)
                        .map(Label::getText)
                        .filter(text -> text.matches("[₫\\d].*|[▲◐]\\d+|late.*"))
                        .toList()))
                .isEmpty();
    }

    @Test
    void a_wide_window_shows_more_columns_than_a_narrow_one() {
        List<String> usual = queue.columns();
        assertThat(usual).doesNotContain("CRYPTO", "LAST MESSAGE");

        queue.close();
        queue = QueueScreen.open(paper, Language.ENGLISH, 1858, 860);

        assertThat(queue.columns()).containsAll(usual).contains("CRYPTO", "WAITING SINCE");
    }

    @Test
    void the_agent_shows_and_hides_columns_and_gets_the_usual_ones_back() {
        List<String> usual = queue.columns();

        queue.choose("#queue-columns", "Tags");
        assertThat(queue.columns()).contains("TAGS");
        queue.choose("#queue-columns", "Signals");
        assertThat(queue.columns()).doesNotContain("SIGNALS");

        queue.choose("#queue-columns", "Usual columns");
        assertThat(queue.columns()).isEqualTo(usual);
    }

    @Test
    void the_choice_of_columns_outlives_the_screen() {
        queue.choose("#queue-columns", "Owner");
        Fx.run(() -> queue.queue().columns().widen("reason", 180));

        assertThat(queue.columns()).doesNotContain("OWNER");
        assertThat(queue.width("reason")).isEqualTo(180);
        assertThat(queue.queue().columns().isWanted("owner")).contains(false);
    }

    @Test
    void the_last_column_cannot_be_hidden() {
        Fx.run(() -> {
            for (TableColumn<QueueRow, ?> column : List.copyOf(queue.table().getColumns())) {
                if (!column.getId().endsWith("-number")) {
                    queue.queue().columns().want(QueueColumns.nameOf(column), false);
                }
            }
        });
        screen.click("#queue-columns");

        assertThat(queue.columns()).containsExactly("APPEAL");
        assertThat(Fx.get(() -> screen.find("#queue-columns", MenuButton.class)
                        .getItems()
                        .get(1)
                        .isDisable()))
                .isTrue();
        screen.press("Escape");
    }
}
