package org.appealdesk.backend.follow;

import static org.appealdesk.backend.follow.ChangesEndpointTest.assertProblem;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.Presence;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LiveEndpointTest {

    private static final String NEWS = "event: news";
    private static final String BEAT = ":";

    private final DatabaseAddress address = TestPostgres.fresh();
    private final FollowedNode node = new FollowedNode(address, "a");
    private final Client lan = node.signedIn("LAN", Role.AGENT, "VND");
    private final Client minh = node.signedIn("MINH", Role.AGENT);

    @AfterEach
    void close() {
        node.close();
    }

    private static String at(String caseId, String... people) {
        return new Presence.At(
                        new CaseId(caseId),
                        List.of(people).stream()
                                .map(id -> new Presence.Viewer(id, "Name of " + id))
                                .toList())
                .json();
    }

    private static HttpResponse<String> looks(Client client, String device, String... cases) {
        var looking = new Presence.Looking(
                device, List.of(cases).stream().map(CaseId::new).toList());
        return put(client, looking.json());
    }

    private static HttpResponse<String> put(Client client, String body) {
        return client.send(client.request("/v1/presence")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    @Test
    void saysAtOnceThatThereIsNewsAndAgainWheneverTheFeedGrewOnAnyNode() throws IOException {
        try (var live = new EventStream(lan);
                var other = new FollowedNode(address, "b")) {
            live.awaits(NEWS);
            assertThat(live.next()).isEqualTo("data: {}");

            CaseId id = other.given("1", queued());
            live.awaits(NEWS);
            other.accepted(id, minh(notes()));
            live.awaits(NEWS);
        }
    }

    @Test
    void tellsWhoLooksAtACaseAndWhoDoesNotAnyMore() throws IOException {
        node.given("1", queued());
        node.given("2", queued());
        try (var live = new EventStream(lan)) {
            live.awaits(NEWS);
            assertThat(looks(minh, "laptop", "1").statusCode()).isEqualTo(204);
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "MINH"));

            looks(lan, "desk", "1");
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "LAN", "MINH"));

            looks(minh, "laptop");
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "LAN"));

            // Nothing has changed: the next that is told is the change after it.
            looks(lan, "desk", "1");
            node.following().look();
            looks(lan, "desk", "2");
            node.following().look();
            List<String> both = new ArrayList<>();
            both.add(live.presence());
            both.add(live.presence());
            assertThat(both).containsExactlyInAnyOrder(at("2", "LAN"), at("1"));
        }
    }

    @Test
    void whoComesLaterIsToldWhoLooksAlreadyOnOtherNodesToo() throws IOException {
        node.given("1", queued());
        try (var other = new FollowedNode(address, "b");
                var first = new EventStream(minh)) {
            looks(new Client(other.port(), node.token("TAM", Role.SUPERVISOR).text()), "d", "1");
            node.following().look();
            assertThat(first.presence()).isEqualTo(at("1", "TAM"));

            try (var second = new EventStream(lan)) {
                assertThat(second.presence()).isEqualTo(at("1", "TAM"));
            }
        }
    }

    @Test
    void onePersonOnTwoDevicesIsOnePerson() throws IOException {
        node.given("1", queued());
        looks(lan, "laptop", "1");
        looks(lan, "desk", "1");
        try (var live = new EventStream(minh)) {
            live.awaits(NEWS);
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "LAN"));
        }
    }

    @Test
    void aLeaseThatIsNotRepeatedRunsOut() throws IOException {
        node.given("1", queued());
        try (var live = new EventStream(lan)) {
            looks(minh, "laptop", "1");
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "MINH"));

            TestPostgres.execute(address, "UPDATE presence SET until = until - interval '44 seconds'");
            looks(lan, "desk", "1");
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "LAN", "MINH"));
            TestPostgres.execute(
                    address, "UPDATE presence SET until = until - interval '1 second' WHERE person_id = 'MINH'");
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "LAN"));
        }
    }

    @Test
    void nobodyIsToldOfCasesOfOtherQueuesNorCanBeShownThere() throws IOException {
        node.given("1", queued());
        node.given("nobody appealed", List.of());
        Client euro = node.signedIn("EU", Role.AGENT, "EUR");
        try (var live = new EventStream(lan);
                var elsewhere = new EventStream(euro)) {
            live.awaits(NEWS);
            elsewhere.awaits(NEWS);

            assertThat(looks(euro, "d", "1").statusCode()).isEqualTo(204);
            assertThat(looks(minh, "d", "1", "nobody appealed", "no such case").statusCode())
                    .isEqualTo(204);
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1", "MINH"));

            node.following().beat();
            assertThat(elsewhere.next()).isEqualTo("data: {}");
            assertThat(elsewhere.next()).isIn(BEAT, NEWS);
            looks(minh, "d");
            node.following().look();
            assertThat(live.presence()).isEqualTo(at("1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"device\":\"d\"}",
                "{\"device\":\"\",\"looking\":[]}",
                "{\"device\":\"d\",\"looking\":{}}",
                "{\"device\":\"d\",\"looking\":[7]}",
                "{\"device\":\"d\",\"looking\":[\" \"]}",
                "{\"device\":\"d\\u0000\",\"looking\":[]}",
                "{\"device\":\"d\",\"looking\":[\"\\u0000x\"]}",
                "{\"device\":\"d\",\"device\":\"e\",\"looking\":[]}"
            })
    void presenceThatCannotBeReadIsAProblem(String body) {
        assertProblem(put(lan, body), ProblemKind.MALFORMED);
    }

    @Test
    void nobodyLooksAtVeryManyCases() {
        String[] cases = IntStream.rangeClosed(1, 51).mapToObj(i -> "c" + i).toArray(String[]::new);

        assertProblem(looks(lan, "d", cases), ProblemKind.MALFORMED);
    }

    @Test
    void beats() throws IOException {
        try (var live = new EventStream(lan)) {
            live.awaits(NEWS);
            node.following().beat();
            live.awaits(BEAT);
            node.following().beat();
            live.awaits(BEAT);
        }
    }

    @Test
    void endsWhenTheTokenIsRevokedAndLeavesOthersAlone() throws IOException {
        try (var live = new EventStream(lan);
                var stays = new EventStream(minh)) {
            node.people().revoke("LAN");
            node.following().beat();

            awaitEnd(live);
            stays.awaits(BEAT);
            assertThat(node.following().listening()).isEqualTo(1);
        }
    }

    @Test
    void endsWhenWhoListensMaySeeOtherCasesThanBefore() throws IOException {
        try (var live = new EventStream(lan)) {
            node.people().change("LAN", _ -> new Person("LAN", "Name of LAN", Role.AGENT, Set.of("EUR")));
            node.following().beat();

            awaitEnd(live);
        }
    }

    @Test
    void endsAtOnceWhenTheNodeClosesAndLetsNobodyInAnyMore() throws IOException {
        try (var live = new EventStream(lan)) {
            node.following().close();

            awaitEnd(live);
            assertProblem(lan.get("/v1/live"), ProblemKind.UNAVAILABLE);
        }
    }

    @Test
    void tellsHundredsOfThemAtOnce() throws IOException {
        List<EventStream> all = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                all.add(new EventStream(lan));
            }
            all.forEach(live -> live.awaits(NEWS));
            node.given("1", queued());
            all.forEach(live -> live.awaits(NEWS));
            assertThat(node.following().listening()).isEqualTo(300);
        } finally {
            for (EventStream live : all) {
                live.close();
            }
        }
    }

    private static void awaitEnd(EventStream live) {
        String line = live.next();
        while (!line.equals(EventStream.END)) {
            line = live.next();
        }
    }
}
