package org.appealdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.Test;

/** The authority's time on the screens, at any speed and in any zone. */
class TimeInWindowTest {

    private static final Pattern CLOCK_WITH_ZONE = Pattern.compile("\\d\\d:\\d\\d:\\d\\d \\S+");

    @Test
    void at_sixty_times_the_speed_a_second_takes_a_minute_off_every_countdown() {
        PaperTraining training = PaperTraining.of("amount-short-no-answer");
        training.pass(Duration.ofMinutes(4));
        CaseId id = training.caseOf("amount-short-no-answer");
        try (ShellScreen shell = ShellScreen.open(training)) {
            String due = countdown(shell);
            shell.screen().press("Shift+F11");
            passReal(shell, training, Duration.ofSeconds(1));
            assertThat(minutes(due) - minutes(countdown(shell))).isEqualTo(1);

            shell.openCase(id);
            String inCase = countdown(shell);
            passReal(shell, training, Duration.ofSeconds(2));
            assertThat(minutes(inCase) - minutes(countdown(shell))).isEqualTo(2);

            shell.screen().press("F8");
            String standing = countdown(shell);
            passReal(shell, training, Duration.ofSeconds(30));
            assertThat(countdown(shell)).isEqualTo(standing);
        }
    }

    private static void passReal(ShellScreen shell, PaperTraining training, Duration time) {
        Fx.run(() -> training.passReal(time));
        shell.pulse();
    }

    private static String countdown(ShellScreen shell) {
        return shell.readable().stream()
                .filter(text -> text.matches("\\d\\d:\\d\\d( · .*)?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no countdown in " + shell.readable()));
    }

    private static int minutes(String countdown) {
        return Integer.parseInt(countdown.substring(0, 2));
    }

    @Test
    void the_band_and_the_status_line_show_the_simulated_time() {
        PaperTraining training = PaperTraining.of("amount-short-no-answer");
        try (ShellScreen shell = ShellScreen.open(training)) {
            String time = shell.says("#band-time");
            assertThat(shell.says("#status-clock")).endsWith(time);

            shell.screen().click("#band-pause");
            passReal(shell, training, Duration.ofSeconds(5));
            assertThat(shell.says("#band-time")).isNotEqualTo(time);
        }
    }

    @Test
    void another_zone_changes_every_time_on_every_screen_while_it_is_open() {
        PaperDesk paper = new PaperDesk();
        CaseId id = paper.appeal("388107", "51000000", Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
        paper.say(id, Side.BUYER, "Chào anh");
        paper.failNegotiation(id);
        paper.claim(id, PaperDesk.ME);
        try (ShellScreen shell = ShellScreen.open(paper)) {
            Fx.run(() -> paper.say(id, Side.BUYER, "Em đã chuyển"));
            shell.screen().click("Amount incorrect");
            followsTheZone(shell, 0);
            shell.screen().press("Ctrl+3");
            followsTheZone(shell, 0);
            shell.openCase(id);
            for (int tab = 0; tab < 5; tab++) {
                followsTheZone(shell, 1);
                shell.screen().press("Alt+Page Down");
            }
            shell.screen().press("Ctrl+Shift+M");
            followsTheZone(shell, 1);
        }
    }

    /**
     * In Tokyo it is two hours later than in Hà Nội: no time of Hà Nội stays, and none goes without its zone.
     *
     * @param ofParties how many times are a party's own, which stay where the party is
     */
    private static void followsTheZone(ShellScreen shell, int ofParties) {
        zone(shell, "Asia/Ho_Chi_Minh");
        List<String> before = clocks(shell);
        assertThat(before).isNotEmpty();
        zone(shell, "Asia/Tokyo");
        List<String> after = clocks(shell);

        assertThat(before).allMatch(time -> time.contains("14:03:22"));
        assertThat(after).hasSameSizeAs(before);
        assertThat(after).filteredOn("14:03:22 ICT"::equals).hasSize(ofParties);
        assertThat(after)
                .filteredOn(time -> !time.equals("14:03:22 ICT"))
                .allMatch(time -> time.contains("16:03:22"))
                .filteredOn(CLOCK_WITH_ZONE.asPredicate())
                .noneMatch(time -> time.contains("ICT"));
        zone(shell, "Asia/Ho_Chi_Minh");
    }

    private static void zone(ShellScreen shell, String id) {
        Fx.run(() -> shell.settings().zoneProperty().set(Optional.of(ZoneId.of(id))));
    }

    private static List<String> clocks(ShellScreen shell) {
        return shell.readable().stream()
                .filter(text -> text.matches(".*\\d\\d:\\d\\d:\\d\\d.*"))
                .toList();
    }
}
