package org.appealdesk.backend.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.appealdesk.casework.live.SafeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Finds an issuer's keys by its discovery document, when they are first needed. Keys are fetched again after minutes, and
 * at once when a token names one that is not known; while the issuer does not answer, those known last go on for an hour.
 * Safe for use by several threads.
 */
final class IssuerKeys {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final int LARGEST = 512 * 1024;

    /** How long keys are used without a look whether they still stand there. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Duration WITHOUT_ISSUER = Duration.ofHours(1);

    /** A token that names an unknown key makes us look; somebody who sends many of them must not make us look often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /** After discovery failed, nobody waits for it again so soon. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final String issuer;
    private final LongSupplier nanoTime;
    private @Nullable JWKSource<SecurityContext> source;
    private @Nullable Failure failure;

    private record Failure(long at, KeySourceException cause) {}

    /** @param nanoTime a monotonic clock in nanoseconds */
    IssuerKeys(String issuer, LongSupplier nanoTime) {
        this.issuer = issuer;
        this.nanoTime = nanoTime;
    }

    /** @throws KeySourceException when the issuer does not answer, or not as an issuer does */
    synchronized JWKSource<SecurityContext> source() throws KeySourceException {
        if (source != null) {
            return source;
        }
        if (failure != null && nanoTime.getAsLong() - failure.at() < BETWEEN_TRIES.toNanos()) {
            throw failure.cause();
        }
        try {
            JWKSource<SecurityContext> found = discover();
            source = found;
            return found;
        } catch (IOException | ParseException | URISyntaxException e) {
            var cause = new KeySourceException("The issuer " + issuer + " does not tell its keys", e);
            failure = new Failure(nanoTime.getAsLong(), cause);
            throw cause;
        }
    }

    private JWKSource<SecurityContext> discover() throws IOException, ParseException, URISyntaxException {
        var retriever = new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST);
        // The issuer's name may end in a slash; its document does not stand behind two.
        URL document = new URI(issuer.replaceAll("/$", "") + DISCOVERY).toURL();
        var metadata =
                OIDCProviderMetadata.parse(retriever.retrieveResource(document).getContent());
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw new ParseException("It calls itself “" + metadata.getIssuer() + "”");
        }
        URI keys = metadata.getJWKSetURI();
        if (!SafeAddress.isSafe(keys)) {
            throw new ParseException("Its keys could be exchanged on the way: " + keys);
        }
        return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), retriever)
                .cache(FRESH.toMillis(), CONNECT.plus(READ).plusSeconds(2).toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_LOOKS.toMillis())
                .outageTolerant(WITHOUT_ISSUER.toMillis())
                .build();
    }
}
