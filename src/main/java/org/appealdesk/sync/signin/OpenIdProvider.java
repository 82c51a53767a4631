package org.appealdesk.sync.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.appealdesk.protocol.http.SignInBody;
import org.appealdesk.sync.BackendAddress;
import org.appealdesk.sync.signin.SignInException.Reason;
import org.jspecify.annotations.Nullable;

/** An issuer, asked in the console's name. Every method that asks may throw {@link SignInException}. Safe for several threads. */
final class OpenIdProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 512 * 1024;

    /** The clock of the PC is often off by minutes; that a token is fresh follows from where it came from. */
    private static final Duration SKEW = Duration.ofMinutes(5);

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

    private final SignInBody.OpenId terms;
    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever((int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LARGEST);
    private final @Nullable Proxy proxy;
    private @Nullable OIDCProviderMetadata metadata;

    /**
     * @param proxy to go through; null for what the system says
     * @throws SignInException UNTRUSTED when what is said to the issuer could be read on the way
     */
    OpenIdProvider(SignInBody.OpenId terms, @Nullable Proxy proxy) {
        this.terms = terms;
        this.proxy = proxy;
        if (proxy != null) {
            retriever.setProxy(proxy);
        }
        safe(terms.issuer());
    }

    ClientID client() {
        return new ClientID(terms.clientId());
    }

    String scopes() {
        return terms.scopes();
    }

    /** The issuer's document, asked for when it is first needed. */
    synchronized OIDCProviderMetadata metadata() {
        if (metadata == null) {
            metadata = discover();
        }
        return metadata;
    }

    private OIDCProviderMetadata discover() {
        URI document = safe(terms.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
        try {
            Resource answer = retriever.retrieveResource(document.toURL());
            isNoPage(answer.getContentType());
            var found = OIDCProviderMetadata.parse(answer.getContent());
            if (!found.getIssuer().getValue().equals(terms.issuer())) {
                throw new SignInException(Reason.UNTRUSTED, "The issuer calls itself “" + found.getIssuer() + "”");
            }
            return found;
        } catch (IOException e) {
            throw new SignInException(Reason.UNREACHABLE, terms.issuer() + " does not answer: " + e.getMessage(), e);
        } catch (ParseException e) {
            throw new SignInException(Reason.UNTRUSTED, terms.issuer() + " is no OpenID Connect issuer", e);
        }
    }

    /** Exchanges a code or a refresh token for tokens. */
    OIDCTokens tokens(AuthorizationGrant grant) {
        URI endpoint = safe(String.valueOf(metadata().getTokenEndpointURI()));
        HTTPResponse answer =
                send(new TokenRequest.Builder(endpoint, client(), grant).build().toHTTPRequest());
        isNoPage(answer.getHeaderValue("Content-Type"));
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw refused(answer, response.toErrorResponse().getErrorObject());
            }
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (ParseException e) {
            throw new SignInException(Reason.UNTRUSTED, "The issuer's tokens cannot be read", e);
        }
    }

    /** An issuer answers in JSON; a page is from a proxy, a gateway or a network that wants one to sign in to it first. */
    private void isNoPage(@Nullable String mediaType) {
        if (mediaType == null || mediaType.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw new SignInException(
                    Reason.UNREACHABLE, "Something on the way to " + terms.issuer() + " answered instead");
        }
    }

    private static SignInException refused(HTTPResponse answer, ErrorObject error) {
        boolean passing = answer.getStatusCode() >= 500 || answer.getStatusCode() == 429;
        return new SignInException(
                passing ? Reason.UNREACHABLE : Reason.REFUSED,
                "The issuer refuses: " + error.getCode() + " " + error.getDescription());
    }

    /** @throws SignInException UNTRUSTED unless the issuer says so to this client, now and in answer to the nonce */
    void validate(JWT idToken, Nonce nonce) {
        try {
            URI address = safe(String.valueOf(metadata().getJWKSetURI()));
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(address.toURL(), retriever)
                    .build();
            var validator = new IDTokenValidator(
                    new Issuer(terms.issuer()), client(), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
            validator.setMaxClockSkew((int) SKEW.toSeconds());
            validator.validate(idToken, nonce);
        } catch (KeySourceException e) {
            throw new SignInException(Reason.UNREACHABLE, "The issuer's keys cannot be had", e);
        } catch (BadJOSEException | JOSEException | MalformedURLException e) {
            throw new SignInException(Reason.UNTRUSTED, "The id token is not valid: " + e.getMessage(), e);
        }
    }

    /** Tells the issuer that a refresh token is of no use any more, if it wants to know. */
    void revoke(String refreshToken) {
        URI endpoint = metadata().getRevocationEndpointURI();
        if (endpoint != null) {
            send(new TokenRevocationRequest(safe(endpoint.toString()), client(), new RefreshToken(refreshToken))
                    .toHTTPRequest());
        }
    }

    /** Where the browser forgets who signed in. */
    Optional<URI> endSession() {
        return Optional.ofNullable(metadata().getEndSessionEndpointURI()).map(address -> safe(address.toString()));
    }

    private HTTPResponse send(HTTPRequest request) {
        if (proxy != null) {
            request.setProxy(proxy);
        }
        request.setConnectTimeout((int) PATIENCE.toMillis());
        request.setReadTimeout((int) PATIENCE.toMillis());
        request.setFollowRedirects(false);
        try {
            return request.send();
        } catch (IOException e) {
            throw new SignInException(Reason.UNREACHABLE, "The issuer does not answer: " + e.getMessage(), e);
        }
    }

    private static URI safe(String address) {
        try {
            return BackendAddress.of(address.replaceAll("\\?.*", "")).url().resolve(address);
        } catch (IllegalArgumentException e) {
            throw new SignInException(Reason.UNTRUSTED, "“" + address + "” is no safe address of an issuer", e);
        }
    }
}
