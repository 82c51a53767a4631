package org.appealdesk.backend.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.backend.signin.TestIssuer;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.SignInBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole node that takes an issuer's word. */
class SignInTest {

    private final DatabaseAddress address = TestPostgres.fresh();
    private final TestIssuer issuer = new TestIssuer();
    private final BackendNode node = Nodes.start(
            address,
            "oidc-issuer",
            issuer.address(),
            "oidc-client-id",
            TestIssuer.CLIENT,
            "oidc-audience",
            TestIssuer.AUDIENCE);

    @AfterEach
    void end() {
        node.close();
        issuer.close();
    }

    private String token() {
        return issuer.sign(new JWTClaimsSet.Builder()
                .issuer(issuer.address())
                .subject("account-7")
                .audience(List.of(TestIssuer.AUDIENCE))
                .claim("azp", TestIssuer.CLIENT)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .build());
    }

    private int me(String token) {
        return new Client(node.port(), token).get("/v1/me").statusCode();
    }

    @Test
    void theConsoleIsToldWhereToSignIn() {
        assertThat(SignInBody.read(
                        new Client(node.port(), null).get("/v1/sign-in").body()))
                .isEqualTo(new Decoded.Known<>(
                        new SignInBody(new SignInBody.OpenId(issuer.address(), TestIssuer.CLIENT, "openid"))));
    }

    @Test
    void aNodeWithoutAnIssuerNamesNoneAndTakesNoToken() {
        try (BackendNode plain = Nodes.start(address)) {
            assertThat(new Client(plain.port(), null).get("/v1/sign-in").body()).isEqualTo("{}");
            assertThat(new Client(plain.port(), token()).get("/v1/me").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whoIsLinkedIsLetInUntilUnlinked() {
        String token = token();
        node.people().add(new Person("LAN", "Lan", Role.AGENT, Set.of("VND")));
        assertThat(new Client(node.port(), token).get("/v1/me").body()).contains("account-7");

        node.people().subjects().link("LAN", issuer.address(), "account-7");
        assertThat(new Client(node.port(), token).get("/v1/me").body()).contains("\"id\":\"LAN\"");
        assertThat(new Client(node.port(), token).get("/v1/outbox").statusCode())
                .isEqualTo(403);

        node.people().subjects().unlink("LAN");
        assertThat(me(token)).isEqualTo(401);
    }

    @Test
    void whoHasLeftIsLetInNoMoreByTheSameToken() {
        String token = token();
        node.people().add(new Person("LAN", "Lan", Role.AGENT, Set.of("VND")));
        node.people().subjects().link("LAN", issuer.address(), "account-7");
        assertThat(me(token)).isEqualTo(200);

        node.people().leave("LAN");

        assertThat(me(token)).isEqualTo(401);
    }

    @Test
    void theBackendsOwnTokensGoOnBesideAndWithoutTheIssuer() {
        node.people().add(new Person("LAN", "Lan", Role.AGENT, Set.of("VND")));
        String own = node.people().issue("LAN", "test", null).orElseThrow().text();
        String token = token();
        issuer.close();

        assertThat(me(own)).isEqualTo(200);
        var answer = new Client(node.port(), token).get("/v1/me");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/unavailable").doesNotContain("Exception", "at com.");
    }

    @Test
    void rubbishIsAnsweredAsAProblem() {
        for (String rubbish : List.of("a.b.c", "e30.e30.e30", "x".repeat(4000))) {
            var answer = new Client(node.port(), rubbish).get("/v1/me");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }
}
