package org.appealdesk.console.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.appealdesk.casework.CallerCodes;
import org.appealdesk.casework.CallerCodes.Verdict;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ContactRules;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sheet of a phone call, from dialling to its record. */
class CallViewTest {
    private static final String QUIET = "It is quiet time there: 21:00 to 08:00.";

    private final CaseWindow window = CaseWindow.claimed();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void calls_whom_support_has_not_reached_yet_the_respondent_first() {
        screen.press("Ctrl+L");
        assertThat(window.hasState("#call-side-buyer", "selected")).isTrue();
        log("#call-outcome-no_answer");

        screen.press("Ctrl+L");

        assertThat(window.hasState("#call-side-seller", "selected")).isTrue();
    }

    @Test
    void dials_times_and_records_the_call() {
        screen.click("#call-seller");
        screen.click("#call-dial");
        assertThat(window.desktop().dialogs().opened()).containsExactly(URI.create("tel:+84912345678"));
        window.tick(Duration.ofSeconds(72));
        assertThat(window.says("#call-timer")).isEqualTo("01:12");
        screen.click("#call-hang-up");
        assertThat(window.isFocused("#call-outcome-reached")).isTrue();
        window.tick(Duration.ofSeconds(30));
        assertThat(window.says("#call-timer")).isEqualTo("01:12");
        window.write("#call-note", "sẽ gửi sao kê");
        log("#call-outcome-reached");

        assertThat(calls())
                .containsExactly(
                        new CallRecord(Side.SELLER, CallOutcome.REACHED, Duration.ofSeconds(72), "sẽ gửi sao kê"));
        assertThat(screen.shows("#call-log")).isFalse();
        assertThat(window.texts("#party-seller")).contains("1 of 1");
    }

    @Test
    void shows_number_place_and_hour_and_what_to_say_first() {
        screen.click("#call-seller");

        assertThat(window.says("#call-number")).isEqualTo("+84 ••• 5678");
        screen.click("#call-reveal");
        assertThat(window.says("#call-number")).isEqualTo("+84 912 345 678");
        assertThat(happened(DossierEvent.ContactRevealed.class))
                .containsExactly(new DossierEvent.ContactRevealed(Side.SELLER));
        assertThat(screen.texts())
                .contains("Vietnam · 14:03:22\u00a0ICT there now", "Say first, in Tiếng Việt")
                .anyMatch(text -> text.startsWith("Xin chào") && text.contains("TRAN QUANG MINH"));

        window.tick(Duration.ofMinutes(1));
        assertThat(screen.texts()).contains("Vietnam · 14:04:22\u00a0ICT there now");
    }

