package org.appealdesk.console.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperTraining;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.training.RolePlay;
import org.appealdesk.training.TrainingClock.Speed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The band over every screen: simulated time, and what happens next. */
class BandTest {
    /** What is left of the least window beside the rail. */
    private static final double LEAST_WIDTH = 1216;

    private static final double HEIGHT = 60;
    private static final String SILENT = "amount-short-no-answer";
    private static final String FAILED = "amount-short-negotiation-failed";

    private final AtomicInteger rolePlays = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private PaperTraining training = PaperTraining.of(SILENT);
    private Desktop desktop = Desktop.of(Language.ENGLISH, training.clock(), TrainingActions.all());
    private Screen screen = show();

    @AfterEach
    void close() {
        screen.close();
    }

    private Screen show() {
        return desktop.show(
                LEAST_WIDTH,
                HEIGHT,
                tools -> new BandView(
                        new BandViewModel(training.session(), tools),
                        tools,
                        new NewTraining(tools, begun::incrementAndGet),
                        rolePlays::incrementAndGet));
    }

    private void play(Language language, String... scenarios) {
        screen.close();
        training = PaperTraining.of(scenarios);
        desktop = Desktop.of(language, training.clock(), TrainingActions.all());
        screen = show();
    }

    private String next() {
        return Fx.get(() -> screen.find("#band-next", Labeled.class).getText());
    }

    private void passReal(Duration time) {
        Fx.run(() -> training.passReal(time));
        desktop.pulse();
    }

    @Test
    void says_whose_time_is_up_next_where_and_in_how_long() {
        assertThat(next()).isEqualTo("Respondent’s time is up · 2\u00a0014\u00a0386\u00a0640 · in 02:00");

        Fx.run(() -> training.pass(Duration.ofSeconds(96)));
        desktop.pulse();

        assertThat(next()).endsWith(" · in 00:24");
    }

    @Test
    void says_it_in_vietnamese() {
        Fx.run(() -> desktop.texts().languageProperty().set(Language.VIETNAMESE));

        assertThat(next()).isEqualTo("Người bị khiếu nại hết giờ · 2\u00a0014\u00a0386\u00a0640 · sau 02:00");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, Buyer: Add evidence",
        "VIETNAMESE, Người mua: Thêm bằng chứng",
    })
    void says_what_a_script_does_next(Language language, String what) {
        play(language, "amount-short-consensus");
        Fx.run(() -> training.pass(Duration.ofSeconds(50)));
        desktop.pulse();

        assertThat(next()).startsWith(what + " · ");
    }

    @Test
    void what_a_person_plays_does_nothing_by_itself() {
        play(Language.ENGLISH, "cancelled-by-mistake");
        String scripted = next();
        assertThat(scripted).startsWith("Seller: ");

        try (RolePlay seller = training.session().play(training.caseOf("cancelled-by-mistake"), Side.SELLER)) {
            assertThat(next()).as(seller.side().name()).doesNotStartWith("Seller: ");
        }
        assertThat(next()).as("the part is left").isEqualTo(scripted);
    }

    @Test
    void says_when_nothing_happens_by_itself_any_more() {
        screen.click("#band-step");
        desktop.pulse();

        assertThat(next()).isEqualTo("Nothing happens by itself any more");
    }

    @Test
    void the_next_event_is_one_press_away_and_happens_at_its_own_instant() {
        Instant before = training.clock().instant();

        screen.press("F9");
        desktop.pulse();

        assertThat(Duration.between(before, training.clock().instant())).isEqualTo(Duration.ofMinutes(2));
        assertThat(screen.texts()).contains(desktop.texts().formats().time(before.plusSeconds(120)));
    }

    @ParameterizedTest
    @EnumSource(Speed.class)
    void runs_as_fast_as_the_trainer_wants(Speed speed) {
        play(Language.ENGLISH, FAILED);
        Instant before = training.clock().instant();

        screen.click("#speed-" + speed.name().toLowerCase(Locale.ROOT));
        passReal(Duration.ofSeconds(1));

        assertThat(Duration.between(before, training.clock().instant())).isEqualTo(Duration.ofSeconds(speed.factor()));
        assertThat(screen.shows("Pause")).isTrue();
    }

    @Test
    void stands_still_when_it_is_paused_and_goes_on_as_fast_as_before() {
        play(Language.ENGLISH, FAILED);
        screen.press("Shift+F10");
        screen.press("F8");
        Instant paused = training.clock().instant();
        passReal(Duration.ofSeconds(30));
        assertThat(training.clock().instant()).isEqualTo(paused);
        assertThat(screen.shows("Run")).isTrue();

        screen.click("#band-pause");
        passReal(Duration.ofSeconds(1));

        assertThat(Duration.between(paused, training.clock().instant())).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void cuts_nothing_but_what_is_next_in_the_least_window(Language language) {
        play(language, "cancelled-by-mistake");

        assertThat(Fx.get(() -> screen.all(".label").stream()
                        .map(Labeled.class::cast)
                        .filter(Labeled::isTextTruncated)
                        .map(Labeled::getText)
                        .toList()))
                .isEmpty();
        assertThat(Fx.get(() -> screen.all(".button").stream()
                        .map(Labeled.class::cast)
                        .filter(Labeled::isTextTruncated)
                        .map(Labeled::getText)
                        .toList()))
                .isEmpty();
    }

    @Test
    void shows_the_role_play() {
        screen.click("#band-roleplay");

        assertThat(rolePlays).hasValue(1);
    }

    @Test
    void begins_a_new_training_only_after_a_question() {
        desktop.dialogs().willDecide(false);
        Fx.run(() -> desktop.tools().actions().run(TrainingActions.NEW));
        assertThat(begun).hasValue(0);

        Fx.run(() -> desktop.tools().actions().run(TrainingActions.NEW));

        assertThat(begun).hasValue(1);
        assertThat(desktop.dialogs().confirmations().getLast().text()).contains("kept aside");
    }

    @Test
    void does_not_wait_for_a_session_that_waits_for_the_disk() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        Thread disk = Thread.ofVirtual().start(() -> {
            synchronized (training.session()) {
                busy.countDown();
                try {
                    free.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
        BandViewModel model = Fx.get(() -> new BandViewModel(training.session(), withLiveTasks()));

        boolean running = Fx.get(() -> {
            model.toggle();
            model.toggle();
            model.toggle();
            return model.runningProperty().get();
        });

        assertThat(running).isTrue();
        free.countDown();
        disk.join();
        Fx.await(
                "it is told",
                () -> model.nextProperty().get().startsWith("Respondent’s"),
                () -> model.nextProperty().get());
    }

    private ScreenTools withLiveTasks() {
        return Desktop.live(desktop.tools());
    }
}
