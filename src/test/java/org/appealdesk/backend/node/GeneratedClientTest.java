package org.appealdesk.backend.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.story.Plots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that others' program makes from the served document. */
class GeneratedClientTest {

    @TempDir
    private Path folder = Path.of("");

    private final DatabaseAddress address = TestPostgres.fresh();

    @Test
    @SuppressWarnings("unchecked") // what the source says that was compiled
    void sendsCommandsAndFindsThemInTheFeed() throws Exception {
        try (BackendNode node = Nodes.start(address);
                Node data = new Node(address)) {
            var client = new GeneratedClient(folder);
            client.generate(new Client(node.port(), null).get("/openapi").body());
            Class<?> caller = client.compile("caller.Caller", source());
            new Commands("given").given(data.authority(), "1", Plots.queued());
            String cursor = new ChangeFeed(data.database()).now().text();

            var calls = (Function<List<String>, List<String>>)
                    caller.getConstructor().newInstance();
            List<String> said = calls.apply(List.of(node.address(), token(data), cursor));

            assertThat(said).containsExactly("generated-1 caused 1", "NO_PROPOSAL", "found 1");
        }
    }

    private static String token(Node data) {
        People people = new People(data.database(), new Random(3)::nextBytes);
        people.add(new Person("LAN", "Lan", Role.AGENT, Set.of()));
        return people.issue("LAN", "test", null).orElseThrow().text();
    }

    private static String source() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(GeneratedClientTest.class.getResourceAsStream("Caller.java.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
