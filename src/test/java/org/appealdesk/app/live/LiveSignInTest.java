package org.appealdesk.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.signin.BackendProfile;
import org.appealdesk.console.signin.SignInDesk.Attempt;
import org.appealdesk.console.signin.SignInDesk.Credentials;
import org.appealdesk.console.signin.SignInDesk.Lock;
import org.appealdesk.console.signin.SignInDesk.Outcome;
import org.appealdesk.console.signin.SignInDesk.Problem;
import org.appealdesk.console.signin.SignInDesk.Step;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.sync.Desktop;
import org.appealdesk.sync.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real node over a real database. */
class LiveSignInTest {

    @TempDir
    private Path home = Path.of("");

    private final Exchange exchange = new Exchange(TestPostgres.fresh());
    private final BackendProfile profile =
            new BackendProfile("p1", "Sàn", exchange.at().url());
    private final OpenVault vault = new OpenVault(true);
    private final List<Step> steps = new ArrayList<>();

    @AfterEach
    void close() {
        exchange.close();
    }

    private LiveSignIn signIn(Vault keys) {
        return new LiveSignIn(
                home, new LiveSignIn.Surroundings(Story.ENGINE, keys, Desktop.machinery(), OpenVault.noBrowser()));
    }

    private static Attempt attempt(BackendProfile at, String token, @Nullable String passphrase) {
        return new Attempt(at, new Credentials.Token(token), passphrase);
    }

    private Outcome outcome(LiveSignIn desk, String token) {
        return desk.signIn(attempt(profile, token, null), steps::add);
    }

