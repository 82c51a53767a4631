package org.appealdesk.sync.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.node.BackendNode;
import org.appealdesk.backend.node.Surroundings;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.live.MemoryKeychain;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SignInBody;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.LiveConnection;
import org.appealdesk.sync.UnansweredException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Keycloak, a real node, and the console's side of signing in. */
class KeycloakTest {

    private static final String ACCOUNT = "backend";

    private final DatabaseAddress address = TestPostgres.fresh();
    private final MemoryKeychain keychain = new MemoryKeychain();
    private final AtomicLong nanos = new AtomicLong();
    private final LiveConnection.Machinery machinery =
            new LiveConnection.Machinery(Instant::now, System::nanoTime, () -> 0.5, new Random(3)::nextBytes);

    @TempDir
    private Path folder = Path.of("");

    private BackendNode node(Keycloak keycloak) {
        Map<String, String> flags = new HashMap<>(Map.of("jdbc-url", address.url(), "port", "0"));
        flags.put("oidc-issuer", keycloak.issuer());
        flags.put("oidc-client-id", Keycloak.CLIENT);
        flags.put("oidc-audience", Keycloak.AUDIENCE);
        return BackendNode.start(
                Configuration.read(new Configuration.Sources(null, Map.of(), flags)),
                address,
                new Surroundings(Rules.all(), System::nanoTime, () -> "incident", new Random(7)::nextBytes, "1.2.3"));
    }

    private MeBody me(BackendNode node, IssuedSession session) {
        return LiveConnection.whoAmI(BackendAddress.of(node.address()), session.get(), machinery);
    }

    private void isNotLetIn(BackendNode node, IssuedSession session, String words) {
        assertThatThrownBy(() -> me(node, session)).isInstanceOfSatisfying(UnansweredException.class, e -> {
            assertThat(e.kind()).isEqualTo(ProblemKind.NOT_SIGNED_IN);
            assertThat(e.problem().detail()).contains(words);
        });
    }

    @Test
    void aPersonSignsInWorksOnAndIsLetInNoMoreAfterLeaving() throws Exception {
        try (Keycloak keycloak = Keycloak.start(folder);
                BackendNode node = node(keycloak);
                ScriptedBrowser browser = new ScriptedBrowser()) {
            SignInBody.OpenId terms = LiveConnection.waysIn(BackendAddress.of(node.address()), machinery)
                    .openId();
            assertThat(terms).isEqualTo(new SignInBody.OpenId(keycloak.issuer(), Keycloak.CLIENT, "openid"));
            var signIn = new BrowserSignIn(
                    new SignInBody.OpenId(keycloak.issuer(), Keycloak.CLIENT, "openid"),
                    new BrowserSignIn.Around(
                            browser::open, new Random(23)::nextBytes, nanos::get, keychain, ACCOUNT, null));

            IssuedSession session = signIn.signIn(Locale.of("vi"), Duration.ofSeconds(40));
            assertThat(browser.lastPage()).contains("Bạn đã đăng nhập");
            isNotLetIn(node, session, Keycloak.SUBJECT);
            node.people().add(new Person("LAN", "Lan", Role.AGENT, Set.of("VND")));
            node.people().subjects().link("LAN", keycloak.issuer(), Keycloak.SUBJECT);
            assertThat(me(node, session).id()).isEqualTo("LAN");

            String first = session.get();
            String firstRefresh = keychain.get(IssuedSession.SERVICE, ACCOUNT).orElseThrow();
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            assertThat(session.get()).isNotEqualTo(first);
            assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT).orElseThrow())
                    .isNotEqualTo(firstRefresh);
            assertThat(me(node, signIn.resume()).id()).isEqualTo("LAN");

            String kept = keychain.get(IssuedSession.SERVICE, ACCOUNT).orElseThrow();
            session.signOut();
            assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).isEmpty();
            browser.lastPage();
            keychain.put(IssuedSession.SERVICE, ACCOUNT, kept);
            assertThatThrownBy(() -> signIn.resume().get()).isInstanceOf(UnansweredException.class);

            IssuedSession again = signIn.signIn(Locale.ENGLISH, Duration.ofSeconds(40));
            assertThat(browser.lastPage()).contains("You are signed in");
            assertThat(me(node, again).id()).isEqualTo("LAN");
            node.people().leave("LAN");
            isNotLetIn(node, again, Keycloak.SUBJECT);
        }
    }
}
