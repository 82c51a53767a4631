package org.appealdesk.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import org.appealdesk.app.cli.LiveConsole;

/** The console on the live cases of a backend, as a JavaFX application. Can be opened once in a process. */
final class FollowingConsole implements LiveConsole {

    private volatile boolean opened;

    @Override
    public boolean follow(SignIn signIn, Path home, Path assets) {
        try {
            opened = true;
            Application.launch(
                    ConsoleApp.class,
                    home.toString(),
                    assets.toString(),
                    signIn.address(),
                    signIn.tokenFile().toString());
            return true;
        } catch (UnsupportedOperationException e) {
            // What JavaFX says when there is nothing to draw on.
            opened = false;
            return false;
        }
    }

    @Override
    public void close() {
        if (opened) {
            Platform.exit();
        }
    }
}
