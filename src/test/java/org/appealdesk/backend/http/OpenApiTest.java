package org.appealdesk.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.appealdesk.backend.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {

    @Test
    void everyEndpointIsDescribedAndNothingElse() {
        Set<String> there = new TreeSet<>();
        try (var node = new Endpoints()) {
            node.all().forEach(endpoint -> there.add(endpoint.method() + " " + endpoint.path()));
        }

        assertThat(OpenApi.operations()).containsExactlyElementsOf(there);
    }

    @Test
    void isServedToAnybody() {
        try (var node = new Endpoints()) {
            assertThat(new Client(node.port(), null).get("/openapi").body()).contains("\"openapi\": \"3.1.0\"");
        }
    }

    /** The check itself must be able to fail. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /v1/changes | 200 | application/json | {\"changes\":[],\"cursor\":\"c\",\"more\":false,\"serverTime\":\"2026-03-01T07:03:22.500Z\"} | 0",
                "GET  | /v1/changes | 200 | application/json | {\"changes\":[],\"cursor\":\"c\",\"more\":false} | 1",
                "GET  | /v1/changes | 200 | application/json | {\"changes\":[],\"cursor\":\"c\",\"more\":false,\"serverTime\":\"yesterday\"} | 1",
                "GET  | /v1/changes | 200 | application/json | {\"changes\":[],\"cursor\":\"c\",\"more\":false,\"serverTime\":\"2026-03-01T07:03:22.500Z\",\"x\":1} | 1",
                "GET  | /v1/changes | 200 | text/plain       | {} | 1",
                "GET  | /v1/changes | 206 | application/json | {} | 1",
                "PUT  | /v1/presence | 204 | application/json | {} | 1",
                "GET  | /v1/snapshot | 200 | application/x-ndjson | {\"end\":true} | 0",
                "POST | /v1/cases/7/unmask | 200 | application/json | {\"caseId\":\"7\",\"events\":[]} | 1",
                "POST | /v1/cases/7/unmask | 404 | application/json | {} | 1",
                "POST | /v1/cases/7/unmask | 404 | application/problem+json | {\"type\":\"/problems/not-found\",\"title\":\"t\",\"status\":404,\"detail\":\"d\"} | 0",
                "POST | /v1/cases/7/unmask | 404 | application/problem+json | {\"type\":\"about:blank\",\"title\":\"t\",\"status\":404,\"detail\":\"d\"} | 1",
                "GET  | /only-in-a-test | 500 | application/problem+json | {\"title\":\"t\"} | 3"
            })
    void findsWhatIsNotAsDescribed(String method, String path, int status, String type, String body, int mistakes) {
        HttpHeaders headers = headers(Map.of("Content-Type", List.of(type)));

        assertThat(OpenApi.mistakes(method, path, status, headers, body)).hasSize(mistakes);
    }

    @Test
    void findsWrongHeaders() {
        HttpHeaders wrong = headers(Map.of("Tus-Resumable", List.of("0.9"), "Upload-Offset", List.of("-1")));
        HttpHeaders none = HttpHeaders.of(Map.of(), (_, _) -> true);

        assertThat(OpenApi.mistakes("HEAD", "/v1/uploads/7", 200, wrong, "")).hasSize(2);
        assertThat(OpenApi.mistakes("HEAD", "/v1/uploads/7", 200, none, ""))
                .containsExactly("The header Server-Time is missing");
    }

    private static HttpHeaders headers(Map<String, List<String>> some) {
        Map<String, List<String>> all = new HashMap<>(some);
        all.put("Server-Time", List.of("2026-03-01T07:03:22.500Z"));
        return HttpHeaders.of(all, (_, _) -> true);
    }
}
