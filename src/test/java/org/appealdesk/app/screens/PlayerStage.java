package org.appealdesk.app.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.player.PlayerView;

/** The player's window; it is a program of its own otherwise. */
final class PlayerStage {
    private static final byte[] NO_RECORDING = {'I', 'D', '3'};

    private PlayerStage() {}

    /** Opens a file that is no recording, which looks as it does where the machine cannot play. */
    static void open(Studio studio, String name, String awaited) {
        Path file = written();
        Stage stage = Fx.get(() -> {
            PlayerView view = new PlayerView(file, name, studio.console().texts());
            Stage window = new Stage();
            window.setX(0);
            window.setY(0);
            window.setScene(new Scene(view.root(), 720, 520));
            window.setOnHidden(_ -> view.detach());
            view.attach();
            window.show();
            view.focus();
            return window;
        });
        studio.showIn(stage);
        studio.console()
                .await("the player tells", () -> stage.getScene().getRoot().lookup(awaited) != null);
    }

    private static Path written() {
        try {
            Path file = Files.createTempFile("recording", ".mp3");
            file.toFile().deleteOnExit();
            return Files.write(file, NO_RECORDING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
