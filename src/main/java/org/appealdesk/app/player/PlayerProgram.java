package org.appealdesk.app.player;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.appealdesk.console.player.PlayerView;
import org.appealdesk.console.text.Language;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.text.Untrusted;
import org.appealdesk.console.theme.Themes;

/** Plays one recording in a window and ends when it is closed. Started by {@link PlayerProcesses}. */
public final class PlayerProgram extends Application {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 520;

    /** @param args the file, its name, {@link Language}, {@link ColorScheme}, and the folder of assets */
    public static void main(String[] args) {
        launch(PlayerProgram.class, args);
    }

    @Override
    public void start(Stage stage) {
        List<String> given = getParameters().getRaw();
        open(
                stage,
                Path.of(given.get(0)),
                given.get(1),
                new Look(Language.valueOf(given.get(2)), ColorScheme.valueOf(given.get(3)), Path.of(given.get(4))));
    }

    /** What the window looks like. */
    public record Look(Language language, ColorScheme scheme, Path assets) {}

    static void open(Stage stage, Path file, String name, Look look) {
        Themes.loadFonts(look.assets());
        new Themes().wear(look.scheme());
        Texts texts = new Texts(look.language(), ZoneId.systemDefault());
        PlayerView view = new PlayerView(file, name, texts);
        stage.setScene(new Scene(view.root(), WIDTH, HEIGHT));
        stage.setTitle(texts.get("player.window", Untrusted.line(name)));
        stage.setOnHidden(_ -> view.detach());
        view.attach();
        stage.show();
        view.focus();
    }
}
