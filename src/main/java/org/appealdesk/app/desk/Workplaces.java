package org.appealdesk.app.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.appealdesk.app.live.LiveSession;
import org.appealdesk.app.live.LiveSignIn;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.shell.StartWindow;
import org.appealdesk.console.signin.BackendProfile;
import org.appealdesk.console.signin.SignInDesk;
import org.appealdesk.console.signin.SignInView;
import org.appealdesk.console.signin.SignInViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two places to work at, training and live cases, and the way between them, all in one window. Who worked on live
 * cases last comes to the sign-in first. To be used on the FX thread only.
 */
public final class Workplaces {
    private static final Logger LOG = LoggerFactory.getLogger(Workplaces.class);

    /** Lies in the home folder while live cases were worked on last. */
    private static final String LIVE_LAST = "live/last-time";

    private final Stage stage;
    private final Console.Place place;
    private final ConsoleSettings settings;
    private final TrainingDesk.Machinery machinery;
    private final Consumer<URI> opener;
    private final LiveSignIn signIn;

    /**
     * @param stage still empty
     * @param opener opens an address with the desktop's own program
     */
    public Workplaces(
            Stage stage,
            Console.Place place,
            ConsoleSettings settings,
            TrainingDesk.Machinery machinery,
            Consumer<URI> opener,
            LiveSignIn signIn) {
        this.stage = stage;
        this.place = place;
        this.settings = settings;
        this.machinery = machinery;
        this.opener = opener;
        this.signIn = signIn;
    }

    /** Shows the place of the last time. */
    public void show() {
        if (Files.exists(lastTime())) {
            signIn();
        } else {
            training();
        }
    }

    /**
     * Shows the live cases of a backend whose token somebody has given, or the sign-in when that does not work.
     *
     * @param profile is kept beside those that are known
     */
    public void follow(BackendProfile profile, String token) {
        Thread.ofVirtual().name("sign-in").start(() -> {
            try {
                signIn.remember(profile);
                // Where there is no keychain, what lets one in also opens what lies here.
                String passphrase = signIn.lock(profile) == SignInDesk.Lock.KEYCHAIN ? null : token;
                signIn.signIn(
                        new SignInDesk.Attempt(profile, new SignInDesk.Credentials.Token(token), passphrase), _ -> {});
            } catch (StorageException e) {
                LOG.warn("The backend could not be signed in to by itself", e);
            } finally {
                Platform.runLater(() -> signIn.takeSession().ifPresentOrElse(this::live, this::signIn));
            }
        });
    }

    private Path lastTime() {
        return place.home().resolve(LIVE_LAST);
    }

    private void training() {
        remember(false);
        new Console(stage, place, settings, machinery, opener, Optional.of(this::signIn)).show();
    }

    private void signIn() {
        StartWindow window =
                new StartWindow(stage, settings.model(), new Ticker(machinery.clock()), Tasks::live, opener);
        SignInViewModel model = new SignInViewModel(
                signIn,
                window.tools(),
                machinery.ids(),
                new SignInViewModel.Ways(
                        () -> signIn.takeSession().ifPresent(session -> {
                            window.close();
                            live(session);
                        }),
                        () -> {
                            window.close();
                            training();
                        }));
        window.show(new SignInView(model, window.tools()));
    }

    private void live(LiveSession session) {
        remember(true);
        new LiveConsole(stage, place, settings, opener)
                .show(session, new LiveConsole.Ways(this::training, signIn::signOut, this::signIn));
    }

    /** A disk that does not let us is no reason not to work. */
    private void remember(boolean live) {
        try {
            if (live) {
                Files.createDirectories(lastTime().getParent());
                Files.writeString(lastTime(), "");
            } else {
                Files.deleteIfExists(lastTime());
            }
        } catch (IOException e) {
            LOG.warn("Which place was worked at last could not be kept", e);
        }
    }
}
