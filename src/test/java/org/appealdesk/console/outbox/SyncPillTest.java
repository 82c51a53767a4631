package org.appealdesk.console.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.command.SupportAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncPillTest {
    private final OutboxTable table = OutboxTable.open();
    private final SyncViewModel sync =
            Fx.get(() -> new SyncViewModel(table.work(), table.desktop().texts()));
    private final Screen screen = table.desktop().show(900, 500, tools -> new SyncPillView(sync, tools));

    @AfterEach
    void close() {
        screen.close();
        table.close();
    }

    private List<String> pill() {
        return screen.textsIn(screen.find("#shell-sync")).stream()
                .map(OutboxTable::plain)
                // Icons are letters too, of a kind of their own.
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                // A label with an icon is found by both.
                .distinct()
                .toList();
    }

    private String told() {
        if (!screen.shows("#sync-popover")) {
            screen.click("#shell-sync");
            screen.awaitShown("#sync-popover");
        }
        return OutboxTable.plain(String.join("\n", screen.textsIn(screen.find("#sync-popover"))));
    }

    @Test
    void itSaysUpToWhenAllIsHere() {
        assertThat(pill()).containsExactly("Live · complete to 14:03:22 ICT");
        assertThat(told())
                .contains("Everything that happened up to 23 Nov 2026, 14:03:22 ICT is here.")
                .contains("None of your actions waits.")
                .doesNotContain("clock");
    }

    @Test
    void theFirstFetchingIsCounted() {
        table.happens(() -> table.paper().link().fetches(12_300, 100_000));

        assertThat(pill()).containsExactly("Syncing 12,300 of 100,000");
        assertThat(told()).contains("12,300 of 100,000 are here", "Not everything is here yet.");
        Fx.run(() -> table.desktop().texts().languageProperty().set(Language.VIETNAMESE));
        assertThat(pill()).containsExactly("Đang đồng bộ 12.300 trên 100.000");
    }

    /** Never by colour alone. */
    @Test
    void everyStandingHasItsOwnWordsAndShape() {
        for (SyncStatus.Link link : SyncStatus.Link.values()) {
            table.happens(() -> table.paper().link().is(link));
            assertThat(pill().getFirst())
                    .as(link.name())
                    .startsWith(
                            switch (link) {
                                case LIVE -> "Live";
                                case SYNCING -> "Syncing";
                                case OFFLINE -> "Offline";
                                case SIGNED_OUT -> "Signed out";
                                case UPDATE_NEEDED -> "Update needed";
                            });
            assertThat(screen.all(
                            ".sync-" + link.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .as(link.name())
                    .hasSize(1);
        }
    }

    @Test
    void whatKeepsItFromGoingOnIsToldInItsWords() {
        table.happens(() -> table.paper()
                .link()
                .is(table.paper().link().status().with(SyncStatus.Link.OFFLINE, "no route to desk.example.com")));

        assertThat(told()).contains("What is in the way: no route to desk.example.com");
    }

    @Test
    void ownActionsThatWaitAndThatWereRefusedAreCounted() {
        table.happens(() -> table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("One.")));
        table.happens(() -> table.paper().refuse(Refusal.because(Refusal.Why.NOT_ALLOWED, "")));
        table.happens(() -> {
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("Two."));
            table.paper().act(table.id(), PaperDesk.ME, new SupportAction.AddNote("Three."));
        });

        assertThat(pill()).containsExactly("Live · complete to 14:03:22 ICT", "2", "1");
        assertThat(told())
                .contains(
                        "2 of your actions wait for the backend.", "1 of your actions was refused and waits for you.");
        assertThat(Fx.get(() -> screen.find("#shell-sync").getAccessibleText())).contains("waiting: 2", "refused: 1");
    }

    /** Edge 13. */
    @Test
    void aClockThatIsOffIsWarnedOfAndOneThatIsRightIsNot() {
        table.happens(() -> table.paper().link().clockIs(Duration.ofSeconds(30)));
        assertThat(pill()).hasSize(1);

        table.happens(() -> table.paper().link().clockIs(Duration.ofSeconds(42)));
        assertThat(pill()).contains("clock 00:42 ahead");
        assertThat(told()).contains("This computer’s clock is 00:42 ahead, compared with the backend’s.");

        table.happens(() -> table.paper().link().clockIs(Duration.ofMinutes(-3)));
        assertThat(pill()).contains("clock 03:00 behind");

        table.happens(() -> table.paper().link().clockIsUnknown());
        assertThat(told()).contains("The backend’s time is not known yet");
    }

    @Test
    void tryNowIsReachedByTheKeyboardAndClosesTheWords() {
        Fx.run(() -> screen.find("#shell-sync").requestFocus());
        screen.press("Space");
        screen.awaitShown("#sync-popover");
        screen.press("Space");

        assertThat(table.paper().link().tries()).isEqualTo(1);
        screen.awaitGone("#sync-popover");
    }

    @Test
    void tryNowIsReachedByTheMouse() {
        screen.click("#shell-sync");
        screen.awaitShown("#sync-popover");
        screen.click("#sync-now");

        assertThat(table.paper().link().tries()).isEqualTo(1);
    }

    @Test
    void escapeClosesTheWords() {
        screen.click("#shell-sync");
        screen.awaitShown("#sync-popover");
        screen.press("Escape");

        screen.awaitGone("#sync-popover");
        assertThat(table.paper().link().tries()).isZero();
    }

    @Test
    void whoIsSignedOutCannotTryNow() {
        table.happens(() -> table.paper().link().is(SyncStatus.Link.SIGNED_OUT));
        screen.click("#shell-sync");
        screen.awaitShown("#sync-popover");

        assertThat(screen.shows("#sync-now")).isFalse();
        assertThat(told()).contains("Sign in again");
    }
}
