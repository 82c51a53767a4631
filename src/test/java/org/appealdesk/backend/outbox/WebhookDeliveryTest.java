package org.appealdesk.backend.outbox;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.outbox.Outbox.State;
import org.appealdesk.engine.trade.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDeliveryTest {

    private static final String SECRET = StockWebhookLibraryTest.secret(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final Node otherNode = new Node(address);
    private final Receiver exchange = new Receiver();
    private final Outbox outbox = new Outbox(node.database());
    private final WebhookDelivery delivery = delivery(node, PATIENCE);
    private final Commands commands = new Commands("w");

    private WebhookDelivery delivery(Node on, Duration patience) {
        return new WebhookDelivery(
                new Outbox(on.database()),
                new WebhookTarget(exchange.address(), List.of(WebhookSecret.of(SECRET))),
                new RetryPlan(new Random(3)),
                InstantSource.system(),
                patience);
    }

    @AfterEach
    void close() {
        delivery.close();
        exchange.close();
        node.close();
        otherNode.close();
    }

    @Test
    void aMessageSaysWhatHappenedInWhichCase() {
        CaseId id = commands.given(node.authority(), "77", sellerFiled());

        delivery.deliver();

        String stored = body(id, exchange.received().getFirst().version());
        assertThat(exchange.received().getFirst().body())
                .startsWith("{\"type\":\"case.notice-sent\",\"timestamp\":\"2026-03-02T02:00:00.000Z\",")
                .endsWith("\"data\":{\"caseId\":\"77\",\"orderNumber\":\"77\",\"version\":"
                        + exchange.received().getFirst().version() + ",\"event\":" + stored + "}}");
        assertThat(exchange.received().getFirst().id()).startsWith("msg_");
    }

    @Test
    void whatWasTakenIsNotSentAgain() {
        commands.given(node.authority(), "1", queued());

        int attempts = delivery.deliver();

        assertThat(attempts).isEqualTo(exchange.received().size()).isPositive();
        assertThat(delivery.deliver()).isZero();
        assertThat(outbox.count(State.WAITING)).isZero();
        assertThat(outbox.count(State.DELIVERED)).isEqualTo(attempts);
    }

    @Test
    void aCasesMessagesWaitForTheOldestAndOtherCasesDoNot() {
        commands.given(node.authority(), "1", queued());
        commands.given(node.authority(), "2", queued());
        long ofEach = outbox.count(State.WAITING) / 2;
        exchange.answer(
                (call, message) -> call.sendResponseHeaders(message.caseId().equals("1") ? 503 : 204, -1));

        delivery.deliver();

        assertThat(of("1")).hasSize(1);
        assertThat(of("2")).hasSize((int) ofEach).isSorted();
        exchange.answer(204);
        allDue();
        delivery.deliver();
        assertThat(of("1")).hasSize((int) ofEach + 1).isSorted();
        assertThat(outbox.count(State.WAITING)).isZero();
    }

    @Test
    void anAttemptThatFailsIsMadeAgainUnderTheSameIdLater() {
        commands.given(node.authority(), "1", sellerFiled());
        exchange.answer(500);

        assertThat(delivery.deliver()).isEqualTo(1);
        assertThat(delivery.deliver()).as("not at once").isZero();
        Outbox.Entry waiting = waiting();
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.lastFailure()).isEqualTo("answered 500");
        assertThat(pause()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
        allDue();
        delivery.deliver();

        assertThat(exchange.received()).extracting(Receiver.Received::id).hasSize(2);
        assertThat(exchange.received().get(1).id())
                .isEqualTo(exchange.received().get(0).id());
    }

    @Test
    void theExchangeMayAskToBeLeftAlone() {
        commands.given(node.authority(), "1", sellerFiled());
        exchange.answer(429, "Retry-After", "3600");

        delivery.deliver();

        assertThat(pause()).isBetween(Duration.ofSeconds(3590), Duration.ofSeconds(3601));
    }

    @Test
    void thatMayBeUntilADateAndNotForEver() {
        commands.given(node.authority(), "1", sellerFiled());
        exchange.answer(503, "Retry-After", "Wed, 21 Oct 2099 07:28:00 GMT");

        delivery.deliver();

        assertThat(pause()).isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "99999999999999999999", "Wed, 21 Oct 2015 07:28:00 GMT", ""})
    void aWishThatIsNoneIsOverlooked(String wish) {
        commands.given(node.authority(), "1", sellerFiled());
        exchange.answer(503, "Retry-After", wish);

        delivery.deliver();

        assertThat(pause()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
    }

    @Test
    void afterTheLastAttemptItIsGivenUpAndHoldsUpNothing() {
        commands.given(node.authority(), "1", sellerFiled());
        long all = outbox.count(State.WAITING);
        assertThat(all).isGreaterThan(1);
        TestPostgres.execute(address, "UPDATE outbox SET attempts = " + (RetryPlan.MOST_ATTEMPTS - 1));
        AtomicInteger calls = new AtomicInteger();
        exchange.answer((call, _) -> call.sendResponseHeaders(calls.incrementAndGet() == 1 ? 500 : 204, -1));

        delivery.deliver();

        assertThat(outbox.count(State.DEAD)).isEqualTo(1);
        assertThat(outbox.count(State.DELIVERED)).isEqualTo(all - 1);
    }

    @Test
    void goneIsNotAskedAgain() {
        commands.given(node.authority(), "1", sellerFiled());
        long all = outbox.count(State.WAITING);
        exchange.answer(410);

        delivery.deliver();

        assertThat(outbox.count(State.DEAD)).isEqualTo(all);
        assertThat(outbox.list(State.DEAD, Set.of(), null, 10))
                .allSatisfy(entry -> assertThat(entry.attempts()).isEqualTo(1));
    }

    @Test
    void aDeadMessageThatIsReplayedArrives() {
        commands.given(node.authority(), "1", sellerFiled());
        exchange.answer(410);
        delivery.deliver();
        exchange.answer(204);
        Outbox.Entry dead = outbox.list(State.DEAD, Set.of(), null, 10).getFirst();

        assertThat(outbox.replay(dead.id(), Set.of("EUR")))
                .as("not of his queue")
                .isFalse();
        assertThat(outbox.replay(dead.id(), Set.of("VND"))).isTrue();
        assertThat(outbox.replay(dead.id(), Set.of())).as("no longer dead").isFalse();
        delivery.deliver();

        assertThat(exchange.received().getLast().id()).isEqualTo("msg_" + dead.id());
        assertThat(outbox.count(State.DELIVERED)).isEqualTo(1);
    }

    @Test
    void noRedirectIsFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            commands.given(node.authority(), "1", sellerFiled());
            for (int status : new int[] {301, 302, 307, 308}) {
                exchange.answer(status, "Location", elsewhere.address().toString());
                allDue();
                delivery.deliver();
            }

            assertThat(elsewhere.received()).isEmpty();
            assertThat(waiting().lastFailure()).isEqualTo("answered 308");
        }
    }

    @Test
    void anAnswerThatNeverEndsHoldsUpNobodyForLong() {
        commands.given(node.authority(), "1", sellerFiled());
        try (WebhookDelivery impatient = delivery(node, Duration.ofMillis(500))) {
            exchange.answer((call, _) -> {
                call.sendResponseHeaders(200, 0);
                while (true) {
                    // Until the other side has enough and ends the connection.
                    call.getResponseBody().write(new byte[1000]);
                    call.getResponseBody().flush();
                }
            });

            assertThat(impatient.deliver()).isEqualTo(1);

            assertThat(waiting().lastFailure()).startsWith("no answer within");
        }
    }

    @Test
    void anExchangeThatIsNotThereIsTriedAgain() {
        commands.given(node.authority(), "1", sellerFiled());
        exchange.close();

        delivery.deliver();

        assertThat(waiting().lastFailure()).isEqualTo("ConnectException");
    }

    @Test
    void noTransactionIsOpenWhileTheExchangeThinks() {
        commands.given(node.authority(), "1", sellerFiled());
        List<Integer> open = new ArrayList<>();
        exchange.answer((call, _) -> {
            open.add(otherNode.database().ask("look", connection -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND xact_start IS NOT NULL"
                                + " AND pid <> pg_backend_pid()")) {
                    rows.next();
                    return rows.getInt(1);
                }
            }));
            call.sendResponseHeaders(204, -1);
        });

        delivery.deliver();

        assertThat(open).isNotEmpty().containsOnly(0);
    }

    @Test
    void twoNodesShareTheWorkAndSendEachMessageOnceInOrder() throws Exception {
        for (int i = 0; i < 40; i++) {
            commands.given(node.authority(), "c" + i, queued());
        }
        long all = outbox.count(State.WAITING);

        try (WebhookDelivery other = delivery(otherNode, PATIENCE);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> mine = threads.submit(delivery::deliver);
            Future<Integer> theirs = threads.submit(other::deliver);
            assertThat(mine.get() + theirs.get()).isLessThanOrEqualTo((int) all);
            // One may have found the rest taken by the other, and ended before a case's next message was free.
            delivery.deliver();
        }

        Map<String, List<Long>> byCase = new HashMap<>();
        for (Receiver.Received message : exchange.received()) {
            byCase.computeIfAbsent(message.caseId(), _ -> new ArrayList<>()).add(message.version());
        }
        assertThat(exchange.received()).hasSize((int) all);
        assertThat(byCase).hasSize(40);
        assertThat(byCase.values())
                .allSatisfy(versions -> assertThat(versions).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void whatADeadNodeHadTakenIsSentWhenItsLeaseIsOver() {
        commands.given(node.authority(), "1", sellerFiled());
        long all = outbox.count(State.WAITING);
        assertThat(outbox.take(10, Duration.ofMinutes(1))).hasSize(1);

        assertThat(delivery.deliver())
                .as("taken, and the case's others wait for it")
                .isZero();
        TestPostgres.execute(
                address,
                "UPDATE outbox SET taken_until = now() - interval '1 second'" + " WHERE taken_until IS NOT NULL");

        assertThat(delivery.deliver()).isEqualTo((int) all);
    }

    @Test
    void whatWasDeliveredIsForgottenAfterAWhile() {
        commands.given(node.authority(), "1", sellerFiled());
        delivery.deliver();
        commands.given(node.authority(), "2", sellerFiled());
        long waiting = outbox.count(State.WAITING);
        TestPostgres.execute(
                address,
                "UPDATE outbox SET changed_at = now() - interval '31 days'"
                        + " WHERE version = (SELECT min(version) FROM outbox)");

        assertThat(outbox.purge(Duration.ofDays(30))).isEqualTo(1);

        assertThat(outbox.count(State.WAITING)).isEqualTo(waiting);
        assertThat(outbox.count(State.DELIVERED)).isPositive();
    }

    private List<Long> of(String caseId) {
        return exchange.received().stream()
                .filter(message -> message.caseId().equals(caseId))
                .map(Receiver.Received::version)
                .toList();
    }

    private void allDue() {
        TestPostgres.execute(address, "UPDATE outbox SET due = now() WHERE state = 'WAITING'");
    }

    /** The one that was tried. */
    private Outbox.Entry waiting() {
        return outbox.list(State.WAITING, Set.of(), null, 10).stream()
                .filter(entry -> entry.attempts() > 0)
                .findFirst()
                .orElseThrow();
    }

    /** From now, by the database's clock, which is this machine's. */
    private Duration pause() {
        return Duration.between(Instant.now(), waiting().due());
    }

    private String body(CaseId id, long version) {
        return node.database().ask("look", connection -> {
            try (var select =
                    connection.prepareStatement("SELECT body FROM events WHERE case_id = ? AND version = ?")) {
                select.setString(1, id.value());
                select.setLong(2, version);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
    }
}
