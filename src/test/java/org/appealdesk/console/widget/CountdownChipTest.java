package org.appealdesk.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.driver.SettableClock;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.Countdown.AtZero;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountdownChipTest {

    private static final Instant START = Instant.parse("2026-11-23T07:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final Ticker ticker = Fx.get(() -> new Ticker(clock));
    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"));
    private final CountdownChip chip = Fx.get(() -> CountdownChip.withBar(texts, ticker));
    private final Screen screen = Screen.open(300, 120, () -> chip);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void it_counts_down_and_says_what_happens_at_zero() {
        show(AtZero.AUTHORITY_ACTS);
        at(348);

        assertThat(screen.texts()).containsExactly("04:12");
        assertThat(is("soon")).isTrue();
        assertThat(chip.getAccessibleText().replace('\u00a0', ' '))
                .isEqualTo("04:12 · due 14:10:00 ICT · then: goes to customer support");
    }

    @Test
    void at_zero_it_waits_for_the_authoritys_word() {
        show(AtZero.AUTHORITY_ACTS);
        at(600);

        assertThat(screen.texts()).containsExactly("time is up");
        assertThat(is("awaiting")).isTrue();
        assertThat(chip.getAccessibleText()).contains("awaiting confirmation", "goes to customer support");
    }

    @Test
    void what_nobody_ends_becomes_overdue() {
        show(AtZero.OVERDUE);
        at(785);

        assertThat(screen.texts()).containsExactly("late 03:05");
        assertThat(is("overdue")).isTrue();
    }

    @Test
    void it_follows_the_language() {
        show(AtZero.OVERDUE);
        at(785);
        Fx.run(() -> texts.languageProperty().set(Language.VIETNAMESE));

        assertThat(screen.texts()).containsExactly("trễ 03:05");
    }

    @Test
    void a_cell_can_be_emptied_and_used_again() {
        show(AtZero.OVERDUE);
        Fx.run(() -> chip.show(null));
        assertThat(screen.texts()).isEmpty();
        assertThat(chip.shown()).isEmpty();

        show(AtZero.OVERDUE);
        assertThat(screen.texts()).containsExactly("10:00");
    }

    @Test
    void in_a_header_it_tells_its_outcome_in_words() {
        CountdownChip pill = Fx.get(() -> CountdownChip.asPill(texts, ticker));
        Fx.run(() -> screen.stage().getScene().setRoot(pill));
        Fx.run(() -> pill.show(countdown(AtZero.AUTHORITY_ACTS)));

        assertThat(screen.texts()).containsExactly("10:00 · goes to customer support");
    }

    /** While nobody knows how far the PC's clock is off (edge 13). */
    @Test
    void withoutTheAuthoritysClockATimeIsOnlyAboutRight() {
        CountdownChip pill = Fx.get(() -> CountdownChip.asPill(texts, ticker));
        show(AtZero.AUTHORITY_ACTS);
        Fx.run(() -> ticker.exactProperty().set(false));
        assertThat(screen.texts()).containsExactly("≈ 10:00");
        assertThat(chip.getAccessibleText()).startsWith("about 10:00");

        Fx.run(() -> screen.stage().getScene().setRoot(pill));
        Fx.run(() -> pill.show(countdown(AtZero.AUTHORITY_ACTS)));
        assertThat(screen.texts()).containsExactly("about 10:00 · goes to customer support");
        at(600);
        assertThat(screen.texts()).containsExactly("time is up, awaiting confirmation · goes to customer support");

        Fx.run(() -> ticker.exactProperty().set(true));
        at(1);
        assertThat(screen.texts()).containsExactly("09:59 · goes to customer support");
    }

    private void show(AtZero atZero) {
        Fx.run(() -> chip.show(countdown(atZero)));
    }

    private static Countdown countdown(AtZero atZero) {
        return new Countdown(START, START.plusSeconds(600), atZero, "goes to customer support");
    }

    private void at(long seconds) {
        clock.move(Duration.between(clock.instant(), START.plusSeconds(seconds)));
        Fx.run(ticker::pulse);
    }

    private boolean is(String state) {
        return chip.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }
}
