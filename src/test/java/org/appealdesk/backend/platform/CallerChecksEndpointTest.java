package org.appealdesk.backend.platform;

import static org.appealdesk.engine.story.People.lan;
import static org.appealdesk.engine.story.Plots.claimed;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.HttpNode;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.http.Client;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.CallerCodes;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.http.CallerCheckBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exchange's app asks whether a caller is support. */
class CallerChecksEndpointTest {

    private static final String REAL = "{\"verdict\":\"REAL\"}";
    private static final String EXPIRED = "{\"verdict\":\"EXPIRED\"}";
    private static final String NOT_REAL = "{\"verdict\":\"NOT_REAL\"}";
    private static final CaseId CASE = new CaseId("22814");

    private final DatabaseAddress address = TestPostgres.fresh();
    private final AtomicReference<Instant> now = new AtomicReference<>(Orders.START);
    private final HttpNode first = new HttpNode(address, this::checks);
    private final HttpNode second = new HttpNode(address, this::checks);
    private final Client exchange = first.signedIn("EXCHANGE", Role.PLATFORM);
    private final Client exchangeElsewhere = second.signedIn("EXCHANGE2", Role.PLATFORM);
    private final Random seeded = new Random(5);
    private final Commands commands = new Commands("c");
    private String code = "";

    private List<Endpoint> checks(Node node) {
        return new CallerChecksEndpoint(node.database(), node.log()::history, now::get).endpoints();
    }

    @BeforeEach
    void takeACode() {
        try (Node behind = new Node(address)) {
            commands.given(behind.authority(), CASE.value(), claimed());
        }
        CallerCodes.Issued issued = CallerCodes.issue(
                CASE,
                Side.BUYER,
                People.LAN.id(),
                Orders.START,
                () -> new UUID(seeded.nextLong(), seeded.nextLong()).toString());
        commands.accepted(first.node().authority(), CASE, lan(new SupportAction.IssueCallerCode(issued.kept())));
        code = issued.spoken();
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private static HttpResponse<String> check(Client client, String caseId, Side side, String typed) {
        return client.post("/v1/cases/" + caseId + "/caller-checks", new CallerCheckBody(side, typed).json());
    }

    private String check(String typed) {
        return check(exchange, CASE.value(), Side.BUYER, typed).body();
    }

    private String wrong(int number) {
        return String.format("%06d", (Integer.parseInt(code) + number) % 1_000_000);
    }

    @Test
    void theRightCodeIsRealOnAnyNodeAndAsOftenAsAsked() {
        for (int time = 0; time < 2 * CallerChecks.TRIES; time++) {
            assertThat(check(code)).isEqualTo(REAL);
        }
        assertThat(check(exchangeElsewhere, CASE.value(), Side.BUYER, code).body())
                .isEqualTo(REAL);
    }

    @Test
    void itExpires() {
        now.set(Orders.START.plus(CallerCodes.VALID));

        assertThat(check(code)).isEqualTo(EXPIRED);
    }

    @Test
    void whatIsNotTheCodeIsNotReal() {
        assertThat(check(wrong(1))).isEqualTo(NOT_REAL);
        assertThat(check(exchange, CASE.value(), Side.SELLER, code).body()).isEqualTo(NOT_REAL);
    }

    @Test
    void ofACaseThatIsUnknownOrNotTheirsNothingIsTold() {
        Client elsewhere = first.signedIn("EURO", Role.PLATFORM, "EUR");

        assertThat(check(exchange, "99999", Side.BUYER, code).body()).isEqualTo(NOT_REAL);
        assertThat(check(elsewhere, CASE.value(), Side.BUYER, code).body()).isEqualTo(NOT_REAL);
    }

    @Test
    void afterFiveWrongCodesNoNodeAnswersUntilTheyAreTenMinutesOld() {
        for (int number = 1; number <= CallerChecks.TRIES; number++) {
            assertThat(check(wrong(number))).as("try %s", number).isEqualTo(NOT_REAL);
        }

        HttpResponse<String> sixth = check(exchange, CASE.value(), Side.BUYER, code);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).doesNotContain("REAL");
        assertThat(check(exchangeElsewhere, CASE.value(), Side.BUYER, code).statusCode())
                .isEqualTo(429);
        assertThat(check(exchange, CASE.value(), Side.SELLER, code).body())
                .as("the other party is not kept from it")
                .isEqualTo(NOT_REAL);

        now.set(Orders.START.plus(CallerChecks.WINDOW).minusMillis(1));
        assertThat(check(exchange, CASE.value(), Side.BUYER, code).statusCode()).isEqualTo(429);
        now.set(Orders.START.plus(CallerChecks.WINDOW));
        assertThat(check(code)).isEqualTo(EXPIRED);
    }

    @Test
    void triesAtOnceAreCountedOneAfterTheOther() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= 4 * CallerChecks.TRIES; number++) {
                Client client = number % 2 == 0 ? exchange : exchangeElsewhere;
                String typed = wrong(number);
                answers.add(callers.submit(
                        () -> check(client, CASE.value(), Side.BUYER, typed).statusCode()));
            }
        }
        int answered = 0;
        for (Future<Integer> answer : answers) {
            answered += answer.get() == 200 ? 1 : 0;
        }

        assertThat(answered).isEqualTo(CallerChecks.TRIES);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        String path = "/v1/cases/22814/caller-checks";

        assertThat(exchange.post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(exchange.post(path, "{\"side\":\"JUDGE\",\"code\":\"1\"}").statusCode())
                .isEqualTo(400);
        assertThat(exchange.post(path, "{\"side\":\"BUYER\",\"code\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(exchange.post(path, "{\"side\":\"BUYER\",\"code\":\"" + "1".repeat(41) + "\"}")
                        .statusCode())
                .isEqualTo(400);
    }
}
