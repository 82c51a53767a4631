package org.appealdesk.backend.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An issuer on this machine with a key that can be exchanged. What it does not say by itself, a test has it say. */
public final class TestIssuer implements AutoCloseable {

    public static final String CLIENT = "console";
    public static final String AUDIENCE = "appeal-desk-backend";

    /** Which claim tells the first day. */
    public static final String FIRST_DAY = "hired";

    /** Making keys is what takes longest. */
    private static final List<RSAKey> KEYS = List.of(key("first"), key("second"));

    private final HttpServer server = server(0);
    private final AtomicInteger looks = new AtomicInteger();
    private volatile RSAKey key = KEYS.getFirst();
    private volatile String name = address();
    private volatile String keysAddress = address() + "/keys";

    public TestIssuer() {
        answer("/.well-known/openid-configuration", _ -> discovery());
        answer("/keys", _ -> {
            looks.incrementAndGet();
            return new JWKSet(key.toPublicJWK()).toString();
        });
        server.start();
    }

    private static HttpServer server(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers JSON; nothing is a failure of the issuer. */
    public void answer(String path, Function<HttpExchange, String> work) {
        server.createContext(path, exchange -> {
            byte[] body = work.apply(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token",
                 "revocation_endpoint":"%2$s/revoke","end_session_endpoint":"%2$s/end","jwks_uri":"%3$s",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(name, address(), keysAddress);
    }

    TrustedIssuer trusted() {
        return new TrustedIssuer(address(), CLIENT, AUDIENCE, "openid", FIRST_DAY);
    }

    /** From now on it signs with another key and tells that one only. */
    void changeKey() {
        key = KEYS.getLast();
    }

    /** From now on it calls itself so. */
    void callItself(String other) {
        name = other;
    }

    /** From now on its keys are said to be there. */
    void keysAt(String other) {
        keysAddress = other;
    }

    RSAKey key() {
        return key;
    }

    /** How often its keys were asked for. */
    int looks() {
        return looks.get();
    }

    /** An access token as it should be, until a test spoils it. */
    JWTClaimsSet.Builder claims(String subject, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(subject)
                .audience(List.of("account", AUDIENCE))
                .claim("azp", CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    public String sign(JWTClaimsSet claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
    }

    String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
