package org.appealdesk.sync.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.appealdesk.casework.live.Keychain;
import org.appealdesk.protocol.http.Problem;
import org.appealdesk.protocol.http.ProblemKind;
import org.appealdesk.sync.Tokens;
import org.appealdesk.sync.UnansweredException;
import org.appealdesk.sync.signin.BrowserSignIn.Around;
import org.appealdesk.sync.signin.SignInException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a sign-in gave: access tokens, which are in memory only, and a refresh token, which is in the keychain only. One
 * thread at a time asks for new ones, because a refresh token that is used twice counts as stolen. Safe for several threads.
 */
public final class IssuedSession implements Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(IssuedSession.class);

    /** Under which the keychain has refresh tokens. */
    static final String SERVICE = "Appeal Desk sign-in";

    /** So long before its end a token is replaced, lest it ends on its way. */
    private static final Duration BEFORE_END = Duration.ofSeconds(30);

    /** How long a token is taken to live whose issuer does not say. */
    private static final Duration UNTOLD = Duration.ofMinutes(5);

    private final OpenIdProvider provider;
    private final Around around;
    private @Nullable Current current;
    private @Nullable JWT idToken;

    /** The access token; times are of the monotonic clock. */
    private record Current(String token, long renewAt, long endsAt) {}

    private IssuedSession(OpenIdProvider provider, Around around) {
        this.provider = provider;
        this.around = around;
    }

    static IssuedSession begun(OpenIdProvider provider, Around around, OIDCTokens tokens) {
        var session = new IssuedSession(provider, around);
        session.keychain().delete(SERVICE, around.account());
        session.take(tokens);
        return session;
    }

    static IssuedSession resumed(OpenIdProvider provider, Around around) {
        return new IssuedSession(provider, around);
    }

    private Keychain keychain() {
        return around.keychain();
    }

    @Override
    public synchronized String get() {
        Current now = current;
        if (now == null) {
            return renewed();
        }
        long nanos = around.nanoTime().getAsLong();
        if (nanos - now.renewAt() < 0) {
            return now.token();
        }
        try {
            return renewed();
        } catch (UnansweredException e) {
            // It is good for some seconds yet, and the issuer may answer by then.
            if (e.kind() == ProblemKind.UNAVAILABLE && nanos - now.endsAt() < 0) {
                return now.token();
            }
            throw e;
        }
    }

    @Override
    public synchronized Optional<String> insteadOf(String refused) {
        Current now = current;
        if (now != null && !now.token().equals(refused)) {
            return Optional.of(now.token());
        }
        try {
            return Optional.of(renewed());
        } catch (UnansweredException e) {
            LOG.debug("There is no other token", e);
            return Optional.empty();
        }
    }

    private String renewed() {
        String refreshToken = keychain()
                .get(SERVICE, around.account())
                .orElseThrow(() -> notSignedIn("There is no sign-in to go on with"));
        try {
            return take(provider.tokens(new RefreshTokenGrant(new RefreshToken(refreshToken))));
        } catch (SignInException e) {
            if (e.reason() == Reason.UNREACHABLE) {
                throw new UnansweredException(String.valueOf(e.getMessage()), new IOException(e));
            }
            forget();
            throw notSignedIn(String.valueOf(e.getMessage()));
        }
    }

    private static UnansweredException notSignedIn(String why) {
        return new UnansweredException(Problem.of(ProblemKind.NOT_SIGNED_IN, why), null);
    }

    private String take(OIDCTokens tokens) {
        RefreshToken next = tokens.getRefreshToken();
        if (next != null) {
            // Before anything else: the one before may be of no use already.
            keychain().put(SERVICE, around.account(), next.getValue());
        }
        if (tokens.getIDToken() != null) {
            idToken = tokens.getIDToken();
        }
        long nanos = around.nanoTime().getAsLong();
        long seconds = tokens.getAccessToken().getLifetime();
        Duration life = seconds > 0 ? Duration.ofSeconds(seconds) : UNTOLD;
        Duration untilRenewal =
                life.compareTo(BEFORE_END.multipliedBy(2)) > 0 ? life.minus(BEFORE_END) : life.dividedBy(2);
        current =
                new Current(tokens.getAccessToken().getValue(), nanos + untilRenewal.toNanos(), nanos + life.toNanos());
        return current.token();
    }

    private void forget() {
        current = null;
        keychain().delete(SERVICE, around.account());
    }

    /**
     * Ends it here in any case, and as far as the issuer can be reached, there; then has the browser forget who signed in,
     * so that whoever comes next on this computer is asked.
     */
    public synchronized void signOut() {
        Optional<String> refreshToken = keychain().get(SERVICE, around.account());
        forget();
        try {
            refreshToken.ifPresent(provider::revoke);
            provider.endSession().map(this::logout).ifPresent(around.browser());
        } catch (SignInException e) {
            LOG.info("The issuer was not told of the sign-out", e);
        }
    }

    private URI logout(URI address) {
        return new LogoutRequest(address, idToken, null, provider.client(), null, null, null).toURI();
    }
}
