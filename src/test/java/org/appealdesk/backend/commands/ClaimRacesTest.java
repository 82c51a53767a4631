package org.appealdesk.backend.commands;

import static org.appealdesk.casework.EventLogContract.inParallel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.HttpServer;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.FoldedHistory;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.event.SupportEvent.CaseClaimed;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.Plots;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two agents who each have a node of their own, and want the same case at the same moment. */
class ClaimRacesTest {

    private static final int TABLES = 10;
    private static final int CASES_A_TABLE = 10;
    private static final int RACES_A_CASE = 10;

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Served here = new Served(address, 1);
    private final Served there = new Served(address, 2);
    private final Client lan = here.signedIn("LAN");
    private final Client minh = there.signedIn("MINH");
    private final Commands commands = new Commands("race");
    private final AtomicInteger numbers = new AtomicInteger();

    /** A node that takes commands over HTTP. */
    private static final class Served implements AutoCloseable {
        private final Node node;
        private final People people;
        private final HttpServer server;

        Served(DatabaseAddress address, long seed) {
            node = new Node(address);
            people = new People(node.database(), new Random(seed)::nextBytes);
            CommandsEndpoint endpoint = new CommandsEndpoint(
                    node.authority(),
                    id -> Optional.ofNullable(
                            FoldedHistory.of(node.log().history(id)).file()),
                    node.log()::remembered,
                    () -> Orders.START);
            server = HttpServer.start(
                    new HttpServer.Settings("127.0.0.1", 0, 1_000_000),
                    people,
                    List.of(endpoint.endpoint()),
                    () -> "incident");
        }

        Client signedIn(String id) {
            people.add(new Person(id, "Somebody", Role.AGENT, Set.of()));
            return new Client(
                    server.port(), people.issue(id, "test", null).orElseThrow().text());
        }

        @Override
        public void close() {
            server.close();
            node.close();
        }
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    @DisplayName("e11 · of 1,000 claims by two agents through two nodes each has one winner, and the other learns who")
    void oneWinnerEach() throws Exception {
        List<Integer> wonByLan = inParallel(TABLES, () -> {
            int won = 0;
            for (int i = 0; i < CASES_A_TABLE; i++) {
                CaseId id = commands.given(here.node.authority(), "case-" + numbers.incrementAndGet(), Plots.queued());
                for (int race = 0; race < RACES_A_CASE; race++) {
                    won += lanWins(id) ? 1 : 0;
                }
            }
            return won;
        });

        int races = TABLES * CASES_A_TABLE * RACES_A_CASE;
        int lans = wonByLan.stream().mapToInt(Integer::intValue).sum();
        assertThat(lans).as("both win some").isBetween(1, races - 1);
        assertThat(here.node.log().cases())
                .hasSize(TABLES * CASES_A_TABLE)
                .allSatisfy(id -> assertThat(there.node.log().history(id).events())
                        .filteredOn(event -> event.event() instanceof CaseClaimed)
                        .hasSize(RACES_A_CASE));
    }

    private boolean lanWins(CaseId id) {
        CompletableFuture<String> byLan = CompletableFuture.supplyAsync(() -> send(lan, id, Moves.claims()));
        String byMinh = send(minh, id, Moves.claims());
        boolean lanWon = byLan.join().contains("\"result\":\"applied\"");
        assertThat(lanWon ? byMinh : byLan.join())
                .contains("\"code\":\"CLAIMED_BY_OTHER\"", "\"owner\":\"" + (lanWon ? "LAN" : "MINH") + "\"");
        assertThat(send(lanWon ? lan : minh, id, Moves.givesBack())).contains("\"result\":\"applied\"");
        return lanWon;
    }

    private String send(Client client, CaseId id, Action action) {
        SentCommand command =
                new SentCommand("http-" + numbers.incrementAndGet(), id, null, Instant.EPOCH, Basis.UNKNOWN, action);
        return client.post("/v1/commands", CommandsBody.write(List.of(command))).body();
    }
}
