package org.appealdesk.backend.signin;

import java.util.Optional;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.protocol.http.SignInBody;

/** {@code GET /v1/sign-in}: tells a console how its user may sign in. */
public final class SignInEndpoint {

    private SignInEndpoint() {}

    /** @param trusted empty when there are the backend's own tokens only */
    public static Endpoint of(Optional<TrustedIssuer> trusted) {
        String answer = new SignInBody(trusted.map(SignInEndpoint::openId).orElse(null)).json();
        return new Endpoint(Endpoint.Method.GET, "/v1/sign-in", new Access.Anyone(), call -> call.answer(answer));
    }

    private static SignInBody.OpenId openId(TrustedIssuer trusted) {
        return new SignInBody.OpenId(trusted.issuer(), trusted.clientId(), trusted.scopes());
    }
}
