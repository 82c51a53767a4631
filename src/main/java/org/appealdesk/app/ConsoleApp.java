package org.appealdesk.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.appealdesk.app.cli.ExitCode;

/** The console's window. */
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
        open(stage, Path.of(folders.get(0)), Path.of(folders.get(1)));
    }

    /** Shows the console in a window. */
    static void open(Stage stage, Path home, Path assets) {
        stage.setTitle("Appeal Desk");
        stage.setScene(new Scene(new StackPane(new Label(home + "\n" + assets)), 1280, 800));
        stage.show();
    }
}
