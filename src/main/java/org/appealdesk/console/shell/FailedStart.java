package org.appealdesk.console.shell;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.widget.StatePane;
import org.jspecify.annotations.Nullable;

/** What the window shows when the data could not be opened: what is wrong, what it means, and what to do. */
public final class FailedStart {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 420;

    private FailedStart() {}

    /**
     * Fills a window with the message and shows it.
     *
     * @param home the folder of the data
     * @param retry tries again; null when that cannot help
     */
    public static void show(Stage stage, Texts texts, StorageException failure, Path home, @Nullable Runnable retry) {
        String problem = failure.problem().name();
        Button quit = new Button();
        quit.setId("failed-quit");
        quit.textProperty().bind(texts.observe("shell.failed.quit"));
        quit.setOnAction(ignored -> stage.close());
        Button again = new Button();
        again.setId("failed-again");
        again.getStyleClass().add("primary");
        again.textProperty().bind(texts.observe("shell.failed.again"));
        again.setVisible(retry != null);
        again.managedProperty().bind(again.visibleProperty());
        if (retry != null) {
            again.setOnAction(ignored -> retry.run());
        }
        StatePane pane = StatePane.error(
                texts.observe("shell.failed." + problem),
                texts.observe("shell.failedText." + problem, home.toString()),
                new ReadOnlyStringWrapper(String.valueOf(failure.getMessage())),
                again,
                quit);
        stage.setTitle(texts.get("shell.window"));
        stage.setScene(new Scene(pane, WIDTH, HEIGHT));
        stage.show();
    }
}
