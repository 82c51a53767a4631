package org.appealdesk.app;

import java.nio.file.Path;
import javafx.application.Application;
import org.appealdesk.app.cli.LiveConsole;

/** The console on the live cases of a backend, as a JavaFX application. Can be opened once in a process. */
final class FollowingConsole implements LiveConsole {

    @Override
    public boolean follow(SignIn signIn, Path home, Path assets) {
        try {
            Application.launch(
                    ConsoleApp.class,
                    home.toString(),
                    assets.toString(),
                    signIn.address(),
                    signIn.tokenFile().toString());
            return true;
        } catch (UnsupportedOperationException e) {
            // What JavaFX says when there is nothing to draw on.
            return false;
        }
    }
}
