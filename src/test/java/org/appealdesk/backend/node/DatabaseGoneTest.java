package org.appealdesk.backend.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.config.Keys.LogFormat;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.EmbeddedPostgres;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.logging.LogOutput;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server under a node is killed and comes back. */
class DatabaseGoneTest {

    @TempDir
    private Path folder = Path.of("");

    private EmbeddedPostgres server() {
        return EmbeddedPostgres.start(folder, TestPostgres.programs(), Map.of());
    }

    private static HttpResponse<String> await(Client client, int status) {
        HttpResponse<String> answer = client.get("/health");
        while (answer.statusCode() != status) {
            answer = client.get("/health");
        }
        return answer;
    }

    private static AccessToken token(DatabaseAddress address) {
        try (Database database = Database.open(address, "test", 1)) {
            var people = new People(database, new Random(5)::nextBytes);
            people.add(new Person("LAN", "Nguyễn Thị Lan", Role.AGENT, Set.of()));
            return people.issue("LAN", "laptop", null).orElseThrow();
        }
    }

    /** And what the log tells of it is one object a line, with nothing of a person but the id. */
    @Test
    void healthSaysSoAndTheNodeGoesOnByItself() {
        var out = new StringWriter();
        try (LogOutput _ = LogOutput.into(new PrintWriter(out), LogFormat.JSON)) {
            EmbeddedPostgres first = server();
            DatabaseAddress address = first.database("appeals");
            try (BackendNode node = Nodes.start(address)) {
                AccessToken token = token(address);
                Client anyone = new Client(node.port(), null);
                Client lan = new Client(node.port(), token.text());
                assertThat(await(anyone, 200).body())
                        .contains("\"database\":\"up\"", "\"status\":\"up\"", "\"version\":\"1.2.3\"")
                        .contains("\"clockAgeSeconds\":", "\"feedLagSeconds\":");
                assertThat(lan.get("/v1/me").body()).contains("Nguyễn Thị Lan");

                ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

                assertThat(await(anyone, 503).body()).contains("\"database\":\"down\"", "\"status\":\"down\"");
                HttpResponse<String> failed = lan.get("/v1/me?phone=0901234567");
                assertThat(failed.statusCode()).isEqualTo(503);
                assertThat(failed.body()).contains("\"incident\":\"incident-");
                assertThat(failed.headers().firstValue("Server-Time")).isPresent();

                try (EmbeddedPostgres _ = server()) {
                    await(anyone, 200);
                    assertThat(lan.get("/v1/me").statusCode()).isEqualTo(200);
                }
                assertThat(out.toString())
                        .contains("\"endpoint\":\"GET /v1/me\"", "\"incident\":\"incident-")
                        .contains("The job “pulse” failed")
                        .doesNotContain("Nguyễn", "laptop", "0901234567", token.text(), "appealdesk_");
            }
        }
        assertThat(out.toString().lines())
                .isNotEmpty()
                .allMatch(line -> Json.MAPPER.readTree(line).isObject());
    }
}
