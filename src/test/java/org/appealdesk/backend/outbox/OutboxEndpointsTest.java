package org.appealdesk.backend.outbox;

import static org.appealdesk.engine.story.Plots.queued;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.outbox.Outbox.State;
import org.appealdesk.backend.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxEndpointsTest {

    private static final DatabaseAddress ADDRESS = TestPostgres.fresh();

    /** Takes commands about files of which only the names are known. */
    private static final Node NODE = new Node(ADDRESS);

    private static final Outbox OUTBOX = new Outbox(NODE.database());
    private static final HttpNode SERVER = new HttpNode(ADDRESS, _ -> new OutboxEndpoints(OUTBOX).endpoints());

    private final Client hoa = SERVER.signedIn("HOA", Role.SUPERVISOR);

    @AfterAll
    static void letGo() {
        SERVER.close();
        NODE.close();
    }

    @BeforeEach
    void threeDeadOfOneCase() {
        TestPostgres.execute(ADDRESS, "DELETE FROM outbox");
        String number = "n" + System.identityHashCode(this);
        new Commands(number).given(NODE.authority(), number, queued());
        TestPostgres.execute(
                ADDRESS,
                "UPDATE outbox SET state = 'DEAD', attempts = 24, last_failure = 'answered 500'"
                        + " WHERE version IN (SELECT version FROM outbox ORDER BY version LIMIT 3)");
    }

    @Test
    void listsWhatWasGivenUp() {
        HttpResponse<String> answer = hoa.get("/v1/outbox?state=dead");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"attempts\":24", "\"lastFailure\":\"answered 500\"", "\"state\":\"dead\"", "\"more\":false")
                .doesNotContain("waiting");
        assertThat(ids(answer)).hasSize(3);
        assertThat(hoa.get("/v1/outbox").body()).isEqualTo(answer.body());
        assertThat(ids(hoa.get("/v1/outbox?state=waiting"))).hasSize((int) OUTBOX.count(State.WAITING));
        assertThat(ids(hoa.get("/v1/outbox?state=delivered"))).isEmpty();
    }

    @Test
    void listsPageByPage() {
        HttpResponse<String> first = hoa.get("/v1/outbox?state=dead&limit=2");
        HttpResponse<String> second =
                hoa.get("/v1/outbox?state=dead&limit=2&after=" + ids(first).getLast());

        assertThat(ids(first)).hasSize(2);
        assertThat(first.body()).contains("\"more\":true");
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void sendsAgainWhatWasGivenUp() {
        String id = ids(hoa.get("/v1/outbox?state=dead")).getFirst();

        assertThat(replay(hoa, id).statusCode()).isEqualTo(204);

        assertThat(OUTBOX.count(State.DEAD)).isEqualTo(2);
        assertThat(OUTBOX.list(State.WAITING, Set.of(), null, 100))
                .filteredOn(entry -> entry.id().toString().equals(id))
                .singleElement()
                .satisfies(entry -> assertThat(entry.attempts()).isZero());
        assertThat(replay(hoa, id).statusCode()).as("once").isEqualTo(404);
    }

    @Test
    void whoSeesOtherQueuesSeesNothingOfIt() {
        Client euro = SERVER.signedIn("EURO", Role.SUPERVISOR, "EUR");
        String id = ids(hoa.get("/v1/outbox?state=dead")).getFirst();

        assertThat(ids(euro.get("/v1/outbox?state=dead"))).isEmpty();
        assertThat(replay(euro, id).statusCode()).isEqualTo(404);
        assertThat(ids(SERVER.signedIn("DONG", Role.SUPERVISOR, "VND").get("/v1/outbox?state=dead")))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void itIsForSupervisorsAndTheExchange(Role role) {
        Client client = SERVER.signedIn("R" + role, role);
        boolean open = role == Role.SUPERVISOR || role == Role.PLATFORM;

        assertThat(client.get("/v1/outbox?state=dead").statusCode()).isEqualTo(open ? 200 : 403);
        assertThat(replay(client, "00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(open ? 404 : 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=gone", "state=DEAD", "limit=0", "limit=501", "limit=-1", "limit=x", "after=1", "state="})
    void whatCannotBeAskedIsAProblem(String query) {
        assertThat(hoa.get("/v1/outbox?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void anIdThatIsNoneIsAProblem() {
        assertThat(replay(hoa, "1").statusCode()).isEqualTo(400);
        assertThat(replay(hoa, "%27%20OR%20true").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> replay(Client client, String id) {
        return client.post("/v1/outbox/" + id + "/replay", "");
    }

    private static List<String> ids(HttpResponse<String> answer) {
        return List.of(answer.body().split("\"id\":\"", -1)).stream()
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }
}
