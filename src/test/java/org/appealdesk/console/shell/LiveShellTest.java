package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import javafx.scene.Node;
import org.appealdesk.casework.live.Refusal;
import org.appealdesk.casework.live.SyncStatus;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.LivePaper;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.outbox.OutboxActions;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main window over a backend's cases. */
class LiveShellTest {
    private final LivePaper paper = new LivePaper();
    private final CaseId id = mine("388107");
    private final ShellScreen shell = ShellScreen.open(paper);

    private CaseId mine(String number) {
        CaseId made = paper.backend().appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.backend().failNegotiation(made);
        paper.backend().claim(made, PaperDesk.ME);
        paper.feed();
        return made;
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void happens(Runnable deed) {
        Fx.run(deed);
        shell.pulse();
    }

    private void note(String text) {
        happens(() -> paper.act(id, PaperDesk.ME, new SupportAction.AddNote(text)));
    }

    private String status() {
        return ShellScreen.plain(
                String.join(" | ", shell.screen().textsIn(shell.screen().find("#status-line"))));
    }

    @Test
    void theTopBarSaysHowTheDataStandsAndTheStatusLineWhoDecides() {
        assertThat(shell.readable()).contains("Live · complete to 14:03:22 ICT");
        assertThat(status()).contains("Authority: the backend", "Backend’s clock 23 Nov 2026, 14:03:22 ICT");

        happens(() -> paper.link().is(SyncStatus.Link.OFFLINE));
        assertThat(shell.readable()).contains("Offline · complete to 14:03:22 ICT");
    }

    @Test
    void ownActionsAreReachedByAKeyAndFromThePalette() {
        note("Two receipts.");
        shell.screen().press("Ctrl+Shift+A");
        shell.screen().awaitShown("#outbox-list");
        assertThat(shell.readable()).contains("Internal note", "Two receipts.");
        shell.screen().press("Escape");

        shell.screen().press("Ctrl+K");
        shell.screen().awaitShown("#palette-field");
        shell.screen().type("unfinished");
        assertThat(shell.readable()).contains("Show my unfinished actions");
        shell.screen().press("Enter");
        shell.screen().awaitShown("#outbox-list");
    }

    @Test
    void thePillLeadsToThemToo() {
        note("Two receipts.");
        shell.screen().click("#shell-sync");
        shell.screen().awaitShown("#sync-popover");
        shell.screen().click("#sync-own");

        shell.screen().awaitShown("#outbox-list");
        shell.screen().awaitGone("#sync-popover");
    }

    @Test
    void tryingNowHasAKey() {
        shell.screen().press("Ctrl+Shift+Y");

        assertThat(paper.link().tries()).isEqualTo(1);
    }

    @Test
    void aRefusalIsAToastAndStaysInTheNotifications() {
        note("Two receipts.");
        happens(() -> paper.refuse(Refusal.because(Refusal.Why.NOT_ALLOWED, "")));

        shell.screen().awaitShown(".toast");
        assertThat(shell.readable()).anyMatch(text -> text.startsWith("2 014 388 107: “Internal note” was refused."));
        assertThat(shell.says("#shell-news")).isEqualTo("1");
    }

    /** Own actions, expected or confirmed, are no news; what others did meanwhile is, wherever it lands in the case. */
    @Test
    void whatOthersDidBeforeAnOwnActionThatWasExpectedEarlierIsNewsAllTheSame() {
        note("Two receipts.");
        happens(() -> {
            paper.backend().say(id, Side.BUYER, "Anh ơi?");
            paper.feed();
        });
        assertThat(shell.says("#shell-news")).isEqualTo("1");

        happens(paper::sync);
        assertThat(shell.says("#shell-news")).isEqualTo("1");
    }

    @Test
    void othersAreToldWhichCaseIsOnTheScreen() {
        assertThat(paper.eyes().told()).isEmpty();
        shell.openCase(id);
        assertThat(paper.eyes().told()).containsExactly(Set.of(id));

        Fx.run(() -> shell.tools().actions().run(ShellActions.QUEUE));
        assertThat(paper.eyes().told()).containsExactly(Set.of(id), Set.of());
    }

    @Test
    void aCaseInAWindowOfItsOwnIsOnTheScreenAsWell() {
        CaseId other = mine("388108");
        shell.openCase(id);
        Fx.run(() -> shell.tools().actions().run(ShellActions.DETACH));
        shell.openCase(other);

        assertThat(paper.eyes().told().getLast()).isEqualTo(Set.of(id, other));
    }

    @Test
    void aCaseThatLeavesTheScopeKeepsItsTabUntilItIsClosed() {
        shell.openCase(id);
        happens(() -> paper.hide(id));

        assertThat(shell.tabs()).contains("2 014 388 107");
        shell.screen().awaitShown("#case-gone");
        assertThat(shell.readable()).anyMatch(text -> text.equals("Appeal 2 014 388 107 has left what you may see."));

        shell.screen().click("#gone-close");
        assertThat(shell.tabs()).doesNotContain("2 014 388 107");
        assertThat(shell.title()).isEqualTo("Queue");
    }

    @Test
    void withoutTheBackendsClockTheStatusLineSaysWhoseTimeItShows() {
        happens(() -> paper.link().clockIsUnknown());

        assertThat(status()).contains("This computer’s clock, about 23 Nov 2026, 14:03:22 ICT");

        happens(() -> paper.link().clockIs(Duration.ZERO));
        assertThat(status()).contains("Backend’s clock 23 Nov 2026, 14:03:22 ICT");
    }

    @Test
    void theWindowsOfATrainingHaveNeitherActionNorPill() {
        PaperDesk training = new PaperDesk();
        try (ShellScreen other = ShellScreen.open(training)) {
            assertThat(Fx.get(() -> other.tools().actions().find(OutboxActions.OPEN)))
                    .isEmpty();
            Node pill = other.screen().find("#shell-sync");
            assertThat(pill.getStyleClass()).contains("training");
        }
    }

    @Test
    void timeGoesByOnTheBackendsClock() {
        happens(() -> {
            paper.backend().clock().move(Duration.ofMinutes(2));
            paper.link().completeTo(paper.backend().clock().instant());
        });

        assertThat(shell.readable()).contains("Live · complete to 14:05:22 ICT");
    }
}