    @Test
    void three_attempts_are_counted_and_recorded() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            screen.click("#call-seller");
            assertThat(screen.shows("Attempt " + attempt + " of 3")).isTrue();
            screen.click("#call-start");
            window.tick(Duration.ofSeconds(20));
            log("#call-outcome-no_answer");
            window.tick(ContactRules.FORMER.attemptGap());
        }

        assertThat(calls()).hasSize(3).allMatch(call -> call.duration().equals(Duration.ofSeconds(20)));
        assertThat(window.texts("#party-seller")).contains("0 of 3");
        screen.click("#call-seller");
        assertThat(screen.shows("Out of reach: 3 calls in vain, far enough apart"))
                .as("the rules ask for three; more are possible")
                .isTrue();
        assertThat(window.texts("#party-seller"))
                .contains("out of reach: 3 calls in vain")
                .anyMatch(text -> text.endsWith("Seller could not be reached: 3 calls in vain, and no sign since."));
    }

    @Test
    void an_attempt_right_after_another_says_from_when_on_it_counts() {
        screen.click("#call-seller");
        log("#call-outcome-no_answer");
        window.tick(Duration.ofMinutes(1));

        screen.click("#call-seller");

        assertThat(plain(screen.texts()))
                .contains("Attempt 1 of 3 was just made; another one counts from 14:13:22 ICT on");
    }

    @Test
    void dialling_is_recorded_as_a_look_at_the_number() {
        screen.click("#call-seller");
        screen.click("#call-dial");

        assertThat(happened(DossierEvent.ContactRevealed.class)).hasSize(1);
        assertThat(window.says("#call-number")).isEqualTo("+84 912 345 678");
        assertThat(screen.shows("#call-reveal")).isFalse();
    }

    @Test
    void a_number_whose_reading_cannot_be_recorded_is_not_shown_nor_dialled() {
        screen.click("#call-seller");
        window.breakStorage();
        screen.click("#call-dial");

        assertThat(window.says("#call-number")).isEqualTo("+84 ••• 5678");
        assertThat(window.desktop().dialogs().opened()).isEmpty();
        assertThat(window.says("#call-timer")).isEqualTo("00:00");
        window.paper().mendStorage();
    }

    @Test
    void a_code_by_which_the_party_can_check_the_caller_shows_when_the_call_begins() {
        screen.click("#call-seller");
        assertThat(screen.shows("#call-code")).isFalse();

        screen.press("Space");

        String code = window.says("#call-code");
        assertThat(code).matches("\\d{3} \\d{3}");
        assertThat(check(Side.SELLER, code)).isEqualTo(Verdict.REAL);
        assertThat(check(Side.BUYER, code)).isEqualTo(Verdict.NOT_REAL);
        assertThat(screen.texts()).anyMatch(text -> text.startsWith("Để chắc chắn") && text.contains(code));
        assertThat(screen.texts()).contains("valid for 05:00");
        assertThat(happened(DossierEvent.CallerCodeIssued.class)).hasSize(1);
    }

    @Test
    void a_new_code_takes_the_place_of_the_one_that_ran_out() {
        screen.click("#call-seller");
        screen.click("#call-start");
        String first = window.says("#call-code");
        window.tick(Duration.ofMinutes(5));
        assertThat(screen.texts()).contains("no longer valid");
        assertThat(check(Side.SELLER, first)).isEqualTo(Verdict.EXPIRED);

        screen.click("#call-code-again");

        String second = window.says("#call-code");
        assertThat(second).isNotEqualTo(first);
        assertThat(check(Side.SELLER, second)).isEqualTo(Verdict.REAL);
        assertThat(screen.texts()).contains("valid for 05:00");
    }

    @Test
    void at_night_the_party_had_better_not_be_called_but_can_be() {
        screen.click("#call-seller");
        assertThat(screen.texts()).doesNotContain(QUIET);

        window.tick(Duration.ofHours(7));

        assertThat(screen.texts()).contains(QUIET);
        screen.click("#call-dial");
        assertThat(window.desktop().dialogs().opened()).hasSize(1);
    }

    private <T extends DossierEvent> List<T> happened(Class<T> type) {
        return window.view().events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Verdict check(Side side, String code) {
        return CallerCodes.check(
                window.view().events(), side, code, window.paper().clock().instant());
    }

    /** With common spaces, for a time has others. */
    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }

    @Test
    void wants_the_outcome_and_says_so_beside_it() {
        screen.click("#call-seller");
        window.write("#call-note", "không bắt máy");
        screen.click("#call-log");

        assertThat(screen.shows("Say how the call ended.")).isTrue();
        assertThat(below("Say how the call ended.", "#call-outcome")).isTrue();
        assertThat(window.written("#call-note")).isEqualTo("không bắt máy");
        assertThat(calls()).isEmpty();

        log("#call-outcome-busy");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void a_running_call_goes_on_when_its_record_lacks_the_outcome() {
        screen.click("#call-seller");
        screen.click("#call-start");
        window.tick(Duration.ofSeconds(5));
        screen.press("Ctrl+Enter");
        window.tick(Duration.ofSeconds(5));
        assertThat(window.says("#call-timer")).isEqualTo("00:10");
        log("#call-outcome-reached");

        assertThat(calls()).singleElement().extracting(CallRecord::duration).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_party_without_number_cannot_be_dialled_but_called_by_hand() {
        screen.click("#call-buyer");

        assertThat(screen.shows("This party left no number. A call made by other means can still be recorded."))
                .isTrue();
        assertThat(Fx.get(() -> screen.find("#call-dial").isDisabled())).isTrue();
        assertThat(window.isFocused("#call-start")).isTrue();
        screen.press("Space");
        window.tick(Duration.ofSeconds(5));
        log("#call-outcome-reached");

        assertThat(calls()).singleElement().extracting(CallRecord::duration).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void the_keyboard_begins_at_dialling_and_control_enter_records() {
        screen.click("#call-seller");
        assertThat(window.isFocused("#call-dial")).isTrue();
        screen.press("Space");
        Fx.run(() -> screen.find("#call-outcome-voicemail").requestFocus());
        screen.press("Space");
        screen.press("Ctrl+Enter");

        assertThat(calls()).singleElement().extracting(CallRecord::outcome).isEqualTo(CallOutcome.VOICEMAIL);
        assertThat(screen.shows("#call-log")).isFalse();
    }

    @Test
    void turning_to_the_other_party_keeps_what_was_written_about_each() {
        screen.click("#call-seller");
        window.write("#call-note", "về người bán");
        screen.click("#call-side-buyer");
        assertThat(window.written("#call-note")).isEmpty();
        window.write("#call-note", "về người mua");
        screen.click("#call-side-seller");

        assertThat(window.written("#call-note")).isEqualTo("về người bán");
        log("#call-outcome-reached");
        assertThat(calls())
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .extracting(CallRecord::side, CallRecord::note)
                        .containsExactly(Side.SELLER, "về người bán"));
    }

    @Test
    void giving_up_records_nothing() {
        for (String way : List.of("Escape", "cancel")) {
            screen.click("#call-seller");
            screen.click("#call-outcome-reached");
            if (way.equals("Escape")) {
                screen.press("Escape");
            } else {
                screen.click("#sheet-cancel");
            }
            assertThat(screen.shows("#call-log")).as(way).isFalse();
        }
        assertThat(calls()).isEmpty();
    }

    @Test
    void a_full_disk_keeps_the_sheet_and_what_was_typed() {
        screen.click("#call-seller");
        window.write("#call-note", "sẽ gửi sao kê");
        window.breakStorage();
        log("#call-outcome-reached");

        assertThat(screen.shows("Nothing was done: the disk is full. (no space left on device)"))
                .isTrue();
        assertThat(window.written("#call-note")).isEqualTo("sẽ gửi sao kê");

        window.paper().mendStorage();
        screen.click("#call-log");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void speaks_vietnamese_when_the_language_changes() {
        window.speak(Language.VIETNAMESE);
        screen.click("#call-seller");

        assertThat(screen.texts()).contains("Gọi điện", "Lần 1/3", "Nói trước, bằng Tiếng Việt", "G_hi cuộc gọi");
    }

    private void log(String outcome) {
        screen.click(outcome);
        screen.click("#call-log");
    }

    private boolean below(String text, String node) {
        return Fx.get(() -> bottom(screen.find(text)) > bottom(screen.find(node)));
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    private List<CallRecord> calls() {
        return window.view().events().stream()
                .map(event -> event.event() instanceof DossierEvent.CallLogged(CallRecord call)
                        ? Optional.of(call)
                        : Optional.<CallRecord>empty())
                .flatMap(Optional::stream)
                .toList();
    }
}
