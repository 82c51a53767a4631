package org.appealdesk.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.appealdesk.app.cli.ExitCode;
import org.appealdesk.app.desk.Console;
import org.appealdesk.app.desk.ConsoleSettings;
import org.appealdesk.app.desk.TrainingDesk;
import org.appealdesk.console.theme.Themes;

/** The console as a JavaFX application. */
public final class ConsoleApp extends Application {

    /**
     * Opens the console and returns when it was closed. Can be called once in a process, as JavaFX has it.
     *
     * @param home the user-data folder
     * @param assets rule profiles, scenarios and fonts
     * @return the exit code
     */
    static int launch(Path home, Path assets) {
        Application.launch(ConsoleApp.class, home.toString(), assets.toString());
        return ExitCode.OK;
    }

    @Override
    public void start(Stage stage) {
        List<String> folders = getParameters().getRaw();
        Path home = Path.of(folders.get(0));
        Path assets = Path.of(folders.get(1));
        open(stage, home, assets, address -> getHostServices().showDocument(address.toString()));
    }

    /** Shows the console in a window, without a desktop to open addresses with. */
    static void open(Stage stage, Path home, Path assets) {
        open(stage, home, assets, _ -> {});
    }

    private static void open(Stage stage, Path home, Path assets, Consumer<URI> opener) {
        Themes.loadFonts(assets);
        ConsoleSettings settings = new ConsoleSettings(home, ZoneId.systemDefault());
        new Themes().follow(settings.model().themeProperty());
        TrainingDesk.Machinery machinery = new TrainingDesk.Machinery(
                InstantSource.system(),
                System::nanoTime,
                () -> UUID.randomUUID().toString());
        new Console(stage, new Console.Place(home, assets), settings, machinery, opener).show();
    }
}
