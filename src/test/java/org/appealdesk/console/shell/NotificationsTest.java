package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.AgentId;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do in the agent's cases: as a toast at once, and in the notification centre until it is read. */
class NotificationsTest {

    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final PaperDesk paper = new PaperDesk();
    private final CaseId mine = paper.appeal("100001", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    private final CaseId others = paper.appeal("100002", "700000", Side.BUYER, ReasonCode.OVERPAID);
    private ShellScreen shell;

    @BeforeEach
    void open() {
        List.of(mine, others).forEach(paper::failNegotiation);
        paper.claim(mine, PaperDesk.ME);
        paper.claim(others, PaperDesk.COLLEAGUE);
        shell = ShellScreen.open(paper);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void what_happened_before_is_no_news() {
        assertThat(unread()).isEmpty();
        shell.screen().click("#shell-news");

        assertThat(shell.readable()).contains("Nothing happened yet", "What others do in your cases appears here.");
        assertThat(markAll().isDisabled()).isTrue();
    }

    @Test
    void a_message_in_my_case_is_told_counted_and_kept() {
        say(mine, "Em đã gửi sao kê");

        assertThat(shell.screen().all(".toast")).hasSize(1);
        assertThat(unread()).isEqualTo("1");
        assertThat(heardAtTheBell()).isEqualTo("1 new notification");
        assertThat(shell.readable()).anyMatch(line -> line.startsWith("2 014 100 001: "));

        shell.screen().press("Ctrl+Shift+M");
        assertThat(shell.readable()).contains("14:03:22 ICT");
        assertThat(lines(true)).hasSize(1);
    }

    @Test
    void what_happens_in_others_cases_and_what_i_do_myself_is_none() {
        say(others, "Xin chào");
        Fx.run(() -> paper.act(mine, PaperDesk.ME, new SupportAction.AddNote("checked")));

        assertThat(unread()).isEmpty();
        assertThat(shell.screen().all(".toast")).isEmpty();
    }

    @Test
    void what_the_same_person_does_in_the_other_seat_is_none() {
        Fx.run(() -> paper.act(mine, ShellScreen.SUPERVISOR, new SupportAction.AddNote("looked in")));
        Fx.run(() -> paper.act(mine, ShellScreen.SUPERVISOR, new SupportAction.TakeOverCase("escalated")));

        assertThat(unread()).isEmpty();
    }

    @Test
    void a_case_given_to_me_is_news_and_so_is_what_was_taken_from_me() {
        Fx.run(() -> paper.act(
                others, PaperDesk.COLLEAGUE, new SupportAction.HandOverCase(PaperDesk.ME.id(), "speaks Vietnamese")));
        assertThat(unread()).isEqualTo("1");

        Fx.run(() ->
                paper.act(mine, new Actor.Supervisor(new AgentId("BOSS")), new SupportAction.TakeOverCase("too slow")));
        assertThat(unread()).isEqualTo("2");
        assertThat(shell.screen().all(".toast.tone-warn")).hasSize(2);
    }

    @Test
    void time_that_ran_out_is_news() {
        Fx.run(() -> paper.ask(mine, PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));
        shell.pass(paper, Duration.ofMinutes(16));

        assertThat(shell.screen().all(".toast.tone-warn")).hasSize(1);
        assertThat(unread()).isEqualTo("1");
    }

    @Test
    void a_long_line_is_broken_and_not_cut() {
        String words =
                "HN is away until Monday morning, and you stand in. ".repeat(4).strip();
        Fx.run(() -> shell.tools().notifier().keep(Notifier.News.of(Notifier.Level.INFO, words)));
        shell.screen().press("Ctrl+Shift+M");

        assertThat(lines(true)).singleElement().isInstanceOfSatisfying(Labeled.class, line -> {
            assertThat(line.getText()).isEqualTo(words);
            assertThat(Fx.get(line::isTextTruncated)).isFalse();
            assertThat(Fx.get(line::getHeight))
                    .isGreaterThan(2 * Fx.get(() -> line.getFont().getSize()));
        });
    }

    @Test
    void the_newest_stands_first() {
        say(mine, "một");
        shell.pass(paper, Duration.ofMinutes(1));
        Fx.run(() -> paper.release(mine));
        shell.screen().press("Ctrl+Shift+M");

        assertThat(shell.readable()).containsSubsequence("14:04:22 ICT", "14:03:22 ICT");
    }

    @Test
    void a_line_opens_its_case_and_is_read_then() {
        say(mine, "một");
        say(mine, "hai");
        shell.screen().press("Ctrl+Shift+M");
        shell.screen().press("Enter");

        assertThat(shell.title()).isEqualTo("2 014 100 001");
        assertThat(shell.screen().shows("#news-list")).isFalse();
        assertThat(unread()).isEqualTo("1");
        shell.screen().press("Ctrl+Shift+M");
        assertThat(lines(true)).hasSize(1);
        assertThat(lines(false)).hasSize(1);
    }

    @Test
    void a_click_on_a_line_opens_it_one_beside_the_lines_does_not() {
        say(mine, "một");
        shell.screen().press("Ctrl+Shift+M");
        shell.screen().click("#news-list");
        assertThat(shell.screen().shows("#news-list")).isTrue();
        assertThat(shell.title()).isEqualTo("Queue");

        shell.screen().click(lines(true).getFirst());
        assertThat(shell.title()).isEqualTo("2 014 100 001");
        assertThat(unread()).isEmpty();
    }

    @Test
    void all_can_be_marked_as_read_at_once() {
        say(mine, "một");
        say(mine, "hai");
        shell.screen().press("Ctrl+Shift+M");
        shell.screen().click("#news-mark-all");

        assertThat(lines(true)).isEmpty();
        assertThat(lines(false)).hasSize(2);
        assertThat(markAll().isDisabled()).isTrue();
        assertThat(unread()).isEmpty();
    }

    @Test
    void escape_closes_the_centre_empty_or_not() {
        shell.screen().press("Ctrl+Shift+M");
        shell.screen().press("Escape");
        assertThat(shell.screen().shows("#news-list")).isFalse();

        say(mine, "một");
        shell.screen().press("Ctrl+Shift+M");
        shell.screen().press("Escape");
        assertThat(shell.screen().shows("#news-list")).isFalse();
        assertThat(unread()).isEqualTo("1");
        assertThat(shell.isFocusIn(".table-view")).isTrue();
    }

    @Test
    void a_toast_opens_its_case_and_that_counts_as_read() {
        say(mine, "một");
        shell.screen().click(".toast-action");

        assertThat(shell.title()).isEqualTo("2 014 100 001");
        assertThat(shell.screen().all(".toast")).isEmpty();
        assertThat(unread()).isEmpty();
    }

    @Test
    void a_toast_can_be_closed_and_stays_in_the_centre() {
        say(mine, "một");
        shell.screen().click(".toast-close");

        assertThat(shell.screen().all(".toast")).isEmpty();
        assertThat(unread()).isEqualTo("1");
    }

    @Test
    void toasts_never_take_the_keyboard() {
        say(mine, "một");

        assertThat(shell.isFocusIn(".table-view")).isTrue();
    }

    @Test
    void what_i_just_did_is_told_and_not_kept() {
        Fx.run(() -> shell.tools().notifier().tell(Notifier.News.of(Notifier.Level.GOOD, "Claimed.")));

        assertThat(shell.screen().all(".toast.tone-good")).hasSize(1);
        assertThat(unread()).isEmpty();
    }

    private void say(CaseId id, String words) {
        Fx.run(() -> paper.say(id, Side.BUYER, words));
    }

    private String unread() {
        return shell.says("#shell-news");
    }

    private String heardAtTheBell() {
        return Fx.get(() -> shell.screen().find("#shell-news").getAccessibleText());
    }

    private Button markAll() {
        return shell.screen().find("#news-mark-all", Button.class);
    }

    private List<Node> lines(boolean unread) {
        return shell.screen().all(".news-text").stream()
                .filter(text -> Fx.get(() -> text.getPseudoClassStates().contains(UNREAD)) == unread)
                .toList();
    }
}
