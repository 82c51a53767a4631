package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.control.Button;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.event.SupportEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A colleague is away: from being told of it to taking over one of the cases (t11). */
class AbsencesInWindowTest {
    private final PaperDesk paper = new PaperDesk();
    private final CaseId first = paper.appeal("455012", "700000", Side.BUYER, ReasonCode.OVERPAID);
    private final CaseId second = paper.appeal("455013", "800000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED);
    private ShellScreen shell;

    @BeforeEach
    void open() {
        paper.failNegotiation(first);
        paper.claim(first, PaperDesk.COLLEAGUE);
        paper.failNegotiation(second);
        paper.claim(second, PaperDesk.COLLEAGUE);
        shell = ShellScreen.open(paper);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void colleagueIsAway() {
        Fx.run(() -> paper.away(PaperDesk.COLLEAGUE, PaperDesk.ME, Duration.ofMinutes(20), "Ask Minh."));
        shell.pulse();
    }

    private void run(String action) {
        Fx.run(() -> shell.tools().actions().run(ShellScreen.spec(action)));
    }

    @Test
    void theSubstituteHasTheCasesUnderMineAndTakesOneOver() {
        shell.screen().press("Ctrl+2");
        assertThat(shell.readable()).doesNotContain("Overpaid");

        colleagueIsAway();

        assertThat(shell.readable()).contains("Overpaid", "Seller not released", "for HN");
        assertThat(shell.readable())
                .anyMatch(said -> said.startsWith("HN is away until") && said.endsWith("Ask Minh."));

        shell.openCase(first);
        assertThat(shell.readable()).anyMatch(said -> said.startsWith("For HN, away until"));
        assertThat(shell.readable())
                .anyMatch(said ->
                        said.startsWith("You stand in for HN, who is away until") && said.endsWith("Ask Minh."));
        Fx.run(() -> shell.screen().find("#case-day-takeOver", Button.class).fire());
        shell.screen().click("Substitute for HN");
        shell.screen().click("#sheet-confirm");

        assertThat(shell.readable()).contains("Owner: you");
        assertThat(paper.desk().find(first).orElseThrow().events().getLast().event())
                .isInstanceOfSatisfying(SupportEvent.CaseTakenOver.class, taken -> {
                    assertThat(taken.from()).isEqualTo(PaperDesk.COLLEAGUE.id());
                    assertThat(taken.why()).isEqualTo("Substitute for HN");
                });
    }

    @Test
    void theSubstituteHearsWhatHappensInTheCasesAsLongAsItLasts() {
        Fx.run(() -> paper.say(first, Side.BUYER, "Anybody there?"));
        assertThat(shell.readable()).noneMatch(AbsencesInWindowTest::isNewsOfFirst);

        colleagueIsAway();
        Fx.run(() -> paper.say(first, Side.BUYER, "Hello?"));

        shell.screen().await("the news", () -> shell.readable().stream().anyMatch(AbsencesInWindowTest::isNewsOfFirst));
    }

    private static boolean isNewsOfFirst(String said) {
        return said.startsWith("2 014 455 012:") || said.startsWith("2 014 455 012 ·");
    }

    @Test
    void whoSitsThereFindsItBehindHisBadgeToo() {
        shell.screen().click("#shell-me");
        shell.screen().click("Say who is away …");
        shell.screen().awaitShown("#absence-confirm");
        assertThat(shell.readable()).contains("Who stands in");
    }

    @Test
    void whenItIsOverTheCasesAreTheirOwnersAgain() {
        colleagueIsAway();
        shell.screen().press("Ctrl+2");
        assertThat(shell.readable()).contains("Overpaid");

        shell.pass(paper, Duration.ofMinutes(20));

        assertThat(shell.readable()).doesNotContain("Overpaid").contains("HN is back. You stand in no longer.");
        shell.openCase(second);
        assertThat(shell.can(ShellScreen.spec("appeal.action.takeOver"))).isFalse();
    }

    @Test
    void whoHandsOverIsToldThatTheColleagueIsAway() {
        CaseId own = Fx.get(() -> paper.appeal("455014", "900000", Side.BUYER, ReasonCode.OVERPAID));
        Fx.run(() -> {
            paper.failNegotiation(own);
            paper.claim(own, PaperDesk.ME);
        });
        colleagueIsAway();
        shell.openCase(own);
        run("appeal.action.handOver");
        shell.screen().awaitShown("#hand-over-to");
        shell.screen().type("HN");

        assertThat(ShellScreen.plain(shell.says("#hand-over-away"))).startsWith("HN is away until");
    }

    @Test
    void anAgentSaysByTheKeyboardThatHeIsAwayAndEndsItInMyDay() {
        shell.screen().press("Ctrl+K");
        shell.screen().type("say who is away");
        shell.screen().press("Enter");
        shell.screen().awaitShown("#absence-substitute");
        shell.screen().type("HN");
        shell.screen().press("Ctrl+Enter");
        shell.screen().awaitGone("#absence-confirm");
        assertThat(paper.absences().absences()).extracting(Absence::person).containsExactly(PaperDesk.ME.id());

        shell.screen().press("Ctrl+6");
        assertThat(shell.readable()).contains("You are away. HN stands in.");
        shell.screen().press("Delete");
        assertThat(paper.absences().absences()).isEmpty();
    }
}
