package org.appealdesk.console.driver;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.appealdesk.console.theme.Themes;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The FX thread as tests use it. JavaFX starts once in a test process, headless and with the console's own look. */
public final class Fx {

    /** Only what never comes needs so long; a machine that does much else may be slow. */
    private static final long PATIENCE_SECONDS = 120;

    /** More than anything here puts off in a chain. */
    private static final int TURNS = 4;

    private static boolean isDressed;

    private Fx() {}

    /** Starts JavaFX if it does not run yet. */
    public static Stage start() {
        try {
            System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
            System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
            Stage stage = FxToolkit.registerPrimaryStage();
            dress();
            return stage;
        } catch (TimeoutException noStart) {
            throw new IllegalStateException("JavaFX does not start", noStart);
        }
    }

    /** Runs on the FX thread, and waits for it and for all it caused. */
    public static void run(Runnable action) {
        start();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            if (isDone(action, done)) {
                turn(TURNS, done);
            }
        });
        waitFor(done);
    }

    /** Runs at once when called on the FX thread, else there, later; {@link #settle()} waits for it. */
    public static void onFxThread(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Asks something on the FX thread. */
    public static <T> T get(Callable<T> question) {
        start();
        return waitFor(WaitForAsyncUtils.asyncFx(question));
    }

    private static <T> T waitFor(Future<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (TimeoutException stuck) {
            throw new AssertionError("the FX thread does not answer", stuck);
        }
    }

    /**
     * Waits until the FX thread has nothing left to do: what was put off until later is done, also what that put off in
     * turn, and everything is laid out as it stays.
     */
    public static void settle() {
        run(() -> {});
    }

    /** One turn of the FX thread after the other; the test's thread waits once for all of them. */
    private static void turn(int left, CompletableFuture<Boolean> done) {
        Platform.runLater(() -> {
            if (!isDone(Pulse::beat, done)) {
                return;
            }
            if (left == 1) {
                done.complete(true);
            } else {
                turn(left - 1, done);
            }
        });
    }

    /** What it throws is thrown to whoever waits. */
    private static boolean isDone(Runnable action, CompletableFuture<Boolean> waitedFor) {
        try {
            action.run();
            return true;
        } catch (RuntimeException | Error failed) {
            waitedFor.completeExceptionally(failed);
            return false;
        }
    }

    /**
     * Waits until something is so, pulse by pulse.
     *
     * @param condition asked on the FX thread
     * @throws AssertionError when it does not become so, with {@code told} in its message
     */
    public static void await(String what, BooleanSupplier condition, Supplier<String> told) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                settle();
                return get(condition::getAsBoolean);
            });
        } catch (TimeoutException never) {
            throw new AssertionError("never: " + what + "\n" + told.get(), never);
        }
    }

    private static synchronized void dress() {
        if (isDressed) {
            return;
        }
        if (!Themes.loadFonts(Path.of("assets"))) {
            throw new IllegalStateException("assets/fonts is not readable; run from the project's folder");
        }
        WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), () -> new Themes().wear(ColorScheme.LIGHT));
        isDressed = true;
    }
}
