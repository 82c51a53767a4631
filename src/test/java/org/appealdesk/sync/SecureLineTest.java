package org.appealdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.live.Presences;
import org.appealdesk.casework.live.SyncStatus.Link;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.dossier.Channel;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.engine.dossier.Message;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.sync.UnansweredException.Obstacle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS, pins and a proxy, in front of a real node over a real database. */
class SecureLineTest {

    private static final String OTHER_PIN = "sha256/" + "A".repeat(43) + "=";

    @TempDir
    private static Path keys = Path.of("");

    private static TestCertificate certificate;

    @TempDir
    private Path folder = Path.of("");

    private final Exchange exchange = new Exchange(TestPostgres.fresh());
    private final String token = exchange.token("LAN", Role.AGENT);
    private Relay sealed;

    @BeforeAll
    static void certify() {
        certificate = TestCertificate.in(keys);
    }

    @BeforeEach
    void open() throws IOException {
        sealed = Relay.sealed(certificate, exchange.at().url().getPort());
    }

    @AfterEach
    void close() throws IOException {
        sealed.close();
        exchange.close();
    }

    private BackendAddress here(String... pins) {
        return new BackendAddress(URI.create("https://127.0.0.1:" + sealed.port()), List.of(pins), null);
    }

    private static BackendAddress there(@Nullable Relay proxy) {
        return new BackendAddress(
                URI.create("https://" + TestCertificate.NAME),
                List.of(certificate.pin()),
                proxy == null ? null : "127.0.0.1:" + proxy.port());
    }

    private String whoAmI(BackendAddress address) {
        return LiveConnection.whoAmI(address, token, Desktop.machinery()).id();
    }

    private UnansweredException refusal(BackendAddress address) {
        return catchThrowableOfType(UnansweredException.class, () -> whoAmI(address));
    }

    @Test
    void aCertificateThatNobodySignedIsNotTrusted() {
        UnansweredException refusal = refusal(here());

        assertThat(refusal.obstacle()).isEqualTo(Obstacle.CERTIFICATE);
        assertThat(refusal.problem().detail()).startsWith("The certificate of 127.0.0.1 is not trusted: ");
    }

    /** A pin asks for more than trust, not for less. */
    @Test
    void aPinDoesNotMakeACertificateTrusted() {
        assertThat(refusal(here(certificate.pin())).obstacle()).isEqualTo(Obstacle.CERTIFICATE);
    }

    @Test
    void aTrustedCertificateIsForItsNamesOnly() {
        try (var _ = certificate.trusted()) {
            BackendAddress other =
                    new BackendAddress(URI.create("https://localhost:" + sealed.port()), List.of(), null);

            assertThat(refusal(other).obstacle()).isEqualTo(Obstacle.CERTIFICATE);
        }
    }

    @Test
    void whatIsTrustedAndHasAPinnedKeyIsSpokenTo() {
        try (var _ = certificate.trusted()) {
            assertThat(whoAmI(here())).isEqualTo("LAN");
            assertThat(whoAmI(here(certificate.pin()))).isEqualTo("LAN");
            assertThat(whoAmI(here(OTHER_PIN, certificate.pin()))).isEqualTo("LAN");
        }
    }

    @Test
    void whatIsTrustedAndHasAnotherKeyIsNotSpokenTo() {
        try (var _ = certificate.trusted()) {
            UnansweredException refusal = refusal(here(OTHER_PIN));

            assertThat(refusal.obstacle()).isEqualTo(Obstacle.OTHER_KEY);
            assertThat(refusal.problem().detail())
                    .isEqualTo("The certificate of 127.0.0.1 has none of the pinned keys");
        }
    }

    /** A node without TLS says nothing of a certificate. */
    @Test
    void whatDoesNotSpeakTlsIsSilence() {
        int port = exchange.at().url().getPort();

        assertThat(refusal(new BackendAddress(URI.create("https://127.0.0.1:" + port), List.of(), null))
                        .obstacle())
                .isEqualTo(Obstacle.SILENCE);
    }

    @Test
    void withoutItsProxyTheBackendIsNotFound() {
        try (var _ = certificate.trusted()) {
            assertThat(refusal(there(null)).obstacle()).isEqualTo(Obstacle.SILENCE);
        }
    }

    @Test
    void aProxyThatIsNotThereIsNotGoneRound() throws IOException {
        try (var _ = certificate.trusted()) {
            Relay proxy = Relay.proxy(sealed.port());
            proxy.close();
            BackendAddress behind = new BackendAddress(here().url(), List.of(), "127.0.0.1:" + proxy.port());

            assertThat(refusal(behind).obstacle()).isEqualTo(Obstacle.SILENCE);
        }
    }

    /** Whoever looks is told by the stream alone; the name leads nowhere but through the proxy. */
    @Test
    void liveWorkGoesThroughTheProxyTheStreamAndFilesToo() throws IOException {
        byte[] picture = new byte[5_000_000];
        new Random(3).nextBytes(picture);
        CaseId id = exchange.given("1", Plots.queued());
        try (var _ = certificate.trusted();
                Relay proxy = Relay.proxy(sealed.port());
                Desktop lan = new Desktop(folder, there(proxy), "LAN", token);
                Desktop minh = new Desktop(folder, exchange.at(), "MINH", exchange.token("MINH", Role.AGENT))) {
            lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            minh.until("the case is there", () -> minh.desk().find(id).isPresent());
            minh.connection().presences().looking(Set.of(id));
            minh.connection().link().syncNow();
            lan.until(
                    "Minh is seen",
                    () -> lan.connection()
                            .presences()
                            .at(id)
                            .equals(List.of(new Presences.Looker("MINH", "Name of MINH"))));

            lan.act(id, Moves.claims());
            FileFacts facts = lan.blobs().put("statement.jpg", new ByteArrayInputStream(picture));
            var message = new Message("M1", Channel.support(Side.SELLER), "See the statement", List.of(facts));
            assertThat(lan.act(id, new SupportAction.WriteToParty(message))).isInstanceOf(Answer.Accepted.class);
            lan.untilSettled();

            minh.until(
                    "the message is there",
                    () -> minh.see(id).events().stream()
                            .anyMatch(event -> event.event().toString().contains("See the statement")));
            assertThat(Files.readAllBytes(
                            minh.desk().blobs().find(facts.sha256()).orElseThrow()))
                    .isEqualTo(picture);
            assertThat(proxy.asked()).isNotEmpty().allMatch(name -> name.equals(TestCertificate.NAME + ":443"));
            assertThat(proxy.up()).isGreaterThan(picture.length);
        }
    }

    /** The certificate was changed while somebody works: nothing is lost, and it is told why nothing goes on. */
    @Test
    void aKeyThatIsNotPinnedAnyMoreStopsTheWorkAndIsTold() throws IOException {
        CaseId id = exchange.given("1", Plots.queued());
        try (var _ = certificate.trusted()) {
            try (Desktop lan = new Desktop(folder, here(certificate.pin()), "LAN", token)) {
                lan.until("the case is there", () -> lan.desk().find(id).isPresent());
            }
            try (Desktop lan = new Desktop(folder, here(OTHER_PIN), "LAN", token)) {
                lan.act(id, Moves.notes());
                lan.until("it is offline", () -> lan.status().link() == Link.OFFLINE);

                assertThat(lan.status().detail()).isEqualTo("The certificate of 127.0.0.1 has none of the pinned keys");
                assertThat(lan.cases().waiting()).hasSize(1);
            }
        }
    }
}
