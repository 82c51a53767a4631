package org.appealdesk.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Role;
import org.appealdesk.console.signin.BackendProfile;
import org.appealdesk.console.signin.SignInDesk.Attempt;
import org.appealdesk.console.signin.SignInDesk.Credentials;
import org.appealdesk.console.signin.SignInDesk.Outcome;
import org.appealdesk.console.signin.SignInDesk.Problem;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.sync.Desktop;
import org.appealdesk.sync.Exchange;
import org.appealdesk.sync.Relay;
import org.appealdesk.sync.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands between a console and a real node, as it shows when somebody signs in. */
class LiveSignInLineTest {

    private static final String OTHER_PIN = "sha256/" + "A".repeat(43) + "=";

    @TempDir
    private Path home = Path.of("");

    private final Exchange exchange = new Exchange(TestPostgres.fresh());
    private final String token = exchange.token("LAN", Role.AGENT);
    private final int node = exchange.at().url().getPort();
    private final OpenVault vault = new OpenVault(true);

    @AfterEach
    void close() {
        exchange.close();
    }

    private LiveSignIn desk() {
        return new LiveSignIn(
                home, new LiveSignIn.Surroundings(Story.ENGINE, vault, Desktop.machinery(), OpenVault.noBrowser()));
    }

    private static Outcome signIn(LiveSignIn desk, BackendProfile profile, String token) {
        return desk.signIn(new Attempt(profile, new Credentials.Token(token), null), _ -> {});
    }

    private Outcome signIn(BackendProfile profile) {
        LiveSignIn desk = desk();
        Outcome outcome = signIn(desk, profile, token);
        desk.takeSession().ifPresent(LiveSession::close);
        return outcome;
    }

    private static void assertFailed(Outcome outcome, Problem problem) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.problem()).isEqualTo(problem));
    }

    @Test
    void aCertificateIsTrustedByTheSystemAndThenByItsPin() throws IOException {
        TestCertificate certificate = TestCertificate.in(home);
        try (Relay sealed = Relay.sealed(certificate, node)) {
            URI address = URI.create("https://127.0.0.1:" + sealed.port());
            BackendProfile plain = new BackendProfile("p1", "Sàn", address);
            BackendProfile pinned = new BackendProfile("p1", "Sàn", address, List.of(certificate.pin()), null);
            BackendProfile wrong = new BackendProfile("p1", "Sàn", address, List.of(OTHER_PIN), null);

            assertFailed(signIn(plain), Problem.CERTIFICATE);
            assertFailed(signIn(pinned), Problem.CERTIFICATE);
            try (var _ = certificate.trusted()) {
                assertThat(signIn(pinned)).isEqualTo(new Outcome.SignedIn());
                assertThat(signIn(wrong))
                        .isEqualTo(new Outcome.Failed(
                                Problem.OTHER_KEY, "The certificate of 127.0.0.1 has none of the pinned keys"));
                // Data that are here are no reason to go on past a key that is not pinned.
                assertFailed(signIn(desk(), wrong, ""), Problem.OTHER_KEY);
            }
        }
    }

    @Test
    void theProxyOfTheProfileLeadsThere() throws IOException {
        CaseId id = exchange.given("1", Plots.queued());
        TestCertificate certificate = TestCertificate.in(home);
        try (Relay sealed = Relay.sealed(certificate, node);
                Relay proxy = Relay.proxy(sealed.port());
                var _ = certificate.trusted()) {
            URI address = URI.create("https://" + TestCertificate.NAME);
            BackendProfile behind =
                    new BackendProfile("p1", "Sàn", address, List.of(certificate.pin()), "127.0.0.1:" + proxy.port());

            assertFailed(signIn(new BackendProfile("p2", "Sàn", address)), Problem.UNREACHABLE);
            LiveSignIn desk = desk();
            assertThat(signIn(desk, behind, token)).isEqualTo(new Outcome.SignedIn());
            try (LiveSession session = desk.takeSession().orElseThrow()) {
                assertThat(session.connection().desk().find(id)).isPresent();
            }
            assertThat(proxy.asked()).contains(TestCertificate.NAME + ":443");
        }
    }

    /** The first time there is nothing to work with; later it is as without a network. */
    @Test
    void aPageInBetweenIsNoBackendAndKeepsNobodyFromHisData() throws IOException {
        CaseId id = exchange.given("1", Plots.queued());
        try (Relay between = Relay.to(node)) {
            BackendProfile profile = new BackendProfile("p1", "Sàn", URI.create("http://127.0.0.1:" + between.port()));
            between.answer(Relay.page(403));
            assertFailed(signIn(profile), Problem.NOT_A_BACKEND);

            between.letThrough();
            assertThat(signIn(profile)).isEqualTo(new Outcome.SignedIn());

            between.answer(Relay.page(403));
            LiveSignIn desk = desk();
            assertThat(signIn(desk, profile, "")).isEqualTo(new Outcome.SignedIn());
            try (LiveSession session = desk.takeSession().orElseThrow()) {
                assertThat(session.connection().desk().find(id)).isPresent();
            }
        }
    }
}
