package org.appealdesk.app.screens;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.PaperDesk;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.console.fx.Ticker;
import org.appealdesk.console.shell.StartWindow;
import org.appealdesk.console.signin.BackendProfile;
import org.appealdesk.console.signin.SignInDesk;
import org.appealdesk.console.signin.SignInView;
import org.appealdesk.console.signin.SignInViewModel;

/** The sign-in window over a way in that does as it is told. */
final class SignInStage {
    private final Stage stage = Fx.get(Stage::new);
    private final SignInDesk.Lock lock;
    private final Consumer<Consumer<SignInDesk.Step>> way;
    private final SignInDesk.Outcome outcome;

    private SignInStage(SignInDesk.Lock lock, Consumer<Consumer<SignInDesk.Step>> way, SignInDesk.Outcome outcome) {
        this.lock = lock;
        this.way = way;
        this.outcome = outcome;
    }

    /** Attempts end so. */
    static void open(Studio studio, SignInDesk.Lock lock, SignInDesk.Outcome outcome) {
        new SignInStage(lock, _ -> {}, outcome).show(studio, profiles());
    }

    /** Nobody has signed in on this computer yet. */
    static void openEmpty(Studio studio) {
        new SignInStage(SignInDesk.Lock.KEYCHAIN, _ -> {}, new SignInDesk.Outcome.Cancelled()).show(studio, List.of());
    }

    /** Attempts get as far as this step, and stay there. */
    static void openAt(Studio studio, SignInDesk.Step step) {
        new SignInStage(
                        SignInDesk.Lock.KEYCHAIN,
                        told -> {
                            told.accept(step);
                            waitForEver();
                        },
                        new SignInDesk.Outcome.Cancelled())
                .show(studio, profiles());
    }

    private static void waitForEver() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<BackendProfile> profiles() {
        return List.of(
                new BackendProfile("1", "Sàn Hà Nội", URI.create("https://appeals.example.com")),
                new BackendProfile("2", "Test", URI.create("http://localhost:8080")));
    }

    private void show(Studio studio, List<BackendProfile> profiles) {
        Fx.run(() -> {
            StartWindow window = new StartWindow(
                    stage,
                    studio.console().settings(),
                    new Ticker(() -> PaperDesk.START),
                    unexpected ->
                            new Tasks(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, unexpected),
                    _ -> {});
            stage.setX(0);
            stage.setY(0);
            window.show(new SignInView(
                    new SignInViewModel(
                            desk(profiles), window.tools(), () -> "3", new SignInViewModel.Ways(() -> {}, () -> {})),
                    window.tools()));
        });
        studio.showIn(stage);
        studio.screen().awaitShown("#signin-go");
    }

    private SignInDesk desk(List<BackendProfile> profiles) {
        return new SignInDesk() {
            @Override
            public List<BackendProfile> profiles() {
                return profiles;
            }

            @Override
            public void keep(List<BackendProfile> next) {
                throw new IllegalStateException("Nothing is kept here");
            }

            @Override
            public Lock lock(BackendProfile profile) {
                return lock;
            }

            @Override
            public boolean remembers(BackendProfile profile) {
                return false;
            }

            @Override
            public Outcome signIn(Attempt attempt, Consumer<Step> steps) {
                way.accept(steps);
                return outcome;
            }

            @Override
            public void cancel() {
                throw new IllegalStateException("Nothing ends here");
            }
        };
    }
}
