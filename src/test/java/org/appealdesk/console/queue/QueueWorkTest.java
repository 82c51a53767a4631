package org.appealdesk.console.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.TableView;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Dialogs.Message;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Tag;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Working from the queue: taking, skipping, handing over, tagging and watching, one case or many. */
class QueueWorkTest {

    private final PaperDesk paper = new PaperDesk();
    private final CaseId first = waiting("101", "51000000");
    private final CaseId second = waiting("102", "12400000");
    private final CaseId third = waiting("103", "8750000");
    private final QueueScreen queue = QueueScreen.open(paper);
    private Screen screen;

    private CaseId waiting(String number, String fiat) {
        CaseId id = paper.appeal(number, fiat, Side.SELLER, ReasonCode.AMOUNT_INCORRECT, "b" + number, "s" + number);
        paper.failNegotiation(id);
        paper.pass(Duration.ofSeconds(30));
        return id;
    }

    @BeforeEach
    void look() {
        screen = queue.screen();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private String name(CaseId id) {
        return queue.desktop().texts().formats().grouped("2014" + id.value());
    }

    private QueueRow row(CaseId id) {
        return queue.queue().model().find(id).orElseThrow();
    }

    // ---- selecting

    @Test
    void a_click_selects_and_shows_the_preview() {
        screen.click(queue.row("102"));

        assertThat(queue.selectedRows()).containsExactly("102");
        assertThat(queue.preview())
                .contains("Appeal " + name(second), "binance-2020 · R13", "₫12,400,000", "b102", "s102");
    }

    @Test
    void the_selection_is_of_cases_and_outlives_every_new_order() {
        queue.select("101", "103");
        Fx.run(() -> queue.queue().model().orderProperty().set(QueueOrder.BY_RISK.reversed()));
        assertThat(queue.rows()).containsExactly("103", "102", "101");
        assertThat(queue.selectedRows()).containsExactlyInAnyOrder("101", "103");

        queue.happens(() -> waiting("104", "1000000"));
        assertThat(queue.rows()).startsWith("104");
        assertThat(queue.selectedRows()).containsExactlyInAnyOrder("101", "103");
        assertThat(queue.focusedRow()).isEqualTo("103");
    }

    @Test
    void a_row_that_leaves_the_view_and_returns_is_still_selected() {
        queue.select("102");
        Fx.run(() -> queue.queue().model().filterProperty().set(QueueFilter.NONE.withText("b101")));
        assertThat(queue.selectedRows()).isEmpty();
        assertThat(queue.preview()).contains("Appeal " + name(second));

        Fx.run(() -> queue.queue().model().filterProperty().set(QueueFilter.NONE));

        assertThat(queue.selectedRows()).containsExactly("102");
    }

    @Test
    void rows_are_selected_with_shift_control_and_the_arrows() {
        screen.click(queue.row("101"));
        screen.press("Shift+Down");
        assertThat(queue.selectedRows()).containsExactly("101", "102");

        screen.press("Down");
        assertThat(queue.selectedRows()).containsExactly("103");

        screen.press("Ctrl+A");
        assertThat(queue.selectedRows()).hasSize(3);
    }

    @Test
    void enter_and_double_click_open_the_case() {
        screen.click(queue.row("101"));
        screen.press("Enter");
        assertThat(queue.opened()).containsExactly(first);

        queue.doubleClick("103");
        assertThat(queue.opened()).containsExactly(first, third);
    }

    @Test
    void without_a_selection_nothing_can_be_done_and_says_why() {
        assertThat(queue.rowMenu()).isEmpty();
        assertThat(queue.queue().permissions().claim().get().whyNot()).isEqualTo("Select an appeal first.");

        screen.press("Ctrl+Shift+C");

        assertThat(queue.news()).isEqualTo("Select an appeal first.");
    }

    // ---- claiming

    @Test
    void a_case_is_claimed_by_mouse() {
        queue.select("101");
        screen.click("#queue-claim");

        assertThat(row(first).owner()).contains(PaperDesk.ME.id());
        assertThat(queue.news()).isEqualTo(name(first) + ": claimed, it is yours.");
    }

    @Test
    void a_case_is_claimed_by_key() {
        queue.select("102");
        screen.press("Ctrl+Shift+C");

        assertThat(row(second).owner()).contains(PaperDesk.ME.id());
        assertThat(row(second).standing().stage()).isEqualTo(Stage.CS_REVIEW);
    }

    @Test
    void who_comes_too_late_learns_who_has_it_and_since_when() {
        queue.select("101", "102");
        paper.claim(first, PaperDesk.COLLEAGUE);
        screen.press("Ctrl+Shift+C");

        assertThat(lastMessage().lines().getFirst())
                .startsWith("✗  " + name(first) + ": not done.")
                .contains("HN")
                .contains(queue.desktop().texts().formats().time(paper.clock().instant()));
    }

    @Test
    void the_claim_button_of_a_claimed_case_says_who_has_it() {
        queue.happens(() -> paper.claim(first, PaperDesk.COLLEAGUE));
        queue.select("101");

        assertThat(queue.queue().permissions().claim().get().isAllowed()).isFalse();
        assertThat(queue.queue().permissions().claim().get().whyNot()).contains("HN");
    }

    @Test
    void of_several_claims_a_bad_one_stops_none() {
        queue.select("101", "102", "103");
        paper.claim(second, PaperDesk.COLLEAGUE);
        screen.press("Ctrl+Shift+C");

        assertThat(lastMessage().title()).isEqualTo("Claim: 2 of 3 done");
        assertThat(lastMessage().lines()).hasSize(3);
        assertThat(lastMessage().lines().get(0)).startsWith("✓  " + name(first));
        assertThat(lastMessage().lines().get(1)).startsWith("✗  " + name(second));
        assertThat(lastMessage().lines().get(2)).startsWith("✓  " + name(third));
        assertThat(row(third).owner()).contains(PaperDesk.ME.id());
    }

    @Test
    void what_could_not_be_stored_did_not_happen_and_says_so() {
        queue.select("101", "102");
        paper.breakStorage(StorageException.Problem.DISK_FULL);
        screen.press("Ctrl+Shift+C");

        assertThat(lastMessage().title()).isEqualTo("Claim: 0 of 2 done");
        assertThat(lastMessage().lines())
                .allSatisfy(line -> assertThat(line).startsWith("✗").contains("disk is full"));
        assertThat(row(first).owner()).isEmpty();
    }

    private Message lastMessage() {
        return queue.desktop().dialogs().messages().getLast();
    }

    // ---- the next case, and skipping

    @Test
    void the_next_case_is_claimed_selected_and_opened() {
        screen.click("#queue-next-case");

        assertThat(queue.opened()).containsExactly(first);
        assertThat(queue.selectedRows()).containsExactly("101");
        assertThat(row(first).owner()).contains(PaperDesk.ME.id());
    }

    @Test
    void one_that_a_colleague_was_faster_to_take_gives_way_to_the_next() {
        paper.claim(first, PaperDesk.COLLEAGUE);
        screen.press("Ctrl+Enter");

        assertThat(queue.opened()).containsExactly(second);
    }

    @Test
    void when_nothing_waits_it_says_so() {
        queue.happens(() -> List.of(first, second, third).forEach(id -> paper.claim(id, PaperDesk.COLLEAGUE)));
        screen.press("Ctrl+Enter");

        assertThat(queue.opened()).isEmpty();
        assertThat(queue.news()).isEqualTo("No unclaimed appeal waits for customer support.");
    }

    @Test
    void the_next_case_that_cannot_be_stored_is_told() {
        paper.breakStorage(StorageException.Problem.READ_ONLY);
        screen.press("Ctrl+Enter");

        assertThat(queue.opened()).isEmpty();
        assertThat(queue.news()).contains("cannot be written");
    }

    @Test
    void a_skipped_case_goes_back_with_its_reason_and_the_next_one_comes() {
        screen.press("Ctrl+Enter");
        queue.desktop().dialogs().willAnswer("I know one of the parties");
        screen.press("Ctrl+Shift+Enter");

        assertThat(queue.opened()).containsExactly(first, second);
        assertThat(row(first).isUnclaimed()).isTrue();
        queue.select("101");
        assertThat(queue.preview().toString())
                .contains("You skipped it: I know one of the parties")
                .contains("I know one of the parties");
    }

    @Test
    void an_unclaimed_case_is_skipped_without_touching_it() {
        queue.select("101");
        queue.desktop().dialogs().willAnswer("My shift ends");
        screen.press("Ctrl+Shift+Enter");

        assertThat(queue.opened()).containsExactly(second);
        assertThat(queue.desktop().dialogs().prompts().getLast().label()).contains("not offered to you again");
        assertThat(paper.desk()
                        .find(first)
                        .orElseThrow()
                        .events()
                        .getLast()
                        .event()
                        .toString())
                .doesNotContain("shift");
    }

    @Test
    void what_was_skipped_is_not_offered_again() {
        for (CaseId id : List.of(first, second, third)) {
            queue.select(id.value());
            queue.desktop().dialogs().willAnswer("no");
            Fx.run(() -> queue.queue().skip());
            queue.happens(this::giveBackAll);
        }
        screen.press("Ctrl+Enter");

        assertThat(queue.news()).isEqualTo("Only unclaimed appeals that you skipped are left: 3.");
    }

    /** Skipping takes the next one: it goes back too, so that only what was skipped differs. */
    private void giveBackAll() {
        for (CaseId id : List.of(first, second, third)) {
            if (paper.desk()
                            .find(id)
                            .orElseThrow()
                            .file()
                            .openAppeal()
                            .orElseThrow()
                            .stage()
                    == Stage.CS_REVIEW) {
                paper.act(id, PaperDesk.ME, new SupportAction.ReturnCase("for the next test"));
            }
        }
    }

    @Test
    void skipping_can_be_cancelled() {
        queue.select("101");
        screen.press("Ctrl+Shift+Enter");

        assertThat(queue.desktop().dialogs().prompts()).hasSize(1);
        assertThat(queue.opened()).isEmpty();
    }

    @Test
    void a_colleagues_case_cannot_be_skipped() {
        queue.happens(() -> paper.claim(first, PaperDesk.COLLEAGUE));
        queue.select("101");

        assertThat(queue.queue().permissions().skip().get().whyNot()).contains("HN");
    }

    // ---- handing over, tagging, watching

    @Test
    void several_cases_of_who_is_away_are_taken_over_with_one_result_each() {
        queue.happens(() -> {
            paper.claim(first, PaperDesk.COLLEAGUE);
            paper.claim(second, PaperDesk.SUPERVISOR);
        });
        queue.select("101", "102");
        assertThat(queue.rowMenu()).doesNotContain("Take over …");

        queue.happens(() -> paper.away(PaperDesk.COLLEAGUE, PaperDesk.ME, Duration.ofHours(1), ""));
        assertThat(queue.rowMenu()).contains("Take over …");
        queue.desktop().dialogs().willAnswer("Substitute for HN");
        Fx.run(() -> queue.queue().takeOverSelected());

        assertThat(queue.desktop().dialogs().prompts().getFirst().suggestions()).startsWith("Substitute for HN");
        assertThat(lastMessage().title()).isEqualTo("Take over: 1 of 2 done");
        assertThat(lastMessage().lines().getFirst()).isEqualTo("✓  " + name(first) + ": taken over, it is yours.");
        assertThat(lastMessage().lines().getLast())
                .startsWith("✗  " + name(second))
                .contains("supervisor");
        assertThat(row(first).owner()).contains(PaperDesk.ME.id());
    }

    @Test
    void several_cases_are_handed_over_with_one_result_each() {
        queue.happens(() -> {
            paper.claim(first, PaperDesk.ME);
            paper.claim(second, PaperDesk.COLLEAGUE);
        });
        queue.select("101", "102");
        queue.desktop().dialogs().willAnswer("HN");
        queue.desktop().dialogs().willAnswer("My shift ends");
        screen.press("Ctrl+H");

        assertThat(queue.desktop().dialogs().prompts().getFirst().suggestions()).containsExactly("HN");
        assertThat(lastMessage().title()).isEqualTo("Hand over: 1 of 2 done");
        assertThat(lastMessage().lines().getFirst()).isEqualTo("✓  " + name(first) + ": handed over to HN.");
        assertThat(lastMessage().lines().getLast()).startsWith("✗  " + name(second));
        assertThat(row(first).owner()).contains(PaperDesk.COLLEAGUE.id());
    }

    @Test
    void handing_over_without_a_reason_is_cancelled() {
        queue.happens(() -> paper.claim(first, PaperDesk.ME));
        queue.select("101");
        queue.desktop().dialogs().willAnswer("HN");
        screen.press("Ctrl+H");

        assertThat(row(first).owner()).contains(PaperDesk.ME.id());
    }

    @Test
    void many_cases_are_tagged_and_untagged() {
        queue.select("101", "102", "103");
        queue.desktop().dialogs().willAnswer("fraud ring");
        screen.press("Ctrl+T");

        assertThat(lastMessage().title()).isEqualTo("Tag: 3 of 3 done");
        assertThat(row(third).care().tags()).containsExactly(new Tag("fraud ring"));
        queue.select("102");
        assertThat(queue.preview()).contains("# fraud ring");

        queue.desktop().dialogs().willAnswer("fraud ring");
        Fx.run(() -> queue.queue().untagSelected());

        assertThat(queue.desktop().dialogs().prompts().getLast().suggestions()).containsExactly("fraud ring");
        assertThat(row(second).care().tags()).isEmpty();
        assertThat(queue.news()).isEqualTo(name(second) + ": tag “fraud ring” removed.");
    }

    @Test
    void a_tag_that_is_too_long_is_refused_before_anything_is_done() {
        queue.select("101");
        queue.desktop().dialogs().willAnswer("x".repeat(41));
        screen.press("Ctrl+T");

        assertThat(queue.news()).isEqualTo("A tag is one line of at most 40 characters.");
        assertThat(row(first).care().tags()).isEmpty();
    }

    @Test
    void a_watched_case_is_in_its_view_and_makes_news_when_it_moves() {
        queue.select("102");
        screen.click("#queue-watch");
        assertThat(queue.views()).contains("Watched 1");
        assertThat(queue.preview()).contains("watched");

        queue.happens(() -> paper.claim(second, PaperDesk.COLLEAGUE));
        assertThat(queue.desktop().notifier().kept().getLast().text())
                .isEqualTo(name(second) + ", which you watch: now In review by customer support.");
        queue.happens(() -> paper.say(second, Side.BUYER, "alo"));
        assertThat(queue.desktop().notifier().kept()).hasSize(1);

        screen.press("Ctrl+Shift+W");
        assertThat(queue.views()).contains("Watched 0");
    }

    @Test
    void the_row_menu_offers_what_can_be_done() {
        queue.happens(() -> paper.claim(first, PaperDesk.COLLEAGUE));
        queue.select("101");
        assertThat(queue.rowMenu()).containsExactly("Open", "Watch", "Tag …", "Remove a tag …");

        queue.select("102");
        assertThat(queue.rowMenu()).contains("Claim", "Skip").doesNotContain("Hand over …");

        queue.select("101", "102");
        assertThat(queue.rowMenu()).contains("Claim", "Hand over …").doesNotContain("Skip");
    }

    // ---- own views

    @Test
    void a_filter_becomes_a_view_that_is_renamed_and_removed() {
        queue.choose("#queue-filter-owner", "nobody");
        queue.desktop().dialogs().willAnswer("Free ones");
        screen.click("#queue-save-view");

        assertThat(queue.views()).contains("Free ones 3");
        assertThat(queue.queue().model().filterProperty().get()).isEqualTo(QueueFilter.NONE);
        queue.happens(() -> paper.claim(first, PaperDesk.ME));
        assertThat(queue.views()).contains("Free ones 2");
        assertThat(queue.rows()).containsExactly("102", "103");

        screen.click("Free ones");
        queue.desktop().dialogs().willAnswer("Nobody’s");
        screen.press("F2");
        assertThat(queue.views()).contains("Nobody’s 2").doesNotContain("Free ones 2");
        assertThat(queue.rows()).containsExactly("102", "103");

        screen.press("Delete");
        assertThat(queue.views()).hasSize(SavedView.Standing.values().length);
        assertThat(queue.rows()).hasSize(3);
    }

    @Test
    void a_standing_view_is_neither_renamed_nor_removed() {
        screen.click("High value");
        screen.press("F2");
        screen.press("Delete");

        assertThat(queue.desktop().dialogs().prompts()).isEmpty();
        assertThat(queue.views()).contains("High value 0");
    }

    @Test
    void the_keyboard_goes_to_the_words_and_back_to_the_rows() {
        screen.press("Ctrl+F");
        assertThat(screen.focused()).hasValue(queue.text());

        screen.click(queue.row("102"));

        assertThat(screen.focused().orElseThrow()).isInstanceOf(TableView.class);
    }
}
