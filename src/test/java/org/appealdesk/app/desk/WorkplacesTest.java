package org.appealdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.appealdesk.app.live.LiveSignIn;
import org.appealdesk.app.live.OpenVault;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Role;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.text.Language;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.sync.Desktop;
import org.appealdesk.sync.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole console, from a training to live cases of a real backend over HTTP and back, by mouse and keys. */
class WorkplacesTest {

    @TempDir
    private Path temp = Path.of("");

    private final Exchange exchange = new Exchange(TestPostgres.fresh());
    private final String token = exchange.token("LT", Role.AGENT);
    private Stage stage;
    private Screen screen;
    private Home home;

    WorkplacesTest() {
        stage = Fx.start();
        screen = Screen.over(stage);
        home = new Home(temp);
    }

    @BeforeEach
    void open() {
        Platform.setImplicitExit(false);
        home = new Home(temp, "amount-short-no-answer");
        start();
    }

    private void start() {
        Fx.run(() -> {
            stage.setX(0);
            stage.setY(0);
            ConsoleSettings settings = new ConsoleSettings(home.folder(), ZoneId.of("Asia/Ho_Chi_Minh"));
            settings.model().texts().languageProperty().set(Language.ENGLISH);
            new Workplaces(
                            stage,
                            new Console.Place(home.folder(), home.assets()),
                            settings,
                            home.machinery(),
                            (URI _) -> {},
                            new LiveSignIn(
                                    home.folder(),
                                    new LiveSignIn.Surroundings(
                                            Story.ENGINE,
                                            new OpenVault(true),
                                            Desktop.machinery(),
                                            OpenVault.noBrowser())))
                    .show();
        });
        Fx.settle();
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
        screen.close();
        exchange.close();
    }

    private void toLive() {
        screen.awaitShown("#queue-table");
        screen.click("#shell-me");
        screen.click("#me-live");
        screen.awaitShown("#signin-go");
    }

    private void signIn() {
        toLive();
        screen.click("#signin-add");
        screen.awaitShown("#profile-name");
        screen.click("#profile-name");
        screen.type("Hanoi");
        screen.click("#profile-address");
        screen.type(exchange.at().url().toString());
        screen.click("#profile-keep");
        screen.awaitGone("#profile-keep");
        screen.click("#signin-way-token");
        screen.click("#signin-token");
        screen.type(token);
        screen.click("#signin-go");
        screen.awaitGone("#signin-go");
        screen.await("live work begins", () -> screen.shows("Authority: the backend"));
    }

    @Test
    void liveCasesComeAndWhatIsDoneOnThemReachesTheBackend() {
        CaseId id = exchange.given("22814010277310914561", Plots.queued());
        signIn();
        screen.await("the appeal is there", () -> screen.shows("1 open"));

        screen.press("Ctrl+Enter");

        screen.await("the backend has it", () -> screen.shows("Owner: you"));
        exchange.send(id, null, Moves.bans(Side.SELLER));
        screen.await(
                "what happens there is seen here",
                () -> screen.texts().stream().anyMatch(text -> text.contains("banned")));
    }

    @Test
    void theNextStartComesToTheSignInAndAnEmptyTokenGoesOn() {
        exchange.given("22814010277310914561", Plots.queued());
        signIn();
        Fx.run(stage::close);
        assertThat(Files.exists(home.folder().resolve("live/last-time"))).isTrue();

        start();

        screen.awaitShown("#signin-go");
    }

    @Test
    void fromLiveWorkToATrainingAndBack() {
        signIn();
        screen.click("#shell-me");
        screen.click("#me-leave");

        screen.awaitShown("#queue-table");
        screen.await("the training's own case", () -> !screen.shows("0 open"));
        toLive();
    }

    @Test
    void signingOutAsksAndWipes() {
        signIn();
        Path live = home.folder().resolve("live");
        screen.click("#shell-me");
        screen.click("#me-sign-out");
        screen.awaitShown("#sheet-confirm");

        screen.click("#sheet-confirm");

        screen.awaitShown("#signin-go");
        screen.await("all is wiped", () -> {
            try (var left = Files.walk(live)) {
                return left.noneMatch(file -> file.toString().endsWith(".db"));
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        });
    }

    @Test
    void theOtherWayInIsATraining() {
        toLive();
        screen.click("#signin-training");

        screen.awaitShown("#queue-table");
    }
}
