package org.appealdesk.backend.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /openapi}: the document that describes every endpoint. Safe for use by several threads. */
public final class OpenApiEndpoint {

    private static final String RESOURCE = "/org/appealdesk/backend/openapi.json";

    private OpenApiEndpoint() {}

    public static Endpoint endpoint() {
        String document = document();
        return new Endpoint(Endpoint.Method.GET, "/openapi", new Access.Anyone(), call -> call.answer(document));
    }

    private static String document() {
        try (InputStream stream = Objects.requireNonNull(OpenApiEndpoint.class.getResourceAsStream(RESOURCE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }
}
