package org.appealdesk.backend.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.appealdesk.backend.http.PassReader;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.backend.people.Subject;
import org.appealdesk.protocol.http.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes access tokens that the trusted issuer signed for the console and this backend (RFC 9068 and those like it).
 * Whether anybody is let in by the account they name is another's to look up. Safe for use by several threads.
 */
public final class IssuedTokens implements PassReader {

    private static final Logger LOG = LoggerFactory.getLogger(IssuedTokens.class);

    /** Signatures with a private key only: with any other, who can check a token could make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** By how much the issuer's clock may be off. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    /** OpenID Connect allows no more. */
    private static final int LONGEST_SUBJECT = 255;

    /** Such as 2026-11-02. */
    private static final int DAY_LENGTH = 10;

    private final TrustedIssuer trusted;
    private final InstantSource clock;
    private final IssuerKeys keys;

    /**
     * @param clock the authority's
     * @param nanoTime a monotonic clock in nanoseconds
     */
    public IssuedTokens(TrustedIssuer trusted, InstantSource clock, LongSupplier nanoTime) {
        this.trusted = trusted;
        this.clock = clock;
        this.keys = new IssuerKeys(trusted.issuer(), nanoTime);
    }

    /** @throws ProblemException UNAVAILABLE when the issuer's keys are needed and it does not tell them */
    @Override
    public Optional<Subject> read(String bearer) {
        try {
            SignedJWT token = SignedJWT.parse(bearer);
            return mayBeOurs(token) ? Optional.of(checked(token)) : Optional.empty();
        } catch (KeySourceException e) {
            LOG.warn("The issuer's keys cannot be had", e);
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "Who signed in cannot be checked now, for the issuer does not answer");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.debug("A token of the issuer is refused", e);
            return Optional.empty();
        }
    }

    /** What can be told without keys: rubbish makes nobody ask the issuer. */
    private boolean mayBeOurs(SignedJWT token) throws ParseException {
        return ALGORITHMS.contains(token.getHeader().getAlgorithm())
                && trusted.issuer().equals(token.getJWTClaimsSet().getIssuer());
    }

    private Subject checked(SignedJWT token) throws BadJOSEException, JOSEException, ParseException {
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
        processor.setJWTClaimsSetVerifier(new Claims());
        return subject(processor.process(token, null));
    }

    private Subject subject(JWTClaimsSet claims) throws ParseException, BadJOSEException {
        for (String name : Set.of("azp", "client_id")) {
            String client = claims.getStringClaim(name);
            if (client != null && !client.equals(trusted.clientId())) {
                throw new BadJOSEException("Issued to another client: " + client);
            }
        }
        String subject = claims.getSubject();
        if (!isSubject(subject)) {
            throw new BadJOSEException("This is no subject");
        }
        Instant expires = claims.getExpirationTime().toInstant().plus(SKEW);
        return new Subject(trusted.issuer(), subject, expires, firstDay(claims));
    }

    /** A day, an instant or seconds; what is none of these says nothing, and keeps nobody out. */
    private @Nullable Instant firstDay(JWTClaimsSet claims) {
        Object told = trusted.firstDay() == null ? null : claims.getClaim(trusted.firstDay());
        try {
            return switch (told) {
                case null -> null;
                case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
                case String day
                when day.length() == DAY_LENGTH ->
                    LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
                case String instant -> OffsetDateTime.parse(instant).toInstant();
                default -> null;
            };
        } catch (DateTimeException e) {
            LOG.debug("The claim {} tells no first day", trusted.firstDay(), e);
            return null;
        }
    }

    /** Whether an account can have this name. */
    public static boolean isSubject(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_SUBJECT
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** Issuer, audience, and times by the authority's clock. */
    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        Claims() {
            super(
                    trusted.audience(),
                    new JWTClaimsSet.Builder().issuer(trusted.issuer()).build(),
                    Set.of("sub", "exp"));
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
