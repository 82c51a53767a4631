package org.appealdesk.app.screens;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.player.PlayerView;

/** The player's window; it is a program of its own otherwise. */
final class PlayerStage {
    private static final byte[] NO_RECORDING = {'I', 'D', '3'};
    private static final int RATE = 8000;
    private static final int SECONDS = 20;

    private PlayerStage() {}

    /** Opens a file that is no recording. */
    static void openBroken(Studio studio) {
        Stage stage = open(studio, Loose.file("call.mp3", NO_RECORDING), "call.mp3");
        studio.console().await("the player tells", () -> isShown(stage, "#player-failed"));
    }

    /** Opens a call of twenty seconds and goes into its middle; where the machine cannot play, that is told instead. */
    static void openCall(Studio studio) {
        Stage stage = open(studio, Loose.file("call.wav", silence()), "Call with the buyer.mp3");
        studio.console()
                .await(
                        "the player is ready",
                        () -> isShown(stage, "#player-failed")
                                || !stage.getScene()
                                        .getRoot()
                                        .lookup("#player-toggle")
                                        .isDisabled());
        studio.screen().press("Right");
        studio.screen().press("Right");
    }

    private static boolean isShown(Stage stage, String id) {
        return stage.getScene().getRoot().lookup(id) != null;
    }

    private static Stage open(Studio studio, Path file, String name) {
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
        return stage;
    }

    private static byte[] silence() {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[RATE * 2 * SECONDS]);
        try {
            AudioSystem.write(
                    new AudioInputStream(nothing, format, (long) RATE * SECONDS), AudioFileFormat.Type.WAVE, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