    private static void assertFailed(Outcome outcome, Problem problem) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.problem()).isEqualTo(problem));
    }

    @Test
    void allCasesAreThereWhenItIsDone() {
        CaseId one = exchange.given("1", Plots.queued());
        CaseId two = exchange.given("2", Plots.queued());
        LiveSignIn desk = signIn(vault);

        assertThat(outcome(desk, exchange.token("LAN", Role.AGENT))).isEqualTo(new Outcome.SignedIn());

        try (LiveSession session = desk.takeSession().orElseThrow()) {
            assertThat(session.me().name()).isEqualTo("Name of LAN");
            assertThat(session.actor().id().value()).isEqualTo("LAN");
            assertThat(session.connection().desk().find(one)).isPresent();
            assertThat(session.connection().desk().find(two)).isPresent();
        }
        assertThat(steps).contains(new Step.Connecting());
        assertThat(desk.takeSession()).isEmpty();
    }

    @Test
    void theNextTimeNoTokenIsNeededAndNoNetworkEither() {
        CaseId one = exchange.given("1", Plots.queued());
        LiveSignIn desk = signIn(vault);
        assertThat(desk.remembers(profile)).isFalse();
        outcome(desk, exchange.token("LAN", Role.AGENT));
        desk.takeSession().orElseThrow().close();
        assertThat(desk.remembers(profile)).isTrue();
        exchange.stop();

        LiveSignIn later = signIn(vault);
        assertThat(outcome(later, "")).isEqualTo(new Outcome.SignedIn());

        try (LiveSession session = later.takeSession().orElseThrow()) {
            assertThat(session.connection().desk().find(one)).isPresent();
            assertFailed(outcome(signIn(vault), ""), Problem.STORAGE);
        } finally {
            exchange.startAgain();
        }
    }

    @Test
    void whoHasOtherQueuesThanTheLastTimeGetsTheirCases() throws Exception {
        CaseId one = exchange.given("1", Plots.queued());
        LiveSignIn desk = signIn(vault);
        outcome(desk, exchange.token("LAN", Role.AGENT, "EUR"));
        desk.takeSession().orElseThrow().close();
        TestPostgres.execute(exchange.database(), "UPDATE people SET queues = '{VND}' WHERE person_id = 'LAN'");

        outcome(desk, "");

        try (LiveSession session = desk.takeSession().orElseThrow()) {
            var there = new CountDownLatch(1);
            session.connection().desk().watch(view -> there.countDown());
            if (session.connection().desk().find(one).isEmpty()) {
                assertThat(there.await(20, TimeUnit.SECONDS)).isTrue();
            }
            var told = new CountDownLatch(1);
            session.watchRights(told::countDown);
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(session.me().queues()).containsExactly("VND");
        }
    }

    @Test
    void aWrongTokenAndAWrongRoleAreTold() {
        LiveSignIn desk = signIn(vault);

        assertFailed(outcome(desk, "appealdesk_nonsense"), Problem.WRONG_TOKEN);
        assertFailed(outcome(desk, ""), Problem.WRONG_TOKEN);
        assertFailed(outcome(desk, exchange.token("TEACHER", Role.TRAINER)), Problem.NO_ROLE);
        assertThat(desk.takeSession()).isEmpty();
        assertThat(home.resolve("live/p1/replica.db")).doesNotExist();
    }

    @Test
    void anAddressWhereNobodyAnswersOrSomethingElseDoes() {
        LiveSignIn desk = signIn(vault);
        String token = exchange.token("LAN", Role.AGENT);
        BackendProfile nobody = new BackendProfile("p2", "Nobody", URI.create("http://127.0.0.1:1"));
        BackendProfile other =
                new BackendProfile("p3", "Other", exchange.at().url().resolve("/elsewhere"));

        assertFailed(desk.signIn(attempt(nobody, token, null), steps::add), Problem.UNREACHABLE);
        assertFailed(desk.signIn(attempt(other, token, null), steps::add), Problem.NOT_A_BACKEND);
    }

    @Test
    void anotherPersonDoesNotComeUponTheseData() {
        LiveSignIn desk = signIn(vault);
        outcome(desk, exchange.token("LAN", Role.AGENT));
        desk.takeSession().orElseThrow().close();

        Outcome outcome = outcome(desk, exchange.token("MINH", Role.AGENT));

        assertThat(outcome).isEqualTo(new Outcome.Failed(Problem.OTHER_PERSON, "Name of LAN"));
    }

    @Test
    void aPassphraseIsChosenOnceAndNeededEveryTime() {
        OpenVault passphrases = new OpenVault(false);
        LiveSignIn desk = signIn(passphrases);
        String token = exchange.token("LAN", Role.AGENT);
        assertThat(desk.lock(profile)).isEqualTo(Lock.CHOOSE_PASSPHRASE);
        assertThat(desk.signIn(attempt(profile, token, "mười hai con giáp"), steps::add))
                .isEqualTo(new Outcome.SignedIn());
        desk.takeSession().orElseThrow().close();

        assertThat(desk.lock(profile)).isEqualTo(Lock.ENTER_PASSPHRASE);
        assertFailed(desk.signIn(attempt(profile, token, "wrong"), steps::add), Problem.WRONG_PASSPHRASE);
        assertThat(desk.signIn(attempt(profile, "", "mười hai con giáp"), steps::add))
                .isEqualTo(new Outcome.SignedIn());
        desk.takeSession().orElseThrow().close();
    }

    @Test
    void signingOutLeavesNothing() throws IOException {
        exchange.given("1", Plots.queued());
        LiveSignIn desk = signIn(vault);
        desk.keep(List.of(profile));
        outcome(desk, exchange.token("LAN", Role.AGENT));
        LiveSession session = desk.takeSession().orElseThrow();
        session.papers().write("draft", "388107 BUYER", "Please send the statement.");

        desk.signOut(session);

        assertThat(home.resolve("live/p1")).doesNotExist();
        assertThat(desk.remembers(profile)).isFalse();
        assertThat(desk.profiles()).as("the address stays").containsExactly(profile);
        try (var left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void backendsAreKept() {
        BackendProfile second = new BackendProfile("p2", "Thử nghiệm", URI.create("https://test.example.com"));
        LiveSignIn desk = signIn(vault);
        assertThat(desk.profiles()).isEmpty();

        desk.keep(List.of(profile, second));
        assertThat(signIn(vault).profiles()).containsExactly(profile, second);
        desk.keep(List.of(second));
        assertThat(signIn(vault).profiles()).containsExactly(second);
    }

    @Test
    void pinsAndProxiesAreKeptToo() {
        URI address = URI.create("https://test.example.com");
        String pin = "sha256/" + "A".repeat(43) + "=";
        String other = "sha256/" + "+/".repeat(21) + "B=";
        BackendProfile pinned = new BackendProfile("p2", "Pinned", address, List.of(pin, other), null);
        BackendProfile proxied = new BackendProfile("p3", "Behind", address, List.of(), "proxy.example.com:3128");

        signIn(vault).keep(List.of(pinned, profile, proxied));

        assertThat(signIn(vault).profiles()).containsExactly(pinned, profile, proxied);
    }

    /** Passed over, it would be as if nothing were pinned. */
    @ParameterizedTest
    @CsvSource({
        "1.pins=sha1/abc, 1.pins: “sha1/abc” is no pin",
        "1.proxy=http://proxy, 1.proxy: “http://proxy” is no proxy: host:port",
        "1.address=https://exa mple.com, 1.address"
    })
    void whatIsWrongInTheFileIsToldWithItsPlace(String line, String told) throws IOException {
        Path file = home.resolve("live/backends.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "1.id=p1\n1.name=x\n1.address=https://test.example.com\n" + line + "\n");

        assertThatThrownBy(() -> signIn(vault).profiles())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("backends.properties")
                .hasMessageContaining(told);
    }

    @Test
    void aRevokedTokenIsNoticedWhenTheBackendIsReached() {
        LiveSignIn desk = signIn(vault);
        outcome(desk, exchange.token("LAN", Role.AGENT));
        desk.takeSession().orElseThrow().close();
        exchange.people().revoke("LAN");

        assertFailed(outcome(desk, ""), Problem.WRONG_TOKEN);
        assertFailed(outcome(desk, ""), Problem.WRONG_TOKEN);
        assertThat(desk.remembers(profile)).as("nothing is lost").isTrue();
    }

    @Test
    void whoWasNotWelcomeFindsTheDataFreeTheNextTime() {
        LiveSignIn desk = signIn(vault);
        outcome(desk, exchange.token("LAN", Role.AGENT));
        desk.takeSession().orElseThrow().close();
        exchange.people().change("LAN", _ -> new Person("LAN", "Lan", Role.TRAINER, Set.of()));

        assertFailed(outcome(desk, ""), Problem.NO_ROLE);
        exchange.people().change("LAN", _ -> new Person("LAN", "Lan", Role.AGENT, Set.of()));

        assertThat(outcome(desk, "")).isEqualTo(new Outcome.SignedIn());
        desk.takeSession().orElseThrow().close();
    }
}
