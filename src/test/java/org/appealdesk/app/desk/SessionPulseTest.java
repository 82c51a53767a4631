package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.appealdesk.casework.CaseView;
import org.appealdesk.training.TrainingClock.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pulse that lets simulated time go on. Waits for what happens, never for time. */
class SessionPulseTest {
    private static final String SILENT = "amount-short-no-answer";

    @TempDir
    Path temp;

    @Test
    void lets_what_is_due_happen_by_itself() throws InterruptedException {
        Home home = new Home(temp, SILENT);
        CountDownLatch happened = new CountDownLatch(1);
        try (TrainingDesk training = home.open();
                SessionPulse pulse = new SessionPulse(training, failure -> {
                    throw failure;
                })) {
            Instant due = training.session().nextDue().orElseThrow();
            training.session().desk().watch(_ -> happened.countDown());
            training.session().clock().run(Speed.X60);
            home.pass(Duration.ofMinutes(1));

            pulse.start();

            assertThat(happened.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(training.session().scenarios())
                    .flatExtracting(scenario -> training.session()
                            .desk()
                            .find(scenario.caseId())
                            .map(CaseView::events)
                            .orElseThrow())
                    .last()
                    .satisfies(event -> assertThat(event.at()).isEqualTo(due));
        }
    }

    @Test
    void keeps_where_the_training_is_while_it_goes_on() throws Exception {
        Home home = new Home(temp, SILENT);
        try (TrainingDesk training = home.open();
                SessionPulse pulse = new SessionPulse(training, failure -> {
                    throw failure;
                })) {
            training.session().clock().run(Speed.X10);
            home.pass(Duration.ofSeconds(3));
            Instant now = training.session().clock().instant();

            pulse.start();

            assertThat(kept(home, now).get(20, TimeUnit.SECONDS).running()).isTrue();
        }
    }

    private static CompletableFuture<LeftAt> kept(Home home, Instant at) {
        return CompletableFuture.supplyAsync(() -> {
            while (true) {
                try {
                    LeftAt left = LeftAt.load(home.training()).orElse(null);
                    if (left != null && left.at().equals(at)) {
                        return left;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void stops_time_and_tells_when_something_cannot_be_kept() throws Exception {
        Home home = new Home(temp, SILENT);
        CompletableFuture<RuntimeException> told = new CompletableFuture<>();
        TrainingDesk training = home.open();
        training.session().clock().run(Speed.X60);
        training.close();
        training.session().clock().run(Speed.X60);
        home.pass(Duration.ofMinutes(1));

        try (SessionPulse pulse = new SessionPulse(training, told::complete)) {
            pulse.start();

            assertThat(told.get(20, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(training.session().clock().running()).isFalse();
    }
}
