package org.appealdesk.app.smoke;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.appealdesk.app.cli.ExitCode;

/**
 * Opens the console and, beside it, the ControlsFX controls that reach into JavaFX, lets them be laid out and drawn,
 * and fails when any of it throws or does not show.
 */
public final class Smoke {
    /** Long enough for several pulses on a slow machine. */
    private static final javafx.util.Duration DRAWN_AFTER = javafx.util.Duration.seconds(1);

    private final ConsoleOpener console;
    private final Duration patience;

    /** Shows the console in a window. */
    @FunctionalInterface
    public interface ConsoleOpener {
        void open(Stage stage, Path home, Path assets);
    }

    /** @param patience how long all of it may take */
    public Smoke(ConsoleOpener console, Duration patience) {
        this.console = console;
        this.patience = patience;
    }

    /**
     * Runs to the end and closes what it opened. Starts JavaFX when it does not run yet.
     *
     * @throws IllegalStateException when something did not show, threw, or took too long
     */
    public int run(Path home, Path assets) {
        var done = new CompletableFuture<Void>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        // A process that ends while a window is being drawn prints many exceptions.
        var closed = new CompletableFuture<Void>().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
        // Closing the last window must not end JavaFX for whoever comes next.
        Platform.setImplicitExit(false);
        Runnable show = () -> show(home, assets, done, closed);
        try {
            Platform.startup(show);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(show);
        }
        try {
            done.join();
            return ExitCode.OK;
        } catch (CompletionException e) {
            throw new IllegalStateException("the windows did not come up", e);
        } finally {
            closed.join();
        }
    }

    /**
     * @param done is completed when all was shown, or failed
     * @param closed is completed after that, when no window is left
     */
    private void show(Path home, Path assets, CompletableFuture<Void> done, CompletableFuture<Void> closed) {
        Thread toolkit = Thread.currentThread();
        var handlerBefore = toolkit.getUncaughtExceptionHandler();
        Set<Window> windowsBefore = Set.copyOf(Window.getWindows());
        var _ = done.whenComplete((_, _) -> Platform.runLater(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> !windowsBefore.contains(window))
                    .forEach(Window::hide);
            toolkit.setUncaughtExceptionHandler(handlerBefore);
            closed.complete(null);
        }));
        toolkit.setUncaughtExceptionHandler((_, thrown) -> done.completeExceptionally(thrown));
        try {
            console.open(new Stage(), home, assets);
            var showcase = new Showcase();
            showcase.open();
            var drawn = new PauseTransition(DRAWN_AFTER);
            drawn.setOnFinished(_ -> {
                if (!done.isDone()) {
                    showcase.mustHaveShown();
                    done.complete(null);
                }
            });
            drawn.play();
        } catch (RuntimeException | LinkageError e) {
            done.completeExceptionally(e);
        }
    }
}
