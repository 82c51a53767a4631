package org.appealdesk.sync.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.appealdesk.casework.live.Keychain;
import org.appealdesk.protocol.http.SignInBody;
import org.appealdesk.sync.signin.SignInException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Signs a person in with the issuer that a backend names: authorization code with PKCE in the system's browser (RFC 8252).
 * For one sign-in at a time; {@link #cancel} may come from any thread.
 */
public final class BrowserSignIn {

    private static final int SECRET = 32;

    private final OpenIdProvider provider;
    private final Around around;
    private volatile @Nullable LoopbackRedirect waiting;

    /**
     * What the program gives.
     *
     * @param browser opens an address
     * @param random fills an array with bytes that nobody can foresee
     * @param nanoTime a monotonic clock in nanoseconds
     * @param keychain where the refresh token is kept, and nowhere else
     * @param account under which it is kept there: one for each backend
     * @param proxy through which the issuer is spoken to; null for what the system says
     */
    public record Around(
            Consumer<URI> browser,
            Consumer<byte[]> random,
            LongSupplier nanoTime,
            Keychain keychain,
            String account,
            @Nullable Proxy proxy) {}

    /**
     * @param terms as the backend tells them
     * @throws SignInException UNTRUSTED when the issuer cannot be spoken to safely
     */
    public BrowserSignIn(SignInBody.OpenId terms, Around around) {
        this.provider = new OpenIdProvider(terms, around.proxy());
        this.around = around;
    }

    /**
     * Opens the browser and waits until the person has signed in there.
     *
     * @param locale of the page that the browser shows in the end
     * @throws SignInException when it does not come to its end
     */
    public IssuedSession signIn(Locale locale, Duration patience) {
        var state = new State(secret());
        var nonce = new Nonce(secret());
        var verifier = new CodeVerifier(secret());
        try (LoopbackRedirect redirect = LoopbackRedirect.listen(state, locale)) {
            waiting = redirect;
            around.browser().accept(request(redirect.address(), state, nonce, verifier));
            AuthenticationResponse answer = redirect.await(patience);
            OIDCTokens tokens = provider.tokens(new AuthorizationCodeGrant(
                    answered(answer).toSuccessResponse().getAuthorizationCode(), redirect.address(), verifier));
            JWT idToken = tokens.getIDToken();
            if (idToken == null) {
                throw new SignInException(Reason.UNTRUSTED, "The issuer does not say who signed in");
            }
            provider.validate(idToken, nonce);
            return IssuedSession.begun(provider, around, tokens);
        } finally {
            waiting = null;
        }
    }

    /** The session of an earlier sign-in, as long as the keychain has its refresh token; nothing is asked yet. */
    public IssuedSession resume() {
        return IssuedSession.resumed(provider, around);
    }

    private URI request(URI redirect, State state, Nonce nonce, CodeVerifier verifier) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(provider.scopes()), provider.client(), redirect)
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    private AuthenticationResponse answered(AuthenticationResponse answer) {
        if (!answer.indicatesSuccess()) {
            ErrorObject error = answer.toErrorResponse().getErrorObject();
            throw new SignInException(
                    Reason.REFUSED, "The issuer refuses: " + error.getCode() + " " + error.getDescription());
        }
        // RFC 9207: the code of one issuer must not be carried to another.
        Issuer from = answer.getIssuer();
        if (from != null && !from.equals(provider.metadata().getIssuer())) {
            throw new SignInException(Reason.UNTRUSTED, "Another issuer answers: " + from);
        }
        return answer;
    }

    /** 256 bits, which is what a PKCE verifier of the least length holds. */
    private String secret() {
        byte[] bytes = new byte[SECRET];
        around.random().accept(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Gives up the sign-in that is under way, if there is one. */
    public void cancel() {
        LoopbackRedirect redirect = waiting;
        if (redirect != null) {
            redirect.cancel();
        }
    }
}
