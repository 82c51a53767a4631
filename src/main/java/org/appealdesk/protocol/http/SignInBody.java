package org.appealdesk.protocol.http;

import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer to {@code GET /v1/sign-in}: how a person may sign in, besides by a token of the backend's own.
 *
 * @param openId null when there is no other way
 */
public record SignInBody(@Nullable OpenId openId) {

    /**
     * By OpenID Connect.
     *
     * @param issuer exactly as its tokens name it
     * @param clientId the console's, which has no secret
     * @param scopes to ask for, with blanks between them
     */
    public record OpenId(String issuer, String clientId, String scopes) {}

    public String json() {
        ObjectNode tree = Json.object();
        if (openId != null) {
            tree.set(
                    "openId",
                    Json.object()
                            .put("issuer", openId.issuer())
                            .put("clientId", openId.clientId())
                            .put("scopes", openId.scopes()));
        }
        return Json.canonical(tree);
    }

    /** Reads what {@link #json} wrote. */
    public static Decoded<SignInBody> read(String json) {
        return Members.body(json, tree -> new SignInBody(openId(tree.path("openId"))));
    }

    private static @Nullable OpenId openId(JsonNode tree) {
        return tree.isMissingNode()
                ? null
                : new OpenId(
                        Members.text(tree, "issuer"), Members.text(tree, "clientId"), Members.text(tree, "scopes"));
    }
}
