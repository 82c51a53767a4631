package org.appealdesk.console.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.Notifier;
import org.appealdesk.console.live.Outgoing;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.InformationRequest;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ten seconds in which what was sent to a party can be taken back. */
class OutgoingViewTest {
    private static final Duration ALMOST = Outgoing.GRACE.minusMillis(1);

    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothing_is_sent_before_ten_seconds_have_gone() {
        send("Ctrl+Shift+S", "Chào chị");
        long version = window.view().file().version();
        window.pass(ALMOST);

        assertThat(window.view().file().version()).isEqualTo(version);
        assertThat(screen.shows("#outgoing")).isTrue();

        window.pass(Duration.ofMillis(1));

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
        assertThat(screen.shows("#outgoing")).isFalse();
        assertThat(window.last().at()).isEqualTo(PaperDesk.START.plus(Outgoing.GRACE));
    }

    @Test
    void shows_to_whom_what_and_how_long_it_can_still_be_taken_back() {
        send("Ctrl+Shift+B", "Chào anh,\nanh gửi biên lai nhé");
        assertThat(window.texts("#outgoing"))
                .containsExactly("To the buyer in 10 s", "Chào anh, anh gửi biên lai nhé", "Send now", "Take back");
        assertThat(screen.all(".buyer-outgoing")).hasSize(1);

        window.pass(Duration.ofMillis(3_200));
        assertThat(window.says("#outgoing-count-1")).isEqualTo("To the buyer in 7 s");

        window.speak(Language.VIETNAMESE);
        assertThat(window.texts("#outgoing")).contains("Gửi người mua sau 7 giây", "Gửi ngay", "Thu hồi");
    }

