package org.appealdesk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.appealdesk.console.driver.Desktop;
import org.appealdesk.console.driver.Fx;
import org.appealdesk.console.signin.SignInDesk.Credentials;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.console.signin.SignInDesk.Outcome;
import org.appealdesk.console.signin.SignInDesk.Problem;
import org.appealdesk.console.signin.SignInDesk.Step;
import org.appealdesk.console.signin.SignInViewModel.Field;
import org.appealdesk.console.signin.SignInViewModel.Progress;
import org.appealdesk.console.signin.SignInViewModel.Way;
import org.appealdesk.console.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInViewModelTest {
    private static final BackendProfile HANOI =
            new BackendProfile("p-1", "Hà Nội", URI.create("https://desk.example.com"));
    private static final BackendProfile TEST = new BackendProfile("p-2", "Test", URI.create("http://localhost:8080"));

    private final Desktop desktop =
            Desktop.of(Language.ENGLISH, () -> Instant.parse("2026-11-23T07:03:22Z"), List.of());
    private final PaperSignIn desk = new PaperSignIn().knows(HANOI, TEST);
    private final List<String> led = new ArrayList<>();
    private final SignInViewModel model = Fx.get(() -> {
        SignInViewModel made = new SignInViewModel(
                desk,
                desktop.tools(),
                () -> "new-1",
                new SignInViewModel.Ways(() -> led.add("live"), () -> led.add("training")));
        return made;
    });

    private void load() {
        Fx.run(model::load);
    }

    private String problem(Field field) {
        return Fx.get(() -> model.problem(field).getValue());
    }

    @Test
    void theFirstBackendIsChosenAtFirst() {
        load();

        assertThat(Fx.get(() -> model.chosenProperty().get())).isEqualTo(HANOI);
        assertThat(model.profiles()).containsExactly(HANOI, TEST);
    }

    @Test
    void withATokenItLeadsToLiveWorkAndForgetsTheToken() {
        load();
        Fx.run(() -> {
            model.wayProperty().set(Way.TOKEN);
            model.tokenProperty().set("  abc-123 ");
            model.signIn();
        });

        assertThat(desk.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.profile()).isEqualTo(HANOI);
            assertThat(attempt.credentials()).isEqualTo(new Credentials.Token("abc-123"));
            assertThat(attempt.passphrase()).isNull();
            assertThat(attempt.toString()).doesNotContain("abc-123");
        });
        assertThat(led).containsExactly("live");
        assertThat(Fx.get(() -> model.tokenProperty().get())).isEmpty();
    }

    @Test
    void withTheBrowserNothingElseIsAsked() {
        load();
        Fx.run(model::signIn);

        assertThat(desk.attempts())
                .extracting(SignInDesk.Attempt::credentials)
                .containsExactly(new Credentials.Browser());
        assertThat(led).containsExactly("live");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsTried() {
        Fx.run(model::signIn);
        assertThat(problem(Field.BACKEND)).isEqualTo("Choose a backend, or add one.");

        load();
        Fx.run(() -> {
            model.wayProperty().set(Way.TOKEN);
            model.signIn();
        });
        assertThat(problem(Field.BACKEND)).isEmpty();
        assertThat(problem(Field.TOKEN)).isEqualTo("Paste the token.");
        assertThat(desk.attempts()).isEmpty();
    }

    @Test
    void aNewPassphraseIsLongEnoughAndTypedTwice() {
        desk.lockedBy(Lock.CHOOSE_PASSPHRASE);
        load();
        Fx.run(() -> {
            model.passphraseProperty().set("short");
            model.signIn();
        });
        assertThat(problem(Field.PASSPHRASE)).startsWith("Use at least 12 characters");

        Fx.run(() -> {
            model.passphraseProperty().set("sông Hồng mùa nước lên");
            model.repeatProperty().set("sông Hồng mùa nước");
            model.signIn();
        });
        assertThat(problem(Field.PASSPHRASE)).isEmpty();
        assertThat(problem(Field.REPEAT)).isEqualTo("The two are not the same.");
        assertThat(desk.attempts()).isEmpty();

        Fx.run(() -> {
            model.repeatProperty().set("sông Hồng mùa nước lên");
            model.signIn();
        });
        assertThat(desk.attempts())
                .extracting(SignInDesk.Attempt::passphrase)
                .containsExactly("sông Hồng mùa nước lên");
        assertThat(Fx.get(() -> model.passphraseProperty().get())).isEmpty();
    }

    @Test
    void anOldPassphraseIsOnlyEntered() {
        desk.lockedBy(Lock.ENTER_PASSPHRASE);
        load();
        Fx.run(model::signIn);
        assertThat(problem(Field.PASSPHRASE)).isEqualTo("Enter the passphrase.");

        desk.fails(Problem.WRONG_PASSPHRASE, "");
        Fx.run(() -> {
            model.passphraseProperty().set("old");
            model.signIn();
        });
        assertThat(problem(Field.PASSPHRASE)).isEqualTo("This passphrase does not open the data on this computer.");
        assertThat(led).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsToldInBothLanguagesAndLeadsNowhere(Problem problem) {
        load();
        desk.fails(problem, "Minh");
        Fx.run(model::signIn);
        String english = told();
        assertThat(english).isNotBlank();

        Fx.run(() -> {
            desktop.texts().languageProperty().set(Language.VIETNAMESE);
            model.signIn();
        });
        assertThat(told()).isNotBlank().isNotEqualTo(english);
        assertThat(led).isEmpty();
        assertThat(Fx.get(() -> model.progress().getValue())).isEmpty();
    }

    private String told() {
        return problem(Field.FORM) + problem(Field.TOKEN) + problem(Field.PASSPHRASE);
    }

    @Test
    void anotherPersonsDataNamesThatPersonAndAnUnreachableBackendItsAddress() {
        load();
        desk.fails(Problem.OTHER_PERSON, "Minh");
        Fx.run(model::signIn);
        assertThat(problem(Field.FORM)).contains("another person’s: Minh.");

        desk.fails(Problem.UNREACHABLE, "connection refused");
        Fx.run(model::signIn);
        assertThat(problem(Field.FORM)).contains("https://desk.example.com", "connection refused");
    }

    @Test
    void theStepsOfTheWayAreTold() {
        List<Optional<Progress>> seen = new ArrayList<>();
        load();
        desk.tells(
                () -> seen.add(model.progress().getValue()),
                new Step.InBrowser(URI.create("https://login.example.com/x")),
                new Step.Fetching(0, 0),
                new Step.Fetching(12_300, 100_000));
        Fx.run(model::signIn);

        assertThat(seen).hasSize(3).allMatch(Optional::isPresent);
        assertThat(seen.get(0).orElseThrow().browser()).isEqualTo(URI.create("https://login.example.com/x"));
        assertThat(seen.get(1).orElseThrow().part()).isNegative();
        assertThat(seen.get(2).orElseThrow())
                .satisfies(progress -> assertThat(progress.words()).contains("12,300 of 100,000"))
                .satisfies(progress -> assertThat(progress.part()).isEqualTo(0.123));
        assertThat(Fx.get(() -> model.progress().getValue())).isEmpty();
    }

    @Test
    void givingUpIsNoProblem() {
        load();
        desk.ends(new Outcome.Cancelled());
        Fx.run(() -> {
            model.signIn();
            model.cancel();
        });

        assertThat(desk.cancelled()).isEqualTo(1);
        assertThat(told()).isEmpty();
        assertThat(led).isEmpty();
    }

    @Test
    void backendsAreAddedChangedAndRemoved() {
        load();
        Fx.run(() -> {
            ProfileViewModel form = model.add();
            form.nameProperty().set(" Sài Gòn ");
            form.addressProperty().set("sg.example.com/");
            form.keep();
        });
        BackendProfile added = new BackendProfile("new-1", "Sài Gòn", URI.create("https://sg.example.com"));
        assertThat(desk.profiles()).containsExactly(HANOI, TEST, added);
        assertThat(Fx.get(() -> model.chosenProperty().get())).isEqualTo(added);

        Fx.run(() -> {
            ProfileViewModel form = model.edit().orElseThrow();
            form.nameProperty().set("Saigon");
            form.keep();
        });
        assertThat(desk.profiles()).extracting(BackendProfile::name).containsExactly("Hà Nội", "Test", "Saigon");

        desktop.dialogs().willDecide(false);
        Fx.run(model::remove);
        assertThat(desk.profiles()).hasSize(3);
        Fx.run(model::remove);
        assertThat(desk.profiles()).containsExactly(HANOI, TEST);
        assertThat(Fx.get(() -> model.chosenProperty().get())).isEqualTo(HANOI);
    }

    @Test
    void anAddressIsCheckedAsItIsTyped() {
        ProfileViewModel form = Fx.get(model::add);
        assertThat(addressProblem(form)).isEmpty();

        Fx.run(() -> form.addressProperty().set("http://desk.example.com"));
        assertThat(addressProblem(form)).startsWith("The address must begin with https://");
        assertThat(Fx.get(() -> form.willUse().getValue())).isEmpty();

        Fx.run(() -> form.addressProperty().set("desk.example.com"));
        assertThat(addressProblem(form)).isEmpty();
        assertThat(Fx.get(() -> form.willUse().getValue())).isEqualTo("Will use https://desk.example.com");

        Fx.run(() -> {
            form.addressProperty().set("");
            form.keep();
        });
        assertThat(addressProblem(form)).isEqualTo("Type the backend’s address.");
        assertThat(Fx.get(() -> form.nameProblem().getValue())).isEqualTo("Give it a name to know it by.");
        assertThat(Fx.get(() -> form.doneProperty().get())).isFalse();
    }

    private static String addressProblem(ProfileViewModel form) {
        return Fx.get(() -> form.addressProblem().getValue());
    }

    @Test
    void backendsThatCannotBeReadOrKeptAreToldOf() {
        desk.breaks();
        load();

        assertThat(problem(Field.FORM)).contains("read-only file system");
    }

    @Test
    void theTrainingIsTheOtherWayIn() {
        Fx.run(model::training);

        assertThat(led).containsExactly("training");
    }
}
