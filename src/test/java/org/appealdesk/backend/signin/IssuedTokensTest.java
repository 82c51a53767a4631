package org.appealdesk.backend.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Subject;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T07:00:00Z");

    private final TestIssuer issuer = new TestIssuer();
    private final AtomicLong nanos = new AtomicLong();
    private final IssuedTokens tokens = new IssuedTokens(issuer.trusted(), () -> NOW, nanos::get);

    @AfterEach
    void end() {
        issuer.close();
    }

    private Optional<Subject> reads(UnaryOperator<JWTClaimsSet.Builder> change) {
        return tokens.read(
                issuer.sign(change.apply(issuer.claims("account-7", NOW)).build()));
    }

    @Test
    void theAccountOfAnAccessTokenIsTold() {
        assertThat(reads(claims -> claims))
                .contains(new Subject(issuer.address(), "account-7", NOW.plus(Duration.ofSeconds(330))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-20", "2026-02-20T00:00:00Z", "2026-02-20T07:00:00+07:00"})
    void theFirstDayIsTakenFromItsClaim(String told) {
        assertThat(reads(claims -> claims.claim(TestIssuer.FIRST_DAY, told)).map(Subject::begun))
                .contains(Instant.parse("2026-02-20T00:00:00Z"));
    }

    @Test
    void theFirstDayMayBeSecondsToo() {
        assertThat(reads(claims -> claims.claim(TestIssuer.FIRST_DAY, 1_771_545_600))
                        .map(Subject::begun))
                .contains(Instant.parse("2026-02-20T00:00:00Z"));
    }

    @Test
    void aClaimThatIsNoDaySaysNothingAndKeepsNobodyOut() {
        for (Object told : List.of("soon", "2026-02-30", "", true, List.of("2026-02-20"), Long.MAX_VALUE)) {
            Optional<Subject> read = reads(claims -> claims.claim(TestIssuer.FIRST_DAY, told));
            assertThat(read).as("%s", told).isPresent();
            assertThat(read.orElseThrow().begun()).as("%s", told).isNull();
        }
    }

    @Test
    void theOtherFormsOfAccessTokensAreTakenToo() {
        JWTClaimsSet claims = issuer.claims("account-7", NOW)
                .claim("azp", null)
                .claim("client_id", TestIssuer.CLIENT)
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .keyID(issuer.key().getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();

        assertThat(tokens.read(issuer.sign(header, claims))).isPresent();
        assertThat(reads(other -> other.audience(TestIssuer.AUDIENCE).claim("azp", null)))
                .isPresent();
    }

    private record Spoilt(String what, UnaryOperator<JWTClaimsSet.Builder> change) {}

    @TestFactory
    Stream<DynamicTest> whatIsWrongInItIsRefused() {
        return Stream.of(
                        new Spoilt("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(31)))),
                        new Spoilt("without an end", claims -> claims.expirationTime(null)),
                        new Spoilt("of the future", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31)))),
                        new Spoilt("of another issuer", claims -> claims.issuer("https://elsewhere.example.com")),
                        new Spoilt("of the issuer with a slash", claims -> claims.issuer(issuer.address() + "/")),
                        new Spoilt("without an issuer", claims -> claims.issuer(null)),
                        new Spoilt("for another audience", claims -> claims.audience("another")),
                        new Spoilt("an id token", claims -> claims.audience(TestIssuer.CLIENT)),
                        new Spoilt("without an audience", claims -> claims.audience((String) null)),
                        new Spoilt("of another client", claims -> claims.claim("azp", "another")),
                        new Spoilt("of another client_id", claims -> claims.claim("client_id", "another")),
                        new Spoilt("of a client that is no text", claims -> claims.claim("azp", List.of(1))),
                        new Spoilt("without a subject", claims -> claims.subject(null)),
                        new Spoilt("with a blank subject", claims -> claims.subject(" ")),
                        new Spoilt("with a subject no database takes", claims -> claims.subject("a\0b")),
                        new Spoilt("with an endless subject", claims -> claims.subject("a".repeat(256))))
                .map(spoilt -> DynamicTest.dynamicTest(
                        spoilt.what(), () -> assertThat(reads(spoilt.change())).isEmpty()));
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        assertThat(reads(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(29)))
                        .notBeforeTime(Date.from(NOW.plusSeconds(29)))))
                .isPresent();
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertThat(tokens.read(new PlainJWT(issuer.claims("account-7", NOW).build()).serialize()))
                .isEmpty();
        String signed = issuer.sign(issuer.claims("account-7", NOW).build());
        assertThat(tokens.read(signed.substring(0, signed.lastIndexOf('.') + 1)))
                .isEmpty();
    }

    /** Who takes the algorithm from the token takes the public key, which all know, for a shared secret. */
    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        byte[] pub = issuer.key().toRSAPublicKey().getEncoded();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuer.key().getKeyID())
                        .build(),
                issuer.claims("account-7", NOW).build());
        token.sign(new MACSigner(pub));

        assertThat(tokens.read(token.serialize())).isEmpty();
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotTrusted() throws Exception {
        RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()).build(),
                issuer.claims("account-7", NOW).build());
        token.sign(new RSASSASigner(own));

        assertThat(tokens.read(token.serialize())).isEmpty();
    }

    @Test
    void aKeyOfAnotherKindUnderTheSameNameIsRefused() throws Exception {
        var own = new ECKeyGenerator(Curve.P_256).keyID(issuer.key().getKeyID()).generate();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(own.getKeyID()).build(),
                issuer.claims("account-7", NOW).build());
        token.sign(new ECDSASigner(own));

        assertThat(tokens.read(token.serialize())).isEmpty();
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] one = issuer.sign(issuer.claims("account-7", NOW).build()).split("\\.", -1);
        String[] two = issuer.sign(issuer.claims("account-8", NOW).build()).split("\\.", -1);

        assertThat(tokens.read(one[0] + "." + two[1] + "." + one[2])).isEmpty();
    }

    @Test
    void aTokenOfAnotherKindIsRefused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(issuer.key().getKeyID())
                .type(new JOSEObjectType("logout+jwt"))
                .build();

        assertThat(tokens.read(
                        issuer.sign(header, issuer.claims("account-7", NOW).build())))
                .isEmpty();
    }

    @Test
    void rubbishIsRefusedAndMakesNobodyAskTheIssuer() {
        String deep = "e30." + "W".repeat(5_000) + ".e30";
        for (String rubbish : List.of("", ".", "..", "a.b.c", "e30.e30.e30", deep, "é.ü.ß", "appealdesk_x")) {
            assertThat(tokens.read(rubbish)).as(rubbish).isEmpty();
        }
        assertThat(issuer.looks()).isZero();
    }

    @Test
    void keysAreAskedForOnceAndAgainWhenANewOneIsUsed() {
        reads(claims -> claims);
        reads(claims -> claims);
        assertThat(issuer.looks()).isEqualTo(1);

        issuer.changeKey();
        assertThat(reads(claims -> claims)).isPresent();
        assertThat(issuer.looks()).isEqualTo(2);
    }

    @Test
    void whoNamesKeysThatDoNotExistCannotMakeUsAskAgainAndAgain() {
        reads(claims -> claims);
        for (int i = 0; i < 20; i++) {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("unknown-" + i)
                    .build();
            String token = issuer.sign(header, issuer.claims("account-7", NOW).build());
            try {
                assertThat(tokens.read(token)).isEmpty();
            } catch (ProblemException e) {
                assertThat(e.problem().kind()).isEqualTo(ProblemKind.UNAVAILABLE);
            }
        }

        assertThat(issuer.looks()).isLessThan(5);
        assertThat(reads(claims -> claims)).isPresent();
    }

    @Test
    void keysThatAreKnownGoOnWhileTheIssuerIsAway() {
        reads(claims -> claims);
        issuer.close();

        assertThat(reads(claims -> claims)).isPresent();
    }

    @Test
    void anIssuerThatDoesNotAnswerIsNotTheCallersFault() {
        issuer.close();

        assertThatThrownBy(() -> reads(claims -> claims))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.UNAVAILABLE));
    }

    @Test
    void afterAFailureItIsAskedAgainInAWhileOnly() {
        issuer.callItself("https://elsewhere.example.com");
        assertThatThrownBy(() -> reads(claims -> claims)).isInstanceOf(ProblemException.class);
        issuer.callItself(issuer.address());
        assertThatThrownBy(() -> reads(claims -> claims)).isInstanceOf(ProblemException.class);

        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(reads(claims -> claims)).isPresent();
    }

    @Test
    void keysThatCouldBeExchangedOnTheWayAreNotTaken() {
        issuer.keysAt("http://keys.example.com/keys");

        assertThatThrownBy(() -> reads(claims -> claims)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anAudienceThatIsTheClientIsRefused() {
        assertThatThrownBy(() -> new TrustedIssuer("https://id.example.com", "console", "console", "openid", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
