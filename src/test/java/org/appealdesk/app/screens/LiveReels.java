package org.appealdesk.app.screens;

import java.net.URI;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.fx.ActionSpec;
import org.appealdesk.console.outbox.OutboxActions;
import org.appealdesk.console.signin.SignInDesk;

/** Live work: how the data stands, what is only expected, what was refused; and the way in. */
final class LiveReels {
    private static final Reel QUEUE = Reel.of(
            new Shot("live-queue", studio -> LiveConsole.open(studio).inTheMiddle()),
            new Shot("live-own", studio -> {
                run(studio, OutboxActions.OPEN);
                studio.screen().awaitShown("#outbox-list");
            }),
            new Shot("live-claim-refused", studio -> {
                studio.screen().press("Enter");
                studio.screen().awaitShown("#conflict-why");
            }));

    private static final Reel SYNC = Reel.of(
            new Shot("live-first-sync", studio -> LiveConsole.open(studio).fetches()),
            new Shot("live-sync-told", studio -> {
                LiveConsole.open(studio).inTheMiddle().offline().clockIsOff();
                studio.screen().click("#shell-sync");
                studio.screen().awaitShown("#sync-popover");
            }));

    private static final Reel CASE = Reel.of(
            new Shot("live-case", studio -> LiveConsole.open(studio).worksOnMine()),
            new Shot("live-ruling-offline", studio -> {
                LiveConsole.open(studio).worksOnMine();
                studio.screen().click("#do-rule");
                studio.screen().awaitShown("#ruling-offline");
            }),
            new Shot(
                    "live-ruling-waits",
                    studio -> LiveConsole.open(studio).worksOnMine().rules()),
            new Shot("live-ruling-refused", studio -> {
                LiveConsole.open(studio).opensMine().offline().rules().isRefused();
                // By the key: the news of it stands on the header's button for a while.
                run(studio, OutboxActions.OPEN);
                studio.screen().awaitShown("#outbox-list");
                Fx.run(() -> studio.screen().find("#outbox-list").requestFocus());
                studio.screen().press("Enter");
                studio.screen().awaitShown("#conflict-why");
            }),
            new Shot(
                    "live-case-gone",
                    studio -> LiveConsole.open(studio).opensMine().leavesTheScope()));

    private static final Reel SIGN_IN = Reel.of(
            new Shot("signin-empty", SignInStage::openEmpty),
            new Shot("signin-profile", studio -> {
                studio.screen().click("#signin-add");
                studio.screen().awaitShown("#profile-name");
                write(studio, "#profile-name", "Sàn Hà Nội");
                write(studio, "#profile-address", "http://appeals.example.com");
            }),
            new Shot("signin-profile-advanced", studio -> {
                SignInStage.open(studio, SignInDesk.Lock.KEYCHAIN, new SignInDesk.Outcome.Cancelled());
                studio.screen().click("#signin-add");
                studio.screen().awaitShown("#profile-advanced");
                write(studio, "#profile-name", "Sàn Hà Nội");
                write(studio, "#profile-address", "appeals.example.com");
                Fx.run(() -> studio.screen()
                        .find("#profile-advanced", TitledPane.class)
                        .setExpanded(true));
                Fx.settle();
                Fx.run(() -> studio.screen()
                        .find("#profile-pins", TextArea.class)
                        .setText("sha256/" + "Wm9".repeat(14) + "A=\nsha256/abc"));
                write(studio, "#profile-proxy", "proxy.example.com");
            }),
            new Shot(
                    "signin-passphrase",
                    studio -> SignInStage.open(
                            studio, SignInDesk.Lock.CHOOSE_PASSPHRASE, new SignInDesk.Outcome.Cancelled())),
            new Shot("signin-problem", studio -> {
                SignInStage.open(
                        studio,
                        SignInDesk.Lock.KEYCHAIN,
                        new SignInDesk.Outcome.Failed(
                                SignInDesk.Problem.CERTIFICATE, "unable to find a valid certification path"));
                studio.screen().click("#signin-way-token");
                write(studio, "#signin-token", "0123456789");
                studio.screen().click("#signin-go");
                studio.screen().awaitShown("#signin-problem");
            }),
            new Shot("signin-browser", studio -> {
                SignInStage.openAt(
                        studio, new SignInDesk.Step.InBrowser(URI.create("https://login.example.com/authorize")));
                studio.screen().click("#signin-go");
                studio.screen().awaitShown("#signin-browser");
            }),
            new Shot("signin-fetching", studio -> {
                SignInStage.openAt(studio, new SignInDesk.Step.Fetching(12_300, 100_000));
                studio.screen().click("#signin-go");
                studio.screen().awaitShown("#signin-bar");
            }));

    static final List<Reel> ALL = List.of(QUEUE, SYNC, CASE, SIGN_IN);

    private LiveReels() {}

    private static void run(Studio studio, ActionSpec spec) {
        studio.screen().press(spec.usual().orElseThrow().name());
    }

    private static void write(Studio studio, String field, String words) {
        Fx.run(() -> studio.screen().find(field).requestFocus());
        studio.screen().type(words);
    }
}
