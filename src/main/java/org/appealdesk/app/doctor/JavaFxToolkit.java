package org.appealdesk.app.doctor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * JavaFX itself. It can be started once in a process and then stays, which is why a caller that goes on must not ask
 * lightly.
 */
final class JavaFxToolkit implements Toolkit {
    private static final long SECONDS = 20;

    @Override
    public State start() {
        var started = new CompletableFuture<State>();
        Thread.ofPlatform().daemon().name("toolkit-probe").start(() -> startInto(started));
        try {
            return started.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new State.Silent(SECONDS);
        } catch (ExecutionException e) {
            return new State.Failed(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new State.Failed(e.toString());
        }
    }

    // A missing native library is an Error, and is exactly what is looked for here.
    private static void startInto(CompletableFuture<State> started) {
        Runnable measure = () -> started.complete(measured());
        try {
            Platform.startup(measure);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(measure);
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
        }
    }

    private static State measured() {
        Rectangle2D bounds = Screen.getPrimary().getBounds();
        String version = System.getProperty("javafx.runtime.version", "?");
        return new State.Started(version, (int) bounds.getWidth(), (int) bounds.getHeight());
    }
}