    @Test
    void what_is_taken_back_was_never_sent_and_can_be_changed() {
        send("Ctrl+Shift+S", "Chào chi");
        window.pass(Duration.ofSeconds(9));
        screen.click("#audience-note");

        screen.click("#take-back-1");

        assertThat(screen.shows("#outgoing")).isFalse();
        assertThat(window.says("#composer-send")).isEqualTo("Send to seller minh_otc88");
        assertThat(window.written("#composer")).isEqualTo("Chào chi");
        assertThat(window.isFocused("#composer")).isTrue();

        window.pass(Duration.ofMinutes(1));
        assertThat(window.sentTo(Side.SELLER)).isEmpty();

        screen.type(" Minh");
        screen.press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);
        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chi Minh");
    }

    @Test
    void what_is_taken_back_stands_before_what_was_written_since() {
        send("Ctrl+Shift+S", "Chào chị.");
        screen.type("Chị còn đó không?");

        screen.press("Ctrl+U");

        assertThat(window.written("#composer")).isEqualTo("Chào chị.\nChị còn đó không?");
    }

    @Test
    void the_key_takes_back_what_was_sent_last() {
        send("Ctrl+Shift+S", "thứ nhất");
        send("Ctrl+Shift+B", "thứ hai");

        screen.press("Ctrl+U");
        assertThat(window.texts("#outgoing")).contains("thứ nhất").doesNotContain("thứ hai");
        screen.press("Ctrl+U");
        assertThat(screen.shows("#outgoing")).isFalse();
        screen.press("Ctrl+U");

        assertThat(window.news()).containsExactly("Nothing waits: what was sent has left.");
    }

    @Test
    void sends_without_waiting_when_told_to() {
        send("Ctrl+Shift+S", "Chào chị");

        screen.click("#send-now-1");

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
        assertThat(window.isFocused("#composer")).isTrue();
        window.pass(Duration.ofMinutes(1));
        assertThat(window.sentTo(Side.SELLER)).hasSize(1);
    }

    @Test
    void sends_all_that_waits_by_the_palettes_action() {
        send("Ctrl+Shift+S", "Chào chị");
        send("Ctrl+Shift+B", "Chào anh");

        Fx.run(() -> window.desktop().tools().actions().run(CaseKeys.SEND_NOW));

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
        assertThat(window.sentTo(Side.BUYER)).containsExactly("Chào anh");
    }

    @Test
    void each_counts_for_itself() {
        send("Ctrl+Shift+S", "Chào chị");
        window.pass(Duration.ofSeconds(4));
        send("Ctrl+Shift+B", "Chào anh");
        assertThat(window.texts("#outgoing")).contains("To the seller in 6 s", "To the buyer in 10 s");

        window.pass(Duration.ofSeconds(6));

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
        assertThat(window.sentTo(Side.BUYER)).isEmpty();
        assertThat(window.texts("#outgoing")).contains("To the buyer in 4 s", "Chào anh");
    }

    @Test
    void turning_to_other_tabs_of_the_case_changes_nothing() {
        send("Ctrl+Shift+S", "Chào chị");
        for (int turned = 0; turned < 5; turned++) {
            screen.press("Alt+Page Down");
            assertThat(screen.shows("#take-back-1")).as("tab " + turned).isTrue();
            window.pass(Duration.ofSeconds(1));
        }

        assertThat(window.says("#outgoing-count-1")).isEqualTo("To the seller in 5 s");
    }

    @Test
    void closing_the_case_lets_the_count_go_on() {
        send("Ctrl+Shift+S", "Chào chị");
        window.closeTab();
        window.pass(ALMOST);
        assertThat(window.sentTo(Side.SELLER)).isEmpty();

        window.pass(Duration.ofMillis(1));

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
    }

    @Test
    void a_case_opened_again_can_still_take_it_back() {
        CaseId id = window.id();
        CaseId other = window.paper().appeal("388109", "700000", Side.BUYER, ReasonCode.OVERPAID);
        send("Ctrl+Shift+S", "Chào chị");

        window.open(other);
        assertThat(screen.shows("#outgoing")).isFalse();
        window.pass(Duration.ofSeconds(5));
        window.open(id);

        assertThat(window.says("#outgoing-count-1")).isEqualTo("To the seller in 5 s");
        screen.press("Ctrl+U");
        assertThat(window.written("#composer")).isEqualTo("Chào chị");
        window.pass(Duration.ofMinutes(1));
        assertThat(window.sentTo(Side.SELLER)).isEmpty();
    }

    @Test
    void closing_the_program_sends_what_waits() {
        send("Ctrl+Shift+S", "Chào chị");
        send("Ctrl+Shift+B", "Chào anh");

        window.end();

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
        assertThat(window.sentTo(Side.BUYER)).containsExactly("Chào anh");
    }

    @Test
    void closing_the_program_with_a_full_disk_still_closes_it() {
        send("Ctrl+Shift+S", "Chào chị");
        window.breakStorage();

        window.end();

        assertThat(window.sentTo(Side.SELLER)).isEmpty();
    }

    @Test
    void while_the_clock_stands_still_so_does_the_count() {
        send("Ctrl+Shift+S", "Chào chị");
        window.desktop().pulse();
        window.desktop().pulse();

        assertThat(window.says("#outgoing-count-1")).isEqualTo("To the seller in 10 s");
    }

    @Test
    void what_is_refused_when_it_leaves_is_a_draft_again_and_told_until_read() {
        send("Ctrl+Shift+S", "Chào chị");
        window.act(PaperDesk.ME, new SupportAction.HandOverCase(PaperDesk.COLLEAGUE.id(), "hết ca"));
        window.pass(Outgoing.GRACE);

        String why = "Claimed by HN at 14:03:22 ICT.";
        assertThat(window.written("#composer")).isEqualTo("Chào chị");
        assertThat(window.says("#composer-problem")).isEqualTo(why);
        assertThat(window.keptNews()).containsExactly("Not sent to the seller: " + why + " What you wrote is kept.");
        assertThat(window.desktop().notifier().kept())
                .extracting(Notifier.News::level, Notifier.News::about)
                .containsExactly(tuple(Notifier.Level.WARN, window.id()));
    }

    @Test
    void what_is_refused_after_the_case_was_closed_is_found_when_it_is_opened_again() {
        CaseId id = window.id();
        send("Ctrl+Shift+S", "Chào chị");
        window.closeTab();
        window.act(PaperDesk.ME, new SupportAction.ReturnCase("hết ca"));
        window.pass(Outgoing.GRACE);
        assertThat(window.keptNews()).hasSize(1);

        window.open(id);
        screen.press("Ctrl+Shift+S");

        assertThat(window.written("#composer")).isEqualTo("Chào chị");
        assertThat(window.says("#composer-problem")).isEqualTo("Nobody has claimed the case: claim it first.");
    }

    @Test
    void a_full_disk_gives_the_words_back() {
        send("Ctrl+Shift+S", "Chào chị");
        window.breakStorage();
        window.tick(Outgoing.GRACE);

        assertThat(window.written("#composer")).isEqualTo("Chào chị");
        assertThat(window.says("#composer-problem"))
                .isEqualTo("Nothing was done: the disk is full. (no space left on device)");
    }

    @Test
    void a_refusal_does_not_show_beside_another_readers_draft() {
        send("Ctrl+Shift+S", "Chào chị");
        screen.press("Ctrl+Shift+B");
        screen.type("Chào anh");
        window.act(PaperDesk.ME, new SupportAction.ReturnCase("hết ca"));
        window.pass(Outgoing.GRACE);

        assertThat(window.written("#composer")).isEqualTo("Chào anh");
        assertThat(screen.shows("#composer-problem")).isFalse();
        screen.press("Ctrl+Shift+S");
        assertThat(window.written("#composer")).isEqualTo("Chào chị");
        assertThat(screen.shows("#composer-problem")).isTrue();
    }

    @Test
    void a_request_waits_too_and_comes_back_as_it_was_written() {
        ask("14:50", "Chị nhận tiền ở chi nhánh nào?");
        assertThat(window.texts("#outgoing")).anyMatch("Asks the seller in 10 s"::equals);
        window.pass(ALMOST);
        assertThat(requests()).isEmpty();

        screen.press("Ctrl+U");

        assertThat(window.written("#ask-due-own")).isEqualTo("14:50");
        assertThat(window.written("#ask-text-3")).isEqualTo("Chị nhận tiền ở chi nhánh nào?");
        assertThat(screen.find("#ask-send", Button.class).getText()).isEqualTo("Ask seller minh_otc88");
        screen.press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.side()).isEqualTo(Side.SELLER);
            assertThat(request.dueAt()).hasToString("2026-11-23T07:50:00Z");
            assertThat(request.items()).hasSize(3);
        });
    }

    @Test
    void a_second_request_to_a_party_waits_for_the_first_to_leave_or_come_back() {
        ask("", "Chị nhận tiền ở chi nhánh nào?");
        screen.press("Ctrl+I");
        screen.click("#ask-side-seller");
        screen.press("Ctrl+Enter");

        assertThat(screen.shows("A request to this party is about to leave. Take it back to change it."))
                .isTrue();
        screen.press("Escape");
        window.pass(Outgoing.GRACE);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_refused_request_is_kept_for_the_next_try() {
        ask("", "Chị nhận tiền ở chi nhánh nào?");
        window.breakStorage();
        window.tick(Outgoing.GRACE);
        assertThat(window.keptNews()).singleElement().asString().startsWith("Not sent to the seller: Nothing was done");
        window.paper().mendStorage();

        screen.press("Ctrl+I");
        screen.click("#ask-side-seller");
        assertThat(window.written("#ask-text-3")).isEqualTo("Chị nhận tiền ở chi nhánh nào?");
        screen.press("Ctrl+Enter");
        window.pass(Outgoing.GRACE);

        assertThat(requests()).hasSize(1);
    }

    @Test
    void the_case_moving_on_meanwhile_does_not_hurry_or_stop_it() {
        send("Ctrl+Shift+S", "Chào chị");
        window.act(new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.BUYER));
        window.meanwhile(() -> window.paper().say(window.id(), Side.SELLER, "Alo?"));
        window.pass(ALMOST);
        assertThat(window.sentTo(Side.SELLER)).isEmpty();

        window.pass(Duration.ofMillis(1));

        assertThat(window.sentTo(Side.SELLER)).containsExactly("Chào chị");
    }

    private void send(String keyOfReader, String words) {
        screen.press(keyOfReader);
        window.write("#composer", words);
        screen.press("Ctrl+Enter");
    }

    private void ask(String due, String own) {
        screen.press("Ctrl+I");
        screen.click("#ask-side-seller");
        window.write("#ask-due-own", due);
        screen.click("#ask-own");
        window.write("#ask-text-3", own);
        screen.press("Ctrl+Enter");
    }

    private List<InformationRequest> requests() {
        return window.view().events().stream()
                .flatMap(event -> event.event() instanceof DossierEvent.InformationAsked(InformationRequest request)
                        ? Stream.of(request)
                        : Stream.empty())
                .toList();
    }
}
