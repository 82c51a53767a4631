package org.appealdesk.backend.http;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds answers against the document that describes them. What is found at a path that the document does not know, such
 * as an endpoint that only a test has, must still be a well-formed problem if it is one.
 */
public final class OpenApi {

    private static final String ID = "https://appeal-desk.test/openapi.json";
    private static final String TEXT = read();
    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree(TEXT);
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ID, TEXT)));
    private static final String PROBLEM = "application/problem+json";

    /** Of an operation, everything but these. */
    private static final Set<String> NO_METHODS = Set.of("parameters");

    private OpenApi() {}

    private static String read() {
        try (InputStream stream =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream("/org/appealdesk/backend/openapi.json"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything described, such as {@code GET /v1/changes}. */
    public static Set<String> operations() {
        Set<String> all = new TreeSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(name -> !NO_METHODS.contains(name))
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /** What is wrong with this answer; empty when nothing is. */
    public static List<String> mistakes(HttpResponse<?> answer) {
        String body = answer.body() instanceof String text ? text : null;
        return mistakes(
                answer.request().method(),
                answer.request().uri().getRawPath(),
                answer.statusCode(),
                answer.headers(),
                body);
    }

    /** @param body null when it is not looked at */
    static List<String> mistakes(String method, String path, int status, HttpHeaders headers, @Nullable String body) {
        Optional<String> operation = operation(method, path);
        if (operation.isEmpty()) {
            boolean problem = type(headers).equals(PROBLEM);
            return problem && body != null ? invalid("#/components/schemas/Problem", body) : List.of();
        }
        List<String> mistakes = new ArrayList<>();
        String responses = operation.get() + "/responses";
        Optional<String> response = Stream.of(String.valueOf(status), status / 100 + "XX")
                .map(name -> responses + "/" + name)
                .filter(pointer -> !at(pointer).isMissingNode())
                .findFirst()
                .map(OpenApi::resolved);
        if (response.isEmpty()) {
            return List.of("Nothing is said of the status " + status + " of " + method + " " + path);
        }
        at(response.get() + "/headers")
                .propertyNames()
                .forEach(name ->
                        mistakes.addAll(header(name, resolved(response.get() + "/headers/" + escaped(name)), headers)));
        mistakes.addAll(content(response.get() + "/content", headers, method.equals("HEAD") ? null : body));
        return mistakes;
    }

    private static List<String> header(String name, String pointer, HttpHeaders headers) {
        Optional<String> value = headers.firstValue(name);
        if (value.isEmpty()) {
            boolean required = at(pointer + "/required").asBoolean(false);
            return required ? List.of("The header " + name + " is missing") : List.of();
        }
        boolean number = at(pointer + "/schema/type").asString("").equals("integer");
        return invalid(
                "#" + pointer + "/schema",
                number ? value.get() : JsonMapper.shared().writeValueAsString(value.get()));
    }

    private static List<String> content(String pointer, HttpHeaders headers, @Nullable String body) {
        if (at(pointer).isMissingNode()) {
            return body == null || body.isEmpty() ? List.of() : List.of("A body where none is described: " + body);
        }
        String type = type(headers);
        String schema = pointer + "/" + escaped(type) + "/schema";
        if (at(schema).isMissingNode()) {
            return List.of("Nothing is said of the media type “" + type + "”");
        }
        if (body == null) {
            return List.of();
        }
        return switch (type) {
            case "application/json", PROBLEM -> invalid("#" + schema, body);
            case "application/x-ndjson" ->
                body.lines()
                        .flatMap(line -> invalid("#" + schema, line).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<String> invalid(String fragment, String json) {
        return SCHEMAS
                .getSchema(SchemaLocation.of(ID + fragment))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String type(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    }

    /** The pointer to the operation with this method whose path fits; the one with fewest parameters. */
    private static Optional<String> operation(String method, String path) {
        return DOCUMENT.path("paths").propertyNames().stream()
                .filter(template -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
                .map(template -> "/paths/" + escaped(template) + "/" + method.toLowerCase(Locale.ROOT))
                .filter(pointer -> !at(pointer).isMissingNode())
                .findFirst();
    }

    private static JsonNode at(String pointer) {
        return DOCUMENT.at(pointer);
    }

    private static String resolved(String pointer) {
        String reference = at(pointer + "/$ref").asString("");
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
