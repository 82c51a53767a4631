package org.appealdesk.console.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.console.appeal.CaseWindow;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.command.PlatformAction;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.CallOutcome;
import org.appealdesk.engine.dossier.CallRecord;
import org.appealdesk.engine.event.DossierEvent;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.TrainingClock.Speed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The columns of the two parties, through the screen of a case. */
class PartyViewTest {
    private final CaseWindow window = CaseWindow.queued();
    private final Screen screen = window.screen();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void tells_who_each_party_is_and_who_complains() {
        assertThat(window.texts("#party-buyer"))
                .startsWith("BUYER · RESPONDENT", "CryptoHanoi_21", "NGUYEN VAN HOANG · KYC ✓")
                .containsSubsequence("Orders", "412 · 98.1 % done")
                .containsSubsequence("Appeals", "filed 1 · against 4")
                .containsSubsequence("Reads", "Vietnamese");
        assertThat(window.texts("#party-seller"))
                .startsWith("SELLER · COMPLAINANT", "minh_otc88", "TRAN QUANG MINH · KYC ✓")
                .contains("maker");
        assertThat(screen.all(".complainant-mark")).hasSize(1);
    }

    @Test
    void speaks_vietnamese() {
        window.speak(Language.VIETNAMESE);

        assertThat(window.texts("#party-seller"))
                .contains("NGƯỜI BÁN · NGƯỜI KHIẾU NẠI", "412 · 98,1 % xong", "Tiếng Việt");
    }

    @Test
    void phone_and_account_stay_masked_while_the_case_is_not_mine() {
        assertThat(window.says("#phone-seller")).isEqualTo("+84 ••• 5678");
        assertThat(window.says("#account-seller")).isEqualTo("•••• 5523");

        screen.click("#reveal-seller");

        assertThat(window.says("#phone-seller")).isEqualTo("+84 ••• 5678");
        assertThat(window.spoken("#reveal-seller"))
                .isEqualTo("show, not available: Nobody has claimed the case: claim it first.");
    }

    @Test
    void in_a_case_of_mine_they_show_when_asked_for_and_hide_again() {
        claim();
        assertThat(window.says("#phone-seller")).isEqualTo("+84 ••• 5678");

        screen.click("#reveal-seller");
        assertThat(window.says("#phone-seller")).isEqualTo("+84 912 345 678");
        assertThat(window.says("#account-seller")).isEqualTo("001100445523");
        assertThat(window.says("#account-buyer"))
                .as("the other party stays masked")
                .isEqualTo("•••• 0917");

        screen.click("#reveal-seller");
        assertThat(window.says("#phone-seller")).isEqualTo("+84 ••• 5678");
    }

    @Test
    void every_look_at_them_is_recorded_in_the_case_and_moves_nothing() {
        claim();
        long unchanged = window.view().file().version();
        screen.click("#reveal-seller");
        screen.click("#reveal-seller");
        screen.click("#reveal-seller");

        assertThat(window.view().events().stream()
                        .map(event -> event.event())
                        .filter(DossierEvent.ContactRevealed.class::isInstance))
                .containsExactly(
                        new DossierEvent.ContactRevealed(Side.SELLER), new DossierEvent.ContactRevealed(Side.SELLER));
        assertThat(window.view().file().isUnchangedSince(unchanged)).isTrue();
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        claim();
        window.breakStorage();

        screen.click("#reveal-seller");

        assertThat(window.says("#phone-seller")).isEqualTo("+84 ••• 5678");
        assertThat(window.news()).anyMatch(news -> news.contains("the disk is full"));
        window.paper().mendStorage();
    }

    @Test
    void they_show_by_keyboard_and_the_keyboard_stays_there() {
        claim();
        screen.click("#reveal-seller");
        screen.press("Space");
        assertThat(window.says("#phone-seller")).isEqualTo("+84 ••• 5678");
        assertThat(window.isFocused("#reveal-seller")).isTrue();

        screen.press("Space");

        assertThat(window.says("#phone-seller")).isEqualTo("+84 912 345 678");
    }

    @Test
    void they_are_masked_again_when_the_case_is_given_away() {
        claim();
        screen.click("#reveal-seller");

        window.act(PaperDesk.ME, new SupportAction.HandOverCase(PaperDesk.COLLEAGUE.id(), "hết ca"));

        assertThat(window.says("#phone-seller")).isEqualTo("+84 ••• 5678");
        assertThat(window.says("#account-seller")).isEqualTo("•••• 5523");
    }

    @Test
    void a_party_without_phone_can_still_show_its_account() {
        claim();
        assertThat(window.texts("#party-buyer"))
                .containsSubsequence("Phone", "none left")
                .containsSubsequence("There now", "not known");

        screen.click("#reveal-buyer");

        assertThat(window.says("#account-buyer")).isEqualTo("001100440917");
    }

