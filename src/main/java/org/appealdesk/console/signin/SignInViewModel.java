package org.appealdesk.console.signin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.fx.Dialogs;
import org.appealdesk.console.fx.FormProblems;
import org.appealdesk.console.fx.ScreenTools;
import org.appealdesk.console.fx.UpdateBridge;
import org.appealdesk.console.signin.SignInDesk.Attempt;
import org.appealdesk.console.signin.SignInDesk.Credentials;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.console.signin.SignInDesk.Outcome;
import org.appealdesk.console.signin.SignInDesk.Step;
import org.appealdesk.console.text.Texts;
import org.appealdesk.console.words.EngineWords;
import org.jspecify.annotations.Nullable;

/** The way into live work: a backend, who one is, and what protects the data here. To be used on the FX thread only. */
public final class SignInViewModel {
    /** Shorter ones are guessed. */
    static final int LEAST_PASSPHRASE = 12;

    private final SignInDesk desk;
    private final ScreenTools tools;
    private final Texts texts;
    private final Supplier<String> ids;
    private final Ways ways;
    private final ObservableList<BackendProfile> profiles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable BackendProfile> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.BROWSER);
    private final StringProperty token = new SimpleStringProperty(this, "token", "");
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final StringProperty repeat = new SimpleStringProperty(this, "repeat", "");
    private final ReadOnlyObjectWrapper<Lock> lock = new ReadOnlyObjectWrapper<>(this, "lock", Lock.KEYCHAIN);
    private final ReadOnlyObjectWrapper<Optional<Step>> step =
            new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());
    private final ReadOnlyBooleanWrapper remembered = new ReadOnlyBooleanWrapper(this, "remembered");
    private final FormProblems<Field> problems = new FormProblems<>(Field.class);

    /** What is known of a backend. */
    private record Known(Lock lock, boolean remembered) {}

    /** Where it leads. */
    public record Ways(Runnable live, Runnable training) {}

    /** How one shows who one is. */
    public enum Way {
        BROWSER,
        TOKEN
    }

    /** What something can be wrong with. */
    public enum Field {
        BACKEND,
        TOKEN,
        PASSPHRASE,
        REPEAT,
        FORM
    }

    /**
     * How far it is.
     *
     * @param part between 0 and 1; negative while nobody knows
     * @param browser where the agent is to sign in; null when nowhere
     */
    public record Progress(
            String words, double part, @Nullable URI browser) {}

    /** @param ids gives a new id at each call */
    public SignInViewModel(SignInDesk desk, ScreenTools tools, Supplier<String> ids, Ways ways) {
        this.desk = desk;
        this.tools = tools;
        this.texts = tools.texts();
        this.ids = ids;
        this.ways = ways;
        chosen.subscribe(profile -> look(profile));
    }

    /** Reads which backends are known. */
    public void load() {
        tools.tasks()
                .job(desk::profiles)
                .succeeded(known -> {
                    profiles.setAll(known);
                    if (chosen.get() == null && !known.isEmpty()) {
                        chosen.set(known.getFirst());
                    }
                })
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    /** The backends known here. */
    public ObservableList<BackendProfile> profiles() {
        return profiles;
    }

    /** The backend to sign in to; null while none is chosen. */
    public ObjectProperty<@Nullable BackendProfile> chosenProperty() {
        return chosen;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    /** What stands in the token's empty field. */
    ObservableValue<String> tokenPrompt() {
        return Bindings.createStringBinding(
                () -> remembered.get() ? texts.get("signin.token.remembered") : "",
                remembered,
                texts.wordingProperty());
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /** The new passphrase once more. */
    public StringProperty repeatProperty() {
        return repeat;
    }

    /** What protects the data of the chosen backend. */
    public ReadOnlyObjectProperty<Lock> lockProperty() {
        return lock.getReadOnlyProperty();
    }

    /** How far signing in is; empty while it is not under way. */
    public ObservableValue<Optional<Progress>> progress() {
        return Bindings.createObjectBinding(() -> step.get().map(this::progress), step, texts.wordingProperty());
    }

    /** What is wrong, in words; empty while nothing is. */
    public ObservableValue<String> problem(Field field) {
        return problems.of(field);
    }

    private Progress progress(Step now) {
        return switch (now) {
            case Step.Connecting _ -> new Progress(texts.get("signin.step.connecting"), -1, null);
            case Step.InBrowser(var address) -> new Progress(texts.get("signin.step.browser"), -1, address);
            case Step.Fetching(var cases, var of) ->
                new Progress(
                        texts.get(
                                "signin.step.fetching",
                                texts.formats().count(cases),
                                texts.formats().count(of)),
                        of == 0 ? -1 : Math.min(1, (double) cases / of),
                        null);
        };
    }

    /** A form for a backend that is not known yet. */
    public ProfileViewModel add() {
        return new ProfileViewModel(ids.get(), texts, added -> {
            List<BackendProfile> all = new ArrayList<>(profiles);
            all.add(added);
            keep(all, added);
        });
    }

    /** A form for the chosen backend. */
    public Optional<ProfileViewModel> edit() {
        return Optional.ofNullable(chosen.get())
                .map(profile -> new ProfileViewModel(profile.id(), texts, changed -> {
                            List<BackendProfile> all = new ArrayList<>(profiles);
                            all.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
                            keep(all, changed);
                        })
                        .from(profile));
    }

    /** Forgets the chosen backend, after asking. */
    public void remove() {
        BackendProfile gone = chosen.get();
        if (gone == null) {
            return;
        }
        tools.dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                texts.get("signin.remove.title", gone.name()),
                                texts.get("signin.remove.text"),
                                texts.get("signin.remove.confirm"),
                                true),
                        () -> {
                            List<BackendProfile> all = new ArrayList<>(profiles);
                            all.removeIf(one -> one.id().equals(gone.id()));
                            keep(all, all.isEmpty() ? null : all.getFirst());
                        });
    }

    private void keep(List<BackendProfile> all, @Nullable BackendProfile next) {
        problems.clear();
        tools.tasks()
                .job(() -> desk.keep(all))
                .succeeded(_ -> {
                    profiles.setAll(all);
                    chosen.set(next);
                })
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    /** Asks what protects the data of a backend. */
    private void look(@Nullable BackendProfile profile) {
        problems.clear();
        passphrase.set("");
        repeat.set("");
        if (profile != null) {
            askLock(profile);
        }
    }

    private void askLock(BackendProfile profile) {
        tools.tasks()
                .job(() -> new Known(desk.lock(profile), desk.remembers(profile)))
                .succeeded(known -> {
                    if (profile.equals(chosen.get())) {
                        lock.set(known.lock());
                        remembered.set(known.remembered());
                        if (known.remembered()) {
                            way.set(Way.TOKEN);
                        }
                    }
                })
                .failed(StorageException.class, this::tellStorage)
                .start();
    }

    /** Signs in, unless something is missing. */
    public void signIn() {
        problems.clear();
        BackendProfile profile = chosen.get();
        if (profile == null) {
            problems.tell(Field.BACKEND, texts.get("signin.missing.backend"));
            return;
        }
        boolean isToken = way.get() == Way.TOKEN;
        if (isToken && token.get().isBlank() && !remembered.get()) {
            problems.tell(Field.TOKEN, texts.get("signin.missing.token"));
        }
        checkPassphrase();
        if (!problems.isEmpty() || step.get().isPresent()) {
            return;
        }
        Credentials credentials = isToken ? new Credentials.Token(token.get().strip()) : new Credentials.Browser();
        Attempt attempt = new Attempt(profile, credentials, lock.get() == Lock.KEYCHAIN ? null : passphrase.get());
        step.set(Optional.of(new Step.Connecting()));
        UpdateBridge<Boolean, Step> steps =
                tools.tasks().bridge(changed -> changed.values().forEach(this::goOn));
        tools.tasks()
                .job(() -> desk.signIn(attempt, now -> steps.offer(true, now)))
                .succeeded((Outcome outcome) -> {
                    step.set(Optional.empty());
                    take(profile, outcome);
                })
                .failed(failure -> {
                    step.set(Optional.empty());
                    problems.tell(Field.FORM, texts.get("signin.unexpected", String.valueOf(failure.getMessage())));
                })
                .start();
    }

    /** A step may be told of when all is over. */
    private void goOn(Step next) {
        if (step.get().isPresent()) {
            step.set(Optional.of(next));
        }
    }

    private void checkPassphrase() {
        switch (lock.get()) {
            case KEYCHAIN -> {}
            case CHOOSE_PASSPHRASE -> {
                if (passphrase.get().length() < LEAST_PASSPHRASE) {
                    problems.tell(Field.PASSPHRASE, texts.get("signin.passphrase.short", LEAST_PASSPHRASE));
                } else if (!passphrase.get().equals(repeat.get())) {
                    problems.tell(Field.REPEAT, texts.get("signin.passphrase.differs"));
                }
            }
            case ENTER_PASSPHRASE -> {
                if (passphrase.get().isEmpty()) {
                    problems.tell(Field.PASSPHRASE, texts.get("signin.passphrase.missing"));
                }
            }
        }
    }

    private void take(BackendProfile profile, Outcome outcome) {
        switch (outcome) {
            case Outcome.SignedIn _ -> {
                token.set("");
                passphrase.set("");
                repeat.set("");
                ways.live().run();
            }
            case Outcome.Cancelled _ -> {}
            case Outcome.Failed failed -> {
                problems.tell(
                        fieldOf(failed.problem()),
                        texts.get("signin.problem." + failed.problem().name(), profile.address(), failed.detail()));
                // What a passphrase was chosen for may be there now.
                askLock(profile);
            }
        }
    }

    /** Beside its field where that can be seen. */
    private Field fieldOf(SignInDesk.Problem problem) {
        return switch (problem) {
            case WRONG_TOKEN -> way.get() == Way.TOKEN ? Field.TOKEN : Field.FORM;
            case WRONG_PASSPHRASE -> lock.get() == Lock.KEYCHAIN ? Field.FORM : Field.PASSPHRASE;
            case UNREACHABLE,
                    CERTIFICATE,
                    OTHER_KEY,
                    NOT_A_BACKEND,
                    BROWSER,
                    NO_ROLE,
                    UPDATE_NEEDED,
                    OTHER_PERSON,
                    STORAGE -> Field.FORM;
        };
    }

    /** Gives up signing in. */
    public void cancel() {
        tools.tasks().job(desk::cancel).start();
    }

    /** Opens the page to sign in on once more. */
    public void openBrowser(URI address) {
        tools.dialogs().open(address);
    }

    /** The other way in. */
    public void training() {
        ways.training().run();
    }

    private void tellStorage(StorageException failure) {
        problems.tell(
                Field.FORM, new EngineWords(texts).notStored(failure.problem(), String.valueOf(failure.getMessage())));
    }
}
