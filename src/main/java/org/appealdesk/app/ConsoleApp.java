package org.appealdesk.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.stage.Stage;
import org.appealdesk.app.cli.ExitCode;
import org.appealdesk.app.desk.Console;
import org.appealdesk.app.desk.ConsoleSettings;
import org.appealdesk.app.desk.TrainingDesk;
import org.appealdesk.app.desk.Workplaces;
import org.appealdesk.app.live.BrowserWay;
import org.appealdesk.app.live.DeviceKeychain;
import org.appealdesk.app.live.DeviceVault;
import org.appealdesk.app.live.LiveSignIn;
import org.appealdesk.app.play.Library;
import org.appealdesk.console.signin.BackendProfile;
import org.appealdesk.console.theme.Themes;
import org.appealdesk.engine.AppealEngine;
import org.appealdesk.store.ReplicaKey;
import org.appealdesk.sync.LiveConnection;

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
    public void start(Stage stage) throws IOException {
        List<String> given = getParameters().getRaw();
        Path home = Path.of(given.get(0));
        Path assets = Path.of(given.get(1));
        Workplaces workplaces =
                workplaces(stage, home, assets, address -> getHostServices().showDocument(address.toString()));
        if (given.size() > 2) {
            String token = Files.readString(Path.of(given.get(3))).strip();
            workplaces.follow(new BackendProfile("given", given.get(2), URI.create(given.get(2))), token);
        } else {
            workplaces.show();
        }
    }

    /** Shows the console in a window, without a desktop to open addresses with. */
    static void open(Stage stage, Path home, Path assets) {
        workplaces(stage, home, assets, _ -> {}).show();
    }

    private static Workplaces workplaces(Stage stage, Path home, Path assets, Consumer<URI> opener) {
        Themes.loadFonts(assets);
        ConsoleSettings settings = new ConsoleSettings(home, ZoneId.systemDefault());
        new Themes().follow(settings.model().themeProperty());
        TrainingDesk.Machinery machinery = new TrainingDesk.Machinery(
                InstantSource.system(),
                System::nanoTime,
                () -> UUID.randomUUID().toString());
        return new Workplaces(
                stage,
                new Console.Place(home, assets),
                settings,
                machinery,
                opener,
                signIn(
                        home,
                        assets,
                        opener,
                        () -> settings.model().texts().languageProperty().get().locale()));
    }

    private static LiveSignIn signIn(Path home, Path assets, Consumer<URI> opener, Supplier<Locale> locale) {
        SecureRandom random = new SecureRandom();
        LiveConnection.Machinery machinery = new LiveConnection.Machinery(
                InstantSource.system(), System::nanoTime, random::nextDouble, random::nextBytes);
        DeviceKeychain keychain = new DeviceKeychain();
        return new LiveSignIn(
                home,
                new LiveSignIn.Surroundings(
                        new AppealEngine(Library.of(assets).profiles()),
                        new DeviceVault(() -> new ReplicaKey(keychain.find().orElse(null), random::nextBytes)),
                        machinery,
                        new BrowserWay(new BrowserWay.Parts(opener, keychain::orMemory, locale, machinery))));
    }
}
