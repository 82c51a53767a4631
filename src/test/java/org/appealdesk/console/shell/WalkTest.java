package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** F6 walks all parts of the window, Shift+F6 the other way, and nothing is left out. */
class WalkTest {

    @Test
    void in_the_queue_of_a_training() {
        PaperTraining training = PaperTraining.of("amount-short-no-answer");
        training.pass(Duration.ofMinutes(4));
        try (ShellScreen shell = ShellScreen.open(training)) {
            shell.screen().click("#rail-QUEUE");
            shell.screen().click("Amount incorrect");
            List<String> way = List.of(
                    ".preview", "#status-line", "#rail", "#top-bar", ".training-band", ".view-list", ".filter-bar");

            walks(shell, "F6", ".table-view", way);
            walks(shell, "Shift+F6", ".filter-bar", List.of(".view-list", ".training-band", "#top-bar", "#rail"));
        }
    }

    @Test
    void in_a_case_with_its_tabs() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        try (ShellScreen shell = ShellScreen.open(paper)) {
            shell.openCase(id);
            List<String> seen = new ArrayList<>();
            for (int press = 0; press < 9; press++) {
                shell.screen().press("F6");
                seen.add(where(shell, List.of("#rail", "#top-bar", "#case-tabs", "#status-line", ".case")));
            }
            assertThat(seen)
                    .containsSubsequence(
                            ".case", ".case", "#status-line", "#rail", "#top-bar", "#case-tabs", ".case", ".case");
        }
    }

    @Test
    void in_a_screen_of_one_part() {
        try (ShellScreen shell = ShellScreen.open(new PaperDesk())) {
            shell.screen().press("Ctrl+Comma");

            walks(shell, "F6", ".settings", List.of("#status-line", "#rail", "#top-bar", ".settings"));
        }
    }

    @Test
    void not_while_a_sheet_is_open() {
        try (ShellScreen shell = ShellScreen.open(new PaperDesk())) {
            shell.screen().press("Ctrl+K");
            shell.screen().press("F6");

            assertThat(shell.isFocusIn("#palette-field")).isTrue();
        }
    }

    /** From a part, each press leads to the next one named. */
    private static void walks(ShellScreen shell, String key, String from, List<String> way) {
        for (int press = 0; press < 12 && !shell.isFocusIn(from); press++) {
            shell.screen().press(key);
        }
        assertThat(shell.isFocusIn(from)).as(from).isTrue();
        for (String part : way) {
            shell.screen().press(key);
            assertThat(shell.isFocusIn(part)).as(key + " leads to " + part).isTrue();
        }
    }

    private static String where(ShellScreen shell, List<String> parts) {
        return parts.stream().filter(shell::isFocusIn).findFirst().orElse("elsewhere");
    }
}
