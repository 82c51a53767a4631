package org.appealdesk.app.screens;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.appealdesk.app.journey.Agent;
import org.appealdesk.app.journey.Hands;
import org.appealdesk.app.journey.KeyboardHands;
import org.appealdesk.app.journey.MouseHands;
import org.appealdesk.app.journey.RunningConsole;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Pictures;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.appealdesk.console.widget.ToastLayer;

/** A console in one language, brought to its screens and photographed. */
final class Studio implements AutoCloseable {
    /** Whatever a change of theme or size causes is done by then. */
    private static final int FRAMES = 4;

    private static final int PATIENCE_SECONDS = 60;

    private final RunningConsole console;
    private final Language language;
    private final Wanted wanted;
    private final Path folder;
    private final KeyboardHands keys;
    private final MouseHands mouse;
    private Stage sized;

    /** @param folder takes a folder for each look */
    Studio(RunningConsole console, Language language, Wanted wanted, Path folder) {
        this.console = console;
        this.language = language;
        this.wanted = wanted;
        this.folder = folder;
        this.keys = new KeyboardHands(console);
        this.mouse = new MouseHands(console);
        this.sized = console.screen().stage();
    }

    RunningConsole console() {
        return console;
    }

    Screen screen() {
        return console.screen();
    }

    Hands mouse() {
        return mouse;
    }

    /** Does an action by its key or from the palette. */
    void act(String action) {
        keys.act(action);
    }

    /** Opens the case of a scenario, wherever the queue has it. */
    Agent open(String scenario) {
        return Agent.searches(console, mouse, scenario);
    }

    /** The numbers of the appeals that can be read, from the top. */
    List<String> numbers() {
        Set<String> known = console.desk().all().stream()
                .flatMap(view -> view.file().appeal().stream())
                .map(appeal -> console.texts()
                        .formats()
                        .grouped(appeal.facts().number().value()))
                .collect(Collectors.toSet());
        return screen().texts().stream().filter(known::contains).distinct().toList();
    }

    void pass(Duration time) {
        console.pass(time);
    }

    /** Takes a picture of the window in front in each wanted look. */
    void take(String name) {
        console.awaitTime();
        for (Wanted.Size size : wanted.sizes()) {
            for (ThemeChoice theme : wanted.themes()) {
                dress(theme, size);
                Path look = folder.resolve(Wanted.folder(language, theme, size));
                Pictures.write(Fx.get(() -> picture(inFront())), look.resolve(name + ".png"));
            }
        }
    }

    /** What a window shows, with what pops up over it. */
    private static Image picture(Stage stage) {
        WritableImage whole = stage.getScene().snapshot(null);
        Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .forEach(popup -> {
                    SnapshotParameters clear = new SnapshotParameters();
                    clear.setFill(Color.TRANSPARENT);
                    Image part = popup.getScene().getRoot().snapshot(clear, null);
                    int left = (int) (popup.getX() - stage.getX());
                    int top = (int) (popup.getY() - stage.getY());
                    for (int x = 0; x < Math.min(part.getWidth(), whole.getWidth() - left); x++) {
                        for (int y = 0; y < Math.min(part.getHeight(), whole.getHeight() - top); y++) {
                            Color color = part.getPixelReader().getColor(x, y);
                            if (color.isOpaque()) {
                                whole.getPixelWriter().setColor(left + x, top + y, color);
                            }
                        }
                    }
                });
        return whole;
    }

    /** From now on the pictures are of another window, which takes the wanted sizes; the one before it closes. */
    void showIn(Stage stage) {
        if (!sized.equals(console.screen().stage())) {
            Fx.run(sized::close);
        }
        sized = stage;
        Fx.run(() -> {
            stage.toFront();
            stage.requestFocus();
        });
    }

    /** Takes away what news came meanwhile. */
    void clearToasts() {
        Fx.run(() -> toasts().getChildren().clear());
    }

    ToastLayer toasts() {
        return screen().find(".toast-layer", ToastLayer.class);
    }

    private void dress(ThemeChoice theme, Wanted.Size size) {
        Fx.run(() -> {
            console.settings().themeProperty().set(theme);
            sized.setWidth(size.width());
            sized.setHeight(size.height());
        });
        afterFrames();
    }

    /** The window that was opened last. */
    static Stage inFront() {
        return Fx.get(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(Window::isShowing)
                .reduce((one, later) -> later)
                .orElseThrow());
    }

    private static void afterFrames() {
        CountDownLatch frames = new CountDownLatch(FRAMES);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        Fx.run(timer::start);
        try {
            if (!frames.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the window is not drawn");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            Fx.run(timer::stop);
        }
    }

    @Override
    public void close() {
        console.close();
    }
}
