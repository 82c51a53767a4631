package org.appealdesk.console.shell;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.fx.Focus;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.Subscriptions;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.fx.View;
import org.appealdesk.console.settings.SettingsModel;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.theme.ThemeChoice;
import org.appealdesk.console.widget.Labels;

/** The window before any case can be worked on: one screen, and the choice of language and theme. */
public final class StartWindow {
    private static final Dimension2D SIZE = new Dimension2D(1280, 800);
    private static final Dimension2D LEAST = new Dimension2D(1024, 680);

    private final Stage stage;
    private final SettingsModel settings;
    private final DeskWindow window;
    private final Subscriptions whileShown = new Subscriptions();

    /**
     * @param stage still empty
     * @param ticker any time; nothing is decided here
     * @param tasks makes the runner of background work, given where unexpected failures go
     * @param opener opens an address with the desktop's own program
     */
    public StartWindow(
            Stage stage,
            SettingsModel settings,
            Ticker ticker,
            Function<Consumer<? super Throwable>, Tasks> tasks,
            Consumer<URI> opener) {
        this.stage = stage;
        this.settings = settings;
        this.window = new DeskWindow(
                settings, ticker, tasks, Outside.of(opener), new Neighbours(new NewsModel(), _ -> {}, (_, _, _) -> {}));
    }

    /** What its screen is built with. */
    public ScreenTools tools() {
        return window.tools();
    }

    /** Shows the window with that screen. */
    public void show(View screen) {
        HBox head = new HBox(
                8,
                Labels.space(),
                button(ShellActions.LANGUAGE, settings.texts().languageProperty(), List.of(Language.values())),
                button(ShellActions.THEME, settings.themeProperty(), List.of(ThemeChoice.values())));
        head.getStyleClass().add("start-head");
        VBox.setVgrow(screen.root(), Priority.ALWAYS);
        window.frame().content().getChildren().setAll(new VBox(head, screen.root()));
        window.fill(stage, SIZE, LEAST);
        stage.setTitle(settings.texts().get("shell.window"));
        whileShown.attach(screen);
        stage.show();
        if (screen instanceof Focus.Home home) {
            home.focus();
        }
    }

    private <T> Button button(ActionSpec spec, ObjectProperty<T> property, List<T> values) {
        Runnable step = () -> property.set(values.get((values.indexOf(property.get()) + 1) % values.size()));
        whileShown.add(window.tools().actions().add(spec, step));
        Button button = new Button();
        button.setId(spec.equals(ShellActions.LANGUAGE) ? "start-language" : "start-theme");
        button.getStyleClass().add("quiet");
        button.textProperty().bind(settings.texts().observe(spec.id()));
        button.setOnAction(_ -> step.run());
        return button;
    }

    /** Lets go of everything, so that the stage can be filled anew. */
    public void close() {
        whileShown.cancel();
    }
}