    @Test
    void the_partys_region_and_hour_stand_by_its_phone_and_follow_the_clock() {
        assertThat(window.texts("#party-seller")).contains("14:03:22 ICT", "Vietnam · mobile · Vinaphone · verified");

        window.tick(Duration.ofMinutes(90));
        assertThat(window.says("#there-seller")).isEqualTo("15:33:22 ICT");

        window.speak(Language.VIETNAMESE);
        assertThat(window.texts("#party-seller")).anyMatch(text -> text.startsWith("Việt Nam"));
    }

    @Test
    void in_a_training_the_partys_hour_follows_the_simulated_clock_at_every_speed() {
        PaperTraining training = PaperTraining.of("amount-short-negotiation-failed");
        try (CaseWindow trained = CaseWindow.of(training, "amount-short-negotiation-failed")) {
            String begin = trained.says("#there-seller");
            training.clock().run(Speed.X60);
            training.passReal(Duration.ofSeconds(10));
            trained.desktop().pulse();

            assertThat(trained.says("#there-seller")).isNotEqualTo(begin);
            assertThat(minute(trained.says("#there-seller"))).isEqualTo((minute(begin) + 10) % 60);

            training.clock().pause();
            String paused = trained.says("#there-seller");
            training.passReal(Duration.ofMinutes(1));
            trained.desktop().pulse();
            assertThat(trained.says("#there-seller")).isEqualTo(paused);
        }
    }

    private static int minute(String time) {
        return Integer.parseInt(time.split(":", -1)[1]);
    }

    @Test
    void counts_calls_and_shows_whom_support_has_not_contacted() {
        claim();
        String notContacted = "not contacted by support yet (R14)";
        assertThat(window.texts("#party-buyer")).contains("not called", notContacted);

        call(Side.BUYER, CallOutcome.NO_ANSWER);
        call(Side.BUYER, CallOutcome.REACHED);

        assertThat(window.texts("#party-buyer")).contains("1 of 2").doesNotContain(notContacted);
        assertThat(window.texts("#party-seller")).contains(notContacted);
    }

    @Test
    void shows_what_was_asked_for_until_when_and_what_came() {
        claim();
        window.meanwhile(() -> {
            window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15));
            window.paper().ask(window.id(), PaperDesk.ME, Side.SELLER, Duration.ofMinutes(30));
        });
        assertThat(window.texts("#party-buyer"))
                .containsSubsequence("Asked for", "due 23 Nov 2026, 14:18:22 ICT", "Sao kê tài khoản hôm nay (PDF)");

        window.pass(Duration.ofMinutes(15));
        assertThat(window.texts("#party-buyer")).contains("overdue since 23 Nov 2026, 14:18:22 ICT");

        window.meanwhile(() -> window.paper().supply(window.id(), Side.SELLER));
        assertThat(window.texts("#party-seller")).contains("supplied");
    }

    @Test
    void a_request_taken_back_is_not_shown_any_more() {
        claim();
        window.meanwhile(() -> window.paper().ask(window.id(), PaperDesk.ME, Side.BUYER, Duration.ofMinutes(15)));

        window.act(PaperDesk.ME, new SupportAction.WithdrawRequest("Q-BUYER"));

        assertThat(window.texts("#party-buyer")).doesNotContain("Asked for");
    }

    @Test
    void claims_stand_with_their_party() {
        assertThat(window.texts("#party-seller")).contains("“Em chuyển thiếu rồi, anh kiểm tra lại giúp.”");
        assertThat(window.texts("#party-buyer")).contains("“Tôi không đồng ý.”");
    }

    @Test
    void a_ban_shows_at_once() {
        window.act(new Actor.Platform(), new PlatformAction.ReportPartyBanned(Side.SELLER));

        assertThat(window.texts("#party-seller")).contains("Banned: notices do not arrive");
    }

    @Test
    void its_buttons_say_why_they_cannot_be_used() {
        for (String button : List.of("#call-buyer", "#message-buyer", "#call-seller", "#message-seller")) {
            assertThat(window.spoken(button)).endsWith("not available: Nobody has claimed the case: claim it first.");
        }
        screen.click("#call-seller");
        assertThat(screen.shows("#call-log")).isFalse();
        assertThat(screen.shows("Nobody has claimed the case: claim it first.")).isTrue();
    }

    @Test
    void its_buttons_reach_their_own_party() {
        claim();
        screen.click("#message-seller");
        assertThat(window.says("#composer-send")).isEqualTo("Send to seller minh_otc88");
        assertThat(window.isFocused("#composer")).isTrue();

        screen.click("#message-buyer");
        assertThat(window.says("#composer-send")).isEqualTo("Send to buyer CryptoHanoi_21");

        screen.click("#call-seller");
        assertThat(Stream.of("#call-side-seller", "#call-side-buyer").filter(side -> window.hasState(side, "selected")))
                .containsExactly("#call-side-seller");
    }

    private void claim() {
        window.meanwhile(() -> window.paper().claim(window.id(), PaperDesk.ME));
    }

    private void call(Side side, CallOutcome outcome) {
        window.act(PaperDesk.ME, new SupportAction.LogCall(new CallRecord(side, outcome, Duration.ofSeconds(30), "")));
    }
}
