package org.appealdesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.driver.Screen;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.console.signin.SignInDesk.Problem;
import org.appealdesk.console.signin.SignInDesk.Step;
import org.appealdesk.console.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sign-in screen as somebody sees and uses it. */
class SignInViewTest {
    private final PaperSignIn desk = new PaperSignIn();
    private final List<String> led = new ArrayList<>();
    private Screen screen = Screen.open(10, 10, StackPane::new);

    private void open() {
        Desktop desktop = Desktop.of(Language.ENGLISH, () -> Instant.parse("2026-11-23T07:03:22Z"), List.of());
        screen = desktop.show(
                1280,
                800,
                tools -> new SignInView(
                        new SignInViewModel(
                                desk,
                                tools,
                                () -> "new-1",
                                new SignInViewModel.Ways(() -> led.add("live"), () -> led.add("training"))),
                        tools));
        // What was read in the background may still move what is to be clicked.
        Fx.settle();
    }

    private static BackendProfile hanoi() {
        return new BackendProfile("p-1", "Hà Nội", URI.create("https://desk.example.com"));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private void write(String field, String words) {
        Fx.run(() -> screen.find(field).requestFocus());
        screen.type(words);
    }

    @Test
    void withoutABackendItSaysWhatToDoAndTheFormTakesOne() {
        open();
        assertThat(screen.texts()).contains("No backend yet", "Add the address that your exchange gave you.");

        screen.click("#signin-add");
        screen.awaitShown("#profile-name");
        write("#profile-name", "Hà Nội");
        write("#profile-address", "http://desk.example.com");
        assertThat(screen.texts()).anyMatch(text -> text.startsWith("The address must begin with https://"));
        screen.press("Enter");
        assertThat(screen.shows("#profile-keep")).isTrue();

        Fx.run(() -> screen.find("#profile-address", TextInputControl.class).setText("desk.example.com"));
        assertThat(screen.texts()).contains("Will use https://desk.example.com");
        screen.press("Enter");
        screen.awaitGone("#profile-keep");
        assertThat(screen.texts())
                .contains("Hà Nội", "https://desk.example.com")
                .doesNotContain("No backend yet");
    }

    @Test
    void whatFewNeedIsClosedAtFirstAndOpensByItselfWhenSomethingInItIsWrong() {
        open();
        screen.click("#signin-add");
        screen.awaitShown("#profile-name");
        assertThat(screen.shows("#profile-pins")).isFalse();
        write("#profile-name", "Hà Nội");
        write("#profile-address", "desk.example.com");
        toggleAdvanced();
        screen.awaitShown("#profile-proxy");
        write("#profile-proxy", "proxy");
        toggleAdvanced();
        screen.awaitGone("#profile-proxy");

        screen.click("#profile-keep");

        screen.awaitShown("#profile-proxy");
        assertThat(screen.texts()).anyMatch(text -> text.startsWith("A proxy is a host, a colon and a port"));
        assertThat(desk.profiles()).isEmpty();
        write("#profile-proxy", "proxy.example.com:3128");
        screen.click("#profile-keep");
        screen.awaitGone("#profile-keep");
        assertThat(desk.profiles()).extracting(BackendProfile::proxy).containsExactly("proxy.example.com:3128");
    }

    private void toggleAdvanced() {
        Fx.run(() -> screen.find("#profile-advanced").requestFocus());
        screen.press("Space");
    }

    @Test
    void theKeyboardGoesThroughWhatFewNeed() {
        open();
        screen.click("#signin-add");
        screen.awaitShown("#profile-name");
        Fx.run(() -> screen.find("#profile-address").requestFocus());
        screen.press("Tab");
        assertThat(screen.focused().map(Node::getId)).contains("profile-advanced");
        screen.press("Space");
        screen.awaitShown("#profile-pins");
        screen.press("Tab");
        assertThat(screen.focused().map(Node::getId)).contains("profile-pins");
        screen.press("Tab");
        assertThat(screen.focused().map(Node::getId)).contains("profile-proxy");
    }

    @Test
    void aTokenIsAskedForOnlyWhenItIsTheWay() {
        desk.knows(hanoi());
        open();
        assertThat(screen.shows("#signin-token")).isFalse();

        screen.click("#signin-way-token");
        write("#signin-token", "abc-123");
        screen.press("Enter");

        assertThat(led).containsExactly("live");
    }

    @Test
    void aPassphraseIsAskedForOnlyWhereThereIsNoKeychain() {
        desk.knows(hanoi());
        open();
        assertThat(screen.shows("#signin-passphrase")).isFalse();
        screen.close();

        desk.lockedBy(Lock.CHOOSE_PASSPHRASE);
        open();
        assertThat(screen.shows("#signin-repeat")).isTrue();
        assertThat(screen.texts()).anyMatch(text -> text.contains("It cannot be recovered"));
        screen.close();

        desk.lockedBy(Lock.ENTER_PASSPHRASE);
        open();
        assertThat(screen.shows("#signin-passphrase")).isTrue();
        assertThat(screen.shows("#signin-repeat")).isFalse();
    }

    @Test
    void aProblemStandsInTheFormAndTheWordsStay() {
        desk.knows(hanoi()).fails(Problem.WRONG_TOKEN, "");
        open();
        screen.click("#signin-way-token");
        write("#signin-token", "abc-123");
        screen.click("#signin-go");

        assertThat(screen.texts()).anyMatch(text -> text.startsWith("The token is not valid"));
        assertThat(Fx.get(() ->
                        screen.find("#signin-token", TextInputControl.class).getText()))
                .isEqualTo("abc-123");
    }

    @Test
    void whileItIsUnderWayTheFormGivesWayToTheProgress() {
        List<String> seen = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        desk.knows(hanoi())
                .tells(
                        () -> {
                            seen.add(screen.shows("#signin-go") + " " + screen.shows("#signin-browser") + " "
                                    + screen.find("#signin-progress", Label.class)
                                            .getText());
                            parts.add(screen.find("#signin-bar", ProgressBar.class)
                                    .getProgress());
                        },
                        new Step.InBrowser(URI.create("https://login.example.com/x")),
                        new Step.Fetching(25_000, 100_000));
        open();
        screen.click("#signin-go");

        assertThat(seen)
                .containsExactly(
                        "false true Sign in in your browser, then come back to this window.",
                        "false false Fetching your cases for the first time: 25,000 of 100,000. You can cancel; it goes "
                                + "on from there next time.");
        assertThat(parts).containsExactly(-1.0, 0.25);
        assertThat(screen.shows("#signin-go")).isTrue();
    }

    @Test
    void allOfItIsReachedByTheKeyboard() {
        desk.knows(hanoi());
        open();
        Fx.run(() -> screen.find("#signin-backends").requestFocus());
        List<String> visited = new ArrayList<>();
        for (int step = 0; step < 9; step++) {
            screen.press("Tab");
            visited.add(screen.focused().map(Node::getId).orElse(""));
        }

        assertThat(visited)
                .contains(
                        "signin-add",
                        "signin-edit",
                        "signin-remove",
                        "signin-way-browser",
                        "signin-go",
                        "signin-training");
    }

    @Test
    void theTrainingIsTheOtherWayIn() {
        open();
        screen.click("#signin-training");

        assertThat(led).containsExactly("training");
    }
}
