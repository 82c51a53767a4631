package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.settings.AgentSettings;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue through its screen, by mouse and by keyboard, over real cases. */
class QueueViewTest {

    private final PaperDesk paper = new PaperDesk();
    private final List<CaseId> opened = new ArrayList<>();
    private final Subscriptions following = new Subscriptions();

    /** Due in this order: the first waits for its respondent, the other two for support. */
    private final CaseId waiting = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);

    private final CaseId queued = queued("388091", "12400000");
    private final CaseId later = queued("388554", "230000000");

    private final Desktop desktop = Desktop.of(Language.ENGLISH, paper.clock(), QueueActions.ALL);
    private final SettingsModel settings = Fx.get(() -> new SettingsModel(
            AgentSettings.usual(Language.ENGLISH),
            desktop.texts(),
            desktop.tools().actions().keys()));
    private final QueueViewModel queue = Fx.get(() -> {
        QueueViewModel model =
                new QueueViewModel(paper.desk(), PaperDesk.ME, desktop.tools(), settings, opened::add);
        model.follow(following);
        return model;
    });
    private final Screen screen = desktop.show(1400, 820, tools -> new QueueView(queue, tools));

    private CaseId queued(String number, String fiat) {
        paper.pass(Duration.ofSeconds(1));
        CaseId id = paper.appeal(number, fiat, Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);
        paper.failNegotiation(id);
        return id;
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(following::cancel);
    }

    @Test
    void the_table_is_sorted_by_deadline_risk_and_says_so() {
        assertThat(shown()).containsExactly(waiting, queued, later);
        assertThat(texts()).contains("All open · 3 appeals · sorted by deadline risk");
        assertThat(texts()).contains("2 014 388 107", "Amount incorrect", "₫51,000,000", "minh_otc88");
    }

    @Test
    void countdowns_follow_the_authoritys_clock() {
        assertThat(screen.texts()).contains("09:58");
        paper.clock().move(Duration.ofMinutes(9));
        desktop.pulse();
        assertThat(screen.texts()).contains("00:58").doesNotContain("09:58");

        paper.clock().move(Duration.ofSeconds(58));
        desktop.pulse();
        assertThat(screen.texts()).as("the clock has not acted yet").contains("time is up");
        Fx.run(() -> paper.desk().lapseDue());
        assertThat(screen.texts()).doesNotContain("time is up");
    }

    @Test
    void the_preview_tells_stage_events_and_why_it_is_first() {
        paper.say(waiting, Side.BUYER, "Em chuyển đủ rồi");
        screen.click("2\u00a0014\u00a0388\u00a0107");

        assertThat(texts())
                .contains(
                        "I received the payment from the buyer but the amount is not correct",
                        "Wait for the respondent",
                        "binance-2020 v1",
                        "Buyer: “Em chuyển đủ rồi”",
                        "No. 1 by deadline risk: Answer due in 09:58; nobody owns it.");
    }

    @Test
    void an_appeal_is_claimed_by_mouse() {
        select(queued);
        screen.click("#queue-claim");

        assertThat(owner(queued)).isEqualTo("LT");
        assertThat(told()).containsExactly("GOOD 2 014 388 091: claimed, it is yours.");
        assertThat(texts()).contains("CS review", "LT");
    }

    @Test
    void what_cannot_be_claimed_says_why() {
        select(waiting);
        screen.click("#queue-claim");

        assertThat(screen.shows("The case is not with customer support.")).isTrue();
        assertThat(paper.desk().find(waiting).orElseThrow().file().openAppeal().orElseThrow().phase())
                .isInstanceOf(Phase.RespondentProcessing.class);
    }

    @Test
    void next_case_takes_the_best_fitting_unclaimed_one() {
        screen.press("Ctrl+Enter");
        screen.press("Ctrl+Enter");
        screen.press("Ctrl+Enter");

        assertThat(opened).containsExactly(queued, later);
        assertThat(told()).containsExactly("INFO No unclaimed appeal waits for customer support.");
    }

    @Test
    void next_case_passes_over_what_a_colleague_just_took() {
        List<CaseId> both = List.of(queued, later);
        paper.claim(both.getFirst(), PaperDesk.COLLEAGUE);
        screen.click("#queue-next-case");

        assertThat(opened).containsExactly(later);
    }

    @Test
    void skipping_asks_why_and_takes_the_next() {
        screen.press("Ctrl+Enter");
        desktop.dialogs().willAnswer("My shift ends");
        screen.press("Ctrl+Shift+Enter");

        assertThat(desktop.dialogs().prompts()).hasSize(1);
        assertThat(opened).containsExactly(queued, later);
        assertThat(owner(queued)).isEqualTo("nobody");

        desktop.dialogs().willAnswer("My shift ends");
        screen.press("Ctrl+Shift+Enter");
        assertThat(opened).as("a skipped case is not offered again").hasSize(2);
    }

    @Test
    void several_are_claimed_with_one_result_a_row() {
        paper.claim(later, PaperDesk.COLLEAGUE);
        screen.click("2\u00a0014\u00a0388\u00a0091");
        screen.press("Shift+Down");
        assertThat(texts()).contains("Appeal 2 014 388 554 · 2 selected");
        screen.press("Ctrl+Shift+C");

        assertThat(owner(queued)).isEqualTo("LT");
        assertThat(desktop.dialogs().messages()).hasSize(1);
        assertThat(plain(desktop.dialogs().messages().getFirst().lines()))
                .containsExactly(
                        "2 014 388 091: claimed, it is yours.",
                        "2 014 388 554: not claimed. Claimed by HN at 14:03:24 ICT.");
    }

    @Test
    void everything_works_by_keyboard() {
        Fx.run(() -> screen.find("#queue-table").requestFocus());
        screen.press("Home");
        screen.press("Down");
        screen.press("Enter");
        screen.press("Ctrl+F");
        screen.type("388554");
        assertThat(shown()).containsExactly(later);
        screen.press("Ctrl+Shift+F");

        assertThat(opened).containsExactly(queued);
        assertThat(shown()).hasSize(3);
    }

    @Test
    void a_double_click_opens() {
        screen.doubleClick("2\u00a0014\u00a0388\u00a0554");

        assertThat(opened).containsExactly(later);
    }

    @Test
    void the_selection_stays_on_its_case_while_rows_move() {
        select(queued);
        paper.release(waiting);
        assertThat(shown()).containsExactly(queued, later);
        assertThat(table().getSelectionModel().getSelectedItem().id()).isEqualTo(queued);

        Fx.run(() -> table().getSortOrder().setAll(List.of(table().getColumns().get(4))));
        Fx.run(() -> table().getColumns().get(4).setSortType(TableColumn.SortType.DESCENDING));
        assertThat(shown()).containsExactly(later, queued);
        assertThat(table().getSelectionModel().getSelectedItem().id()).isEqualTo(queued);
        assertThat(queue.selectionProperty().get()).containsExactly(queued);
        assertThat(texts()).contains("All open · 2 appeals · sorted by column");

        Fx.run(() -> desktop.tools().actions().run(QueueActions.SORT_BY_RISK));
        assertThat(shown()).containsExactly(queued, later);
    }

    @Test
    void what_others_do_appears_by_itself() {
        paper.claim(queued, PaperDesk.COLLEAGUE);
        paper.appeal("388999", "5000000", Side.SELLER, ReasonCode.PAID_NOT_RECEIVED);

        assertThat(shown()).hasSize(4);
        assertThat(texts()).contains("HN", "2 014 388 999");
    }

    @Test
    void chips_narrow_and_can_be_cleared() {
        screen.click("#queue-filter-reason");
        screen.click("Amount incorrect");
        assertThat(shown()).containsExactly(waiting);
        assertThat(texts()).contains("Reason: Amount incorrect");

        screen.click("#queue-clear-filter");
        assertThat(shown()).hasSize(3);
    }

    @Test
    void a_filter_is_kept_as_a_view_and_removed_again() {
        screen.press("Ctrl+F");
        screen.type("388554");
        desktop.dialogs().willAnswer("Vụ lớn");
        screen.press("Ctrl+S");

        assertThat(settings.ownViewsProperty().get()).isEqualTo(Map.of("Vụ lớn", "text=388554"));
        assertThat(texts()).contains("Vụ lớn", "Vụ lớn · 1 appeal · sorted by deadline risk");
        assertThat(shown()).containsExactly(later);

        Fx.run(() -> desktop.tools().actions().run(QueueActions.REMOVE_VIEW));
        assertThat(settings.ownViewsProperty().get()).isEmpty();
        assertThat(shown()).hasSize(3);
    }

    @Test
    void views_are_chosen_by_mouse_and_keyboard() {
        screen.click("Waiting for CS");
        assertThat(shown()).containsExactly(queued, later);
        screen.press("Up");
        screen.press("Up");
        assertThat(texts()).contains("Mine · no appeals · sorted by deadline risk", "Nothing here");
    }

    @Test
    void empty_and_unfitting_lists_say_what_to_do() {
        screen.click("High value");
        assertThat(texts()).contains("Nothing here", "Appeals of this view appear here by themselves.");
        screen.click("All open");
        screen.press("Ctrl+F");
        screen.type("nobody");
        assertThat(texts()).contains("No appeal fits the filters");
    }

    @Test
    void a_full_disk_is_told_and_nothing_is_claimed() {
        paper.breakStorage(StorageException.Problem.DISK_FULL);
        select(queued);
        screen.click("#queue-claim");

        assertThat(told()).containsExactly("BAD Nothing was done: the disk is full. (no space left on device)");
        assertThat(owner(queued)).isEqualTo("nobody");
    }

    @Test
    void it_speaks_vietnamese_at_once() {
        select(waiting);
        Fx.run(() -> desktop.texts().languageProperty().set(Language.VIETNAMESE));

        assertThat(texts())
                .contains(
                        "Đang mở · 3 khiếu nại · xếp theo rủi ro trễ hạn",
                        "51.000.000 ₫",
                        "Chờ người bị khiếu nại",
                        "Hồ sơ tiếp theo");
    }

    private void select(CaseId id) {
        Fx.run(() -> queue.selectionProperty().set(Set.of(id)));
    }

    private List<CaseId> shown() {
        return Fx.get(() -> queue.model().shown().stream().map(QueueRow::id).toList());
    }

    @SuppressWarnings("unchecked")
    private TableView<QueueRow> table() {
        return (TableView<QueueRow>) screen.find("#queue-table");
    }

    private String owner(CaseId id) {
        return paper.desk().find(id).orElseThrow().file().openAppeal().orElseThrow().phase()
                        instanceof Phase.InReview review
                ? review.lease().agent().value()
                : "nobody";
    }

    private List<String> told() {
        return plain(desktop.notifier().told().stream()
                .map(news -> news.level() + " " + news.text())
                .toList());
    }

    private List<String> texts() {
        return plain(screen.texts());
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }
}
