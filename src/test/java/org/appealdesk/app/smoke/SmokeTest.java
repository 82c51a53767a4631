package org.appealdesk.app.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The flags for ControlsFX hold in tests as in the package, so this fails here first when one is missing. */
class SmokeTest {
    private static final Path HOME = Path.of("home");
    private static final Path ASSETS = Path.of("assets");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shows_all_windows_and_closes_them() {
        var shown = new AtomicReference<Stage>();

        int exit = new Smoke(
                        (stage, _, _) -> {
                            shown.set(stage);
                            stage.setScene(new Scene(new Pane()));
                            stage.show();
                        },
                        PATIENCE)
                .run(HOME, ASSETS);

        assertThat(exit).isZero();
        assertThat(shown.get()).isNotNull();
    }

    @Test
    void tells_what_the_console_threw() {
        var smoke = new Smoke(
                (_, _, _) -> {
                    throw new IllegalStateException("no font");
                },
                PATIENCE);

        assertThatIllegalStateException()
                .isThrownBy(() -> smoke.run(HOME, ASSETS))
                .withStackTraceContaining("no font");
    }

    @Test
    void tells_what_was_thrown_while_drawing() {
        var smoke = new Smoke(
                (_, _, _) -> new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        throw new IllegalStateException("no skin");
                    }
                }.start(),
                PATIENCE);

        assertThatIllegalStateException()
                .isThrownBy(() -> smoke.run(HOME, ASSETS))
                .withStackTraceContaining("no skin");
    }

    @Test
    void gives_up_on_a_console_that_never_comes() {
        var release = new CountDownLatch(1);
        var smoke = new Smoke(
                (_, _, _) -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofMillis(200));

        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> smoke.run(HOME, ASSETS))
                    .withStackTraceContaining("TimeoutException");
        } finally {
            release.countDown();
        }
    }
}
