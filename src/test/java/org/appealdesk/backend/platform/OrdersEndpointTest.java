package org.appealdesk.backend.platform;

import static org.appealdesk.protocol.http.PostedOrders.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.people.Role;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.dossier.EvidenceFile;
import org.appealdesk.engine.profile.Check;
import org.appealdesk.engine.profile.Outcome;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.state.Phase;
import org.appealdesk.engine.state.Stage;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.OrderStatus;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersEndpointTest {

    private static final CaseId CASE = new CaseId("22814");

    private final DatabaseAddress address = TestPostgres.fresh();
    private final HttpNode first = new HttpNode(address, OrdersEndpointTest::orders);
    private final HttpNode second = new HttpNode(address, OrdersEndpointTest::orders);
    private final Client exchange = first.signedIn("EXCHANGE", Role.PLATFORM);
    private final Client exchangeElsewhere = second.signedIn("EXCHANGE", Role.PLATFORM);
    private final Commands commands = new Commands("o");

    static List<Endpoint> orders(Node node) {
        return new OrdersEndpoint(node.authority(), id -> HttpNode.file(node, id), HttpNode.clock(), Rules.SEED.ref())
                .endpoints();
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void anOrderOpensItsCase() {
        HttpResponse<String> answer = exchange.post("/v1/orders", paid("22814"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"caseId\":\"22814\",\"changed\":true,\"version\":1}");
        assertThat(file().order().platformStatus().rawCode()).isEqualTo("2");
        assertThat(file().order().status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void theSamePostChangesNothingOnAnyNode() {
        exchange.post("/v1/orders", paid("22814"));

        assertThat(exchangeElsewhere.post("/v1/orders", paid("22814")).body())
                .isEqualTo("{\"caseId\":\"22814\",\"changed\":false,\"version\":1}");
    }

    @Test
    void anOrderMovesWithItsPosts() {
        exchange.post("/v1/orders", unpaid("22814"));
        assertThat(file().order().status()).isEqualTo(OrderStatus.UNPAID);

        assertThat(exchangeElsewhere.post("/v1/orders", paid("22814")).body()).contains("\"changed\":true");
        assertThat(file().order().status()).isEqualTo(OrderStatus.PAID);
        exchange.post("/v1/orders", completed("22814"));

        assertThat(file().order().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void aPostThatWasLostIsMadeUpFor() {
        exchange.post("/v1/orders", unpaid("22814"));

        exchange.post("/v1/orders", completed("22814"));

        assertThat(file().order().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(file().version()).as("opened, paid, released").isEqualTo(3);
    }

    @Test
    void anOlderPostThatComesLateChangesNothing() {
        exchange.post("/v1/orders", unpaid("22814"));
        exchange.post("/v1/orders", completed("22814"));

        assertThat(exchange.post("/v1/orders", paid("22814")).body()).contains("\"changed\":false");
        assertThat(exchange.post("/v1/orders", unpaid("22814")).body()).contains("\"changed\":false");
        assertThat(file().order().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void aReleaseSettlesTheOpenAppeal() {
        appealed();

        exchange.post("/v1/orders", completed("22814"));

        assertThat(file().appeal().orElseThrow().phase()).isInstanceOf(Phase.Cancelled.class);
        assertThat(file().order().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    /** The report of the execution says that, not the order that moved because of it. */
    @Test
    void anOrderThatMovesBecauseOfARulingDoesNotSettleTheAppeal() {
        appealed();
        act(People.buyer(Moves.negotiationFailed()));
        act(People.lan(Moves.claims()));
        act(People.lan(Moves.calls(Side.BUYER)));
        act(People.lan(Moves.writesTo(Side.SELLER)));
        for (Check check : Check.values()) {
            act(People.lan(Moves.ticks(check)));
        }
        act(People.lan(Moves.rules(Outcome.FORCE_RELEASE)).knowing(Basis.version(file().version())));
        long version = file().version();

        HttpResponse<String> answer = exchange.post("/v1/orders", completed("22814"));

        assertThat(answer.body()).contains("\"changed\":false", "\"version\":" + version);
        assertThat(file().appeal().orElseThrow().stage()).isEqualTo(Stage.DECIDED);
        act(People.platform(Moves.executed("X1")));
        assertThat(exchange.post("/v1/orders", completed("22814")).body()).contains("\"changed\":false");
        assertThat(file().appeal().orElseThrow().stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void anotherOrderUnderTheSameNumberIsRefused() {
        exchange.post("/v1/orders", paid("22814"));

        for (String other : List.of(
                paid("22814").replace("\"100.00\"", "\"101\""),
                paid("22814").replace("u-buyer", "u-other"),
                paid("22814").replace("11627551290034424", "1"))) {
            HttpResponse<String> answer = exchange.post("/v1/orders", other);
            assertProblem(answer, ProblemKind.REJECTED);
            assertThat(answer.body()).contains("\"code\":\"ORDER_DIFFERS\"");
        }
        assertThat(file().version()).isEqualTo(1);
    }

    @Test
    void whatContradictsTheCaseIsRefusedWithTheRule() {
        exchange.post("/v1/orders", cancelled("22814"));

        HttpResponse<String> answer = exchange.post("/v1/orders", completed("22814"));

        assertProblem(answer, ProblemKind.REJECTED);
        assertThat(answer.body()).contains("\"code\":\"ORDER_ENDED\"", "\"rule\":\"t20\"");
    }

    @Test
    void whoPostsDifferentStatesAtOnceGetsTheNewestOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            String number = "r" + round;
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                List<Future<Integer>> all = List.of(
                        threads.submit(() -> post(exchange, unpaid(number))),
                        threads.submit(() -> post(exchangeElsewhere, paid(number))),
                        threads.submit(() -> post(exchange, paid(number))));
                for (Future<Integer> status : all) {
                    statuses.add(status.get());
                }
            }
            assertThat(statuses).containsOnly(200);
            assertThat(first.file(new CaseId(number)).orElseThrow().order().status())
                    .isEqualTo(OrderStatus.PAID);
        }
    }

    @Test
    void everyMistakeIsNamedInTheProblem() {
        HttpResponse<String> answer = exchange.post(
                "/v1/orders", paid("22814").replace("\"USDT\"", "\"usdt\"").replace("\"vi\"", "7"));

        assertProblem(answer, ProblemKind.MALFORMED);
        assertThat(answer.body()).contains("asset: is not", "buyer.language: is not");
        assertThat(first.file(CASE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLATFORM"})
    void nobodyElsePostsOrders(Role role) {
        assertProblem(first.signedIn("P" + role, role).post("/v1/orders", paid("1")), ProblemKind.FORBIDDEN);
    }

    @Test
    void aTokenForOneCurrencyPostsNoOther() {
        assertProblem(
                first.signedIn("EURO", Role.PLATFORM, "EUR").post("/v1/orders", paid("1")), ProblemKind.FORBIDDEN);
    }

    private static int post(Client client, String order) {
        return client.post("/v1/orders", order).statusCode();
    }

    /** The seller has appealed on a paid order. */
    private void appealed() {
        exchange.post("/v1/orders", paid("22814"));
        EvidenceFile evidence = Moves.evidence("E1");
        TestPostgres.execute(
                address,
                "INSERT INTO files (sha256, bytes, content_id) VALUES ('"
                        + evidence.file().sha256() + "', 1, 0)");
        act(People.seller(Moves.passesGate()));
        act(People.files(Moves.filing(Side.SELLER, ReasonCode.AMOUNT_INCORRECT, evidence)));
    }

    private void act(Step.Act act) {
        commands.accepted(first.node().authority(), CASE, act);
    }

    private CaseFile file() {
        return first.file(CASE).orElseThrow();
    }

    private static void assertProblem(HttpResponse<String> answer, ProblemKind kind) {
        assertThat(answer.body()).contains("\"type\":\"" + kind.type() + "\"");
        assertThat(answer.statusCode()).isEqualTo(kind.status());
    }
}
