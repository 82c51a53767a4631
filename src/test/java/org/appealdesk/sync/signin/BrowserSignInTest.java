package org.appealdesk.sync.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.appealdesk.backend.signin.TestIssuer;
import org.appealdesk.casework.live.MemoryKeychain;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.protocol.http.SignInBody;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.Relay;
import org.appealdesk.sync.UnansweredException;
import org.appealdesk.sync.signin.SignInException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at an issuer that does what it is told, with a browser that does too. */
class BrowserSignInTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ACCOUNT = "backend";

    private final TestIssuer issuer = new TestIssuer();
    private final MemoryKeychain keychain = new MemoryKeychain();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger given = new AtomicInteger();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> pages = new LinkedBlockingQueue<>();
    private final List<String> revoked = new CopyOnWriteArrayList<>();

    private Consumer<Map<String, String>> browser = this::comesBack;
    private UnaryOperator<JWTClaimsSet.Builder> idToken = claims -> claims;
    private Map<String, String> request = Map.of();
    private boolean refusing;
    private @Nullable Proxy proxy;

    BrowserSignInTest() {
        issuer.answer("/token", this::token);
        issuer.answer("/revoke", exchange -> {
            revoked.add(Visit.form(exchange).getOrDefault("token", ""));
            return "{}";
        });
    }

    @AfterEach
    void end() {
        issuer.close();
    }

    private BrowserSignIn signIn() {
        return new BrowserSignIn(
                new SignInBody.OpenId(issuer.address(), TestIssuer.CLIENT, "openid offline_access"),
                new BrowserSignIn.Around(this::open, new Random(23)::nextBytes, nanos::get, keychain, ACCOUNT, proxy));
    }

    private void open(URI address) {
        opened.add(address);
        if (address.getPath().equals("/authorize")) {
            request = Visit.form(address.getRawQuery());
            Thread.ofVirtual().start(() -> browser.accept(request));
        }
    }

    private void comesBack(Map<String, String> asking) {
        visit(asking, "?code=the-code&state=" + asking.get("state"));
    }

    private int visit(Map<String, String> asking, String query) {
        var answer = Visit.get(asking.get("redirect_uri") + query);
        pages.add(answer.body());
        return answer.statusCode();
    }

    private String token(HttpExchange exchange) {
        asked.add(Visit.form(exchange));
        int number = given.incrementAndGet();
        if (refusing) {
            return "{\"error\":\"invalid_grant\"}";
        }
        Instant now = Instant.now();
        String id = issuer.sign(idToken.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer.address())
                        .subject("account-7")
                        .audience(TestIssuer.CLIENT)
                        .claim("nonce", request.get("nonce"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build());
        return """
                {"token_type":"Bearer","expires_in":300,"access_token":"access-%1$d","refresh_token":"refresh-%1$d",
                 "id_token":"%2$s"}""".formatted(number, id);
    }

    private IssuedSession signedIn() {
        return signIn().signIn(Locale.ENGLISH, PATIENCE);
    }

    private void isRefused(Reason reason) {
        assertThatThrownBy(this::signedIn)
                .isInstanceOfSatisfying(
                        SignInException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).isEmpty();
    }

    private void isUnanswered(ProblemKind kind, IssuedSession session) {
        assertThatThrownBy(session::get)
                .isInstanceOfSatisfying(
                        UnansweredException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void theBrowserIsSentWithPkceStateAndNonceAndTheCodeIsExchanged() throws NoSuchAlgorithmException {
        IssuedSession session = signedIn();

        assertThat(session.get()).isEqualTo("access-1");
        assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).contains("refresh-1");
        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestIssuer.CLIENT)
                .containsEntry("scope", "openid offline_access")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce");
        assertThat(request.get("redirect_uri")).matches("http://127\\.0\\.0\\.1:[0-9]+/signed-in");
        String verifier = asked.getFirst().getOrDefault("code_verifier", "");
        assertThat(verifier).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(request.get("code_challenge"));
        assertThat(asked.getFirst())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "the-code")
                .containsEntry("redirect_uri", request.get("redirect_uri"));
    }

    @ParameterizedTest
    @CsvSource({"en, You are signed in", "vi, Bạn đã đăng nhập", "de, You are signed in"})
    void thePageInTheBrowserSpeaksTheConsolesLanguage(String language, String title) throws InterruptedException {
        signIn().signIn(Locale.of(language), PATIENCE);

        assertThat(pages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?code=x&state=other", "?code=x", "?state=", "", "?error=access_denied&state=other"})
    void anAnswerWithoutTheStateIsRefusedAndChangesNothing(String query) {
        List<Integer> statuses = new ArrayList<>();
        browser = asking -> {
            statuses.add(visit(asking, query));
            comesBack(asking);
        };

        assertThat(signedIn().get()).isEqualTo("access-1");
        assertThat(statuses).containsExactly(400);
        assertThat(asked).hasSize(1);
    }

    @Test
    void otherPathsAndNamesOfTheMachineAreNotServed() {
        List<Integer> statuses = new ArrayList<>();
        browser = asking -> {
            String there = asking.getOrDefault("redirect_uri", "");
            String query = "?code=x&state=" + asking.get("state");
            statuses.add(
                    Visit.get(there.replace("/signed-in", "/other") + query).statusCode());
            statuses.add(
                    Visit.get(there.replace("127.0.0.1", "localhost") + query).statusCode());
            comesBack(asking);
        };

        signedIn();

        assertThat(statuses).containsExactly(404, 404);
    }

    @Test
    void aPersonWhoSaysNoIsNotSignedIn() {
        browser = asking -> visit(asking, "?error=access_denied&state=" + asking.get("state"));

        isRefused(Reason.REFUSED);
        assertThat(asked).isEmpty();
    }

    @Test
    void anotherIssuersAnswerIsRefused() {
        browser = asking -> visit(asking, "?code=x&iss=https%3A%2F%2Fother.example.com&state=" + asking.get("state"));

        isRefused(Reason.UNTRUSTED);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoDoesNotComeBackIsNotWaitedForForEver() {
        browser = _ -> {};

        assertThatThrownBy(() -> signIn().signIn(Locale.ENGLISH, Duration.ofMillis(50)))
                .isInstanceOfSatisfying(
                        SignInException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
    }

    @Test
    void itCanBeGivenUp() {
        BrowserSignIn signIn = signIn();
        browser = _ -> signIn.cancel();

        assertThatThrownBy(() -> signIn.signIn(Locale.ENGLISH, PATIENCE))
                .isInstanceOfSatisfying(
                        SignInException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
    }

    @Test
    void anIdTokenThatAnswersAnotherNonceIsRefused() {
        idToken = claims -> claims.claim("nonce", "other");
        isRefused(Reason.UNTRUSTED);
    }

    @Test
    void anIdTokenForAnotherClientIsRefused() {
        idToken = claims -> claims.audience("other");
        isRefused(Reason.UNTRUSTED);
    }

    @Test
    void anIdTokenOfAnotherIssuerIsRefused() {
        idToken = claims -> claims.issuer("https://other.example.com");
        isRefused(Reason.UNTRUSTED);
    }

    @Test
    void anIdTokenThatIsOverIsRefused() {
        idToken = claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)));
        isRefused(Reason.UNTRUSTED);
    }

    @Test
    void anIssuerThatIsAwayIsUnreachable() {
        issuer.close();
        isRefused(Reason.UNREACHABLE);
    }

    @Test
    void anIssuerInTheOpenIsNotSpokenTo() {
        assertThatThrownBy(() -> new BrowserSignIn(
                        new SignInBody.OpenId("http://id.example.com", TestIssuer.CLIENT, "openid"),
                        new BrowserSignIn.Around(this::open, _ -> {}, nanos::get, keychain, ACCOUNT, null)))
                .isInstanceOfSatisfying(
                        SignInException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNTRUSTED));
    }

    @Test
    void aTokenIsReplacedBeforeItsEndAndTheRefreshTokenWithIt() {
        IssuedSession session = signedIn();
        nanos.addAndGet(Duration.ofSeconds(269).toNanos());
        assertThat(session.get()).isEqualTo("access-1");

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(session.get()).isEqualTo("access-2");
        assertThat(asked.getLast())
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "refresh-1");
        assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).contains("refresh-2");
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        IssuedSession session = signedIn();

        assertThat(session.insteadOf("access-1")).contains("access-2");
        assertThat(session.insteadOf("access-1")).contains("access-2");
        assertThat(asked).hasSize(2);
    }

    @Test
    void nearItsEndATokenServesOnWhileTheIssuerIsAway() {
        IssuedSession session = signedIn();
        issuer.close();
        nanos.addAndGet(Duration.ofSeconds(299).toNanos());
        assertThat(session.get()).isEqualTo("access-1");

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        isUnanswered(ProblemKind.UNAVAILABLE, session);
        assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).contains("refresh-1");
    }

    @Test
    void whatTheIssuerRefusesIsForgotten() {
        IssuedSession session = signedIn();
        refusing = true;

        assertThat(session.insteadOf("access-1")).isEmpty();

        assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).isEmpty();
        isUnanswered(ProblemKind.NOT_SIGNED_IN, session);
    }

    /** A page of the network's, or of a gateway whose issuer is down, is no reason to sign anybody out. */
    @ParameterizedTest
    @ValueSource(ints = {200, 403, 503})
    void aPageInTheIssuersPlaceIsSilenceAndCostsNothing(int status) throws IOException {
        IssuedSession session = signedIn();
        issuer.close();
        try (Relay between = Relay.at(URI.create(issuer.address()).getPort())) {
            between.answer(Relay.page(status));
            nanos.addAndGet(Duration.ofMinutes(5).toNanos());

            isUnanswered(ProblemKind.UNAVAILABLE, session);
            isUnanswered(ProblemKind.UNAVAILABLE, signIn().resume());
            assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).contains("refresh-1");
        }
    }

    @Test
    void theIssuerIsSpokenToThroughTheProxy() throws IOException {
        try (Relay relay = Relay.proxy(URI.create(issuer.address()).getPort())) {
            proxy = new BackendAddress(URI.create(issuer.address()), List.of(), "127.0.0.1:" + relay.port())
                    .through()
                    .orElse(null);

            assertThat(signedIn().get()).isEqualTo("access-1");

            assertThat(relay.requests())
                    .extracting(line -> line.split(" ", -1)[1])
                    .contains(
                            issuer.address() + "/.well-known/openid-configuration",
                            issuer.address() + "/token",
                            issuer.address() + "/keys");
        }
    }

    @Test
    void aLaterStartGoesOnFromTheKeychain() {
        signedIn();

        assertThat(signIn().resume().get()).isEqualTo("access-2");
        assertThat(opened).hasSize(1);
    }

    @Test
    void withoutARefreshTokenNobodyIsSignedIn() {
        isUnanswered(ProblemKind.NOT_SIGNED_IN, signIn().resume());
    }

    @Test
    void signingOutRevokesForgetsAndEndsTheSessionInTheBrowser() {
        IssuedSession session = signedIn();

        session.signOut();

        assertThat(revoked).containsExactly("refresh-1");
        assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).isEmpty();
        assertThat(opened.getLast().getPath()).isEqualTo("/end");
        assertThat(Visit.form(opened.getLast().getRawQuery()))
                .containsEntry("client_id", TestIssuer.CLIENT)
                .containsKey("id_token_hint");
        isUnanswered(ProblemKind.NOT_SIGNED_IN, session);
    }

    @Test
    void signingOutForgetsEvenWhenTheIssuerIsAway() {
        IssuedSession session = signedIn();
        issuer.close();

        session.signOut();

        assertThat(keychain.get(IssuedSession.SERVICE, ACCOUNT)).isEmpty();
    }
}
