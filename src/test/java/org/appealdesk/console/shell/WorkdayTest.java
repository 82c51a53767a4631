package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextField;
import org.appealdesk.casework.DeskPapers;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agent's own day in the whole window, by the keyboard: reminders, cases put aside, people to look out for. */
class WorkdayTest {

    private final PaperDesk paper = new PaperDesk();
    private final DeskPapers papers = new MemoryPapers();
    private final CaseId mine = mine("388107");
    private ShellScreen shell = ShellScreen.open(paper, papers);

    private CaseId mine(String number) {
        CaseId id = paper.appeal(number, "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        return id;
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void run(String action) {
        Fx.run(() -> shell.tools().actions().run(ShellScreen.spec(action)));
        Fx.settle();
    }

    private void remind(String reason) {
        shell.openCase(mine);
        shell.screen().press("F4");
        shell.screen().type(reason);
        shell.screen().press("Enter");
        Fx.settle();
    }

    private List<String> day() {
        shell.screen().press("Ctrl+6");
        return shell.screen().textsIn(shell.screen().find("#day-list")).stream()
                .map(ShellScreen::plain)
                .toList();
    }

    /** What the rows of “Mine” are. */
    private List<String> rows(String view) {
        shell.screen().press("Ctrl+1");
        shell.screen().click(view);
        return shell.screen().textsIn(shell.screen().find("#queue-views")).stream()
                .map(ShellScreen::plain)
                .toList();
    }

    private String count(String view) {
        List<String> texts = rows(view);
        return texts.get(texts.indexOf(view) + 1);
    }

    @Test
    void aReminderIsToldAtItsTimeAndDoneOrPutOff() {
        remind("Statement ready");
        assertThat(shell.readable()).contains("Reminder for 24 Nov 2026, 09:00:00 ICT: Statement ready");

        assertThat(day()).contains("Statement ready", "Appeal 2 014 388 107", "24 Nov 2026, 09:00:00 ICT");
        assertThat(shell.isFocusIn("#day-list")).isTrue();

        shell.pass(paper, Duration.ofHours(18).plusMinutes(57));
        assertThat(shell.readable()).contains("Reminder: Statement ready (appeal 2 014 388 107)");
        assertThat(day()).contains("due since 24 Nov 2026, 09:00:00 ICT");

        run("workday.action.putOffHour");
        assertThat(day()).contains("24 Nov 2026, 10:00:22 ICT");

        shell.screen().press("Delete");
        assertThat(day()).doesNotContain("Statement ready");
    }

    @Test
    void aReminderThatCameDueWhileTheProgramWasClosedIsToldAtTheNextStart() {
        remind("Call the bank");
        shell.close();
        paper.pass(Duration.ofDays(3));

        shell = ShellScreen.open(paper, papers);
        shell.pulse();

        assertThat(shell.readable()).contains("Reminder: Call the bank (appeal 2 014 388 107)");
    }

    @Test
    void aReminderNeedsAReasonAndATimeToCome() {
        shell.openCase(mine);
        shell.screen().press("F4");
        shell.screen().press("Enter");
        assertThat(shell.readable()).contains("Say why, so that you know it then.");

        shell.screen().type("x");
        Fx.run(() -> shell.screen().find("#when-at", TextField.class).setText("2020-01-01 10:00"));
        shell.screen().press("Enter");
        assertThat(shell.readable()).contains("That time is over.");
    }

    @Test
    void aCasePutAsideLeavesMineAndComesBackWhenAPartyActs() {
        putAside();
        assertThat(count("Mine")).isEqualTo("0");
        assertThat(count("Put aside")).isEqualTo("1");
        assertThat(count("All open")).as("it is hidden nowhere else").isEqualTo("1");

        Fx.run(() -> paper.say(mine, Side.BUYER, "Đã gửi sao kê."));
        Fx.settle();
        shell.pass(paper, Duration.ofSeconds(1));

        assertThat(count("Mine")).isEqualTo("1");
        assertThat(shell.readable()).contains("Appeal 2 014 388 107 is back: a party acted.");
    }

    private void putAside() {
        shell.openCase(mine);
        shell.screen().press("Shift+F4");
        shell.screen().press("Enter");
        Fx.settle();
        assertThat(shell.readable()).contains("Put aside until 24 Nov 2026, 09:00:00 ICT");
    }

    @Test
    void aCasePutAsideComesBackAmberBeforeItsDeadline() {
        putAside();

        shell.pass(paper, Duration.ofMinutes(14));
        assertThat(count("Mine")).isEqualTo("0");
        shell.pass(paper, Duration.ofMinutes(2));

        assertThat(count("Mine")).isEqualTo("1");
        assertThat(shell.readable()).contains("Appeal 2 014 388 107 is back: a deadline comes near.");
    }

    @Test
    void aCasePutAsideIsBroughtBackByHand() {
        putAside();

        run("appeal.action.wake");

        assertThat(count("Mine")).isEqualTo("1");
        assertThat(count("Put aside")).isEqualTo("0");
    }

    @Test
    void whomTheAgentLooksOutForShowsWithTheMemoInTheCaseAndInMyDay() {
        shell.openCase(mine);
        run("appeal.action.watchSeller");
        shell.screen().type("two phones");
        shell.screen().press("Ctrl+Enter");
        Fx.settle();
        CaseId[] other = new CaseId[1];
        Fx.run(() -> other[0] =
                paper.appeal("388200", "1000000", Side.BUYER, ReasonCode.SELLER_NOT_RELEASED, "minh_otc88", "x"));

        shell.openCase(other[0]);

        assertThat(shell.readable()).contains("You look out for minh_otc88: two phones");
        assertThat(day()).contains("Looking out for minh_otc88", "two phones");
        shell.screen().press("Delete");
        shell.openCase(other[0]);
        assertThat(shell.readable()).doesNotContain("You look out for minh_otc88: two phones");
    }
}
