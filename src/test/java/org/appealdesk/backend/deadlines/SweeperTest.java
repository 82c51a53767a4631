package org.appealdesk.backend.deadlines;

import static org.appealdesk.casework.EventLogContract.inParallel;
import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.event.AnswerEvent.RespondentSilent;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stories begin in the past, so that what they wait for is due already by the database's clock. */
class SweeperTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final Node other = new Node(address);
    private final Commands commands = new Commands("c");

    @AfterEach
    void close() {
        node.close();
        other.close();
    }

    private static Sweeper sweeper(Node node) {
        return new Sweeper(node.database(), node.authority(), LEASE);
    }

    private List<String> rows(String query) {
        return node.database().ask("look", connection -> {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        });
    }

    private List<RecordedEvent> silences(CaseId id) {
        return node.log().history(id).events().stream()
                .filter(event -> event.event() instanceof RespondentSilent)
                .toList();
    }

    private List<CaseId> filed(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> commands.given(node.authority(), "case-" + i, sellerFiled()))
                .toList();
    }

    private void leasesEnd() {
        TestPostgres.execute(address, "UPDATE deadlines SET taken_until = now() - interval '1 second'");
    }

    @Test
    @DisplayName("R18 · sweepers of two nodes at once lapse every due case, each once")
    void once() throws Exception {
        List<CaseId> ids = filed(60);
        List<Sweeper> sweepers = List.of(sweeper(node), sweeper(other));
        var turn = new AtomicInteger();

        List<Integer> swept =
                inParallel(4, () -> sweepers.get(turn.getAndIncrement() % 2).sweep());

        assertThat(swept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ids.size());
        assertThat(ids).allSatisfy(id -> assertThat(silences(id)).hasSize(1));
        assertThat(rows("SELECT command_id FROM commands WHERE command_id LIKE 'lapse/%'"))
                .hasSameSizeAs(ids);
        assertThat(rows("SELECT case_id FROM deadlines")).isEmpty();
        assertThat(sweeper(node).sweep()).isZero();
    }

    @Test
    @DisplayName("R18 · two nodes that both believe to have taken a case still lapse it once")
    void takenTwice() throws Exception {
        List<CaseId> ids = filed(20);
        var turns = new ReentrantLock();
        Sweeper late = new Sweeper(
                other.database(),
                command -> {
                    // While this node was thinking, its lease ended and the other did the work. One after the other:
                    // two that end all leases at once could wait for each other's rows.
                    turns.lock();
                    try {
                        leasesEnd();
                        sweeper(node).sweep();
                    } finally {
                        turns.unlock();
                    }
                    return other.authority().submit(command);
                },
                LEASE);

        late.sweep();

        assertThat(ids).allSatisfy(id -> assertThat(silences(id)).hasSize(1));
        assertThat(rows("SELECT case_id FROM deadlines")).isEmpty();
    }

    @Test
    @DisplayName("what a node had taken when it died is done by another once the lease is over")
    void dies() {
        List<CaseId> ids = filed(3);
        Sweeper dying = new Sweeper(node.database(), _ -> new Answer.Accepted(List.of()), LEASE);
        assertThat(dying.sweep()).isEqualTo(3);

        assertThat(sweeper(other).sweep()).isZero();
        assertThat(ids).allSatisfy(id -> assertThat(silences(id)).isEmpty());

        leasesEnd();

        assertThat(sweeper(other).sweep()).isEqualTo(3);
        assertThat(ids).allSatisfy(id -> assertThat(silences(id)).hasSize(1));
    }

    @Test
    @DisplayName("a case that cannot be kept is tried again later and does not hold up the others")
    void oneFails() {
        List<CaseId> ids = filed(3);
        Sweeper failing = new Sweeper(
                node.database(),
                command -> {
                    if (command.caseId().equals(ids.get(1))) {
                        throw new StorageException(Problem.DISK_FULL, "No space left on device");
                    }
                    return node.authority().submit(command);
                },
                LEASE);

        assertThat(failing.sweep()).isEqualTo(3);

        assertThat(silences(ids.get(0))).hasSize(1);
        assertThat(silences(ids.get(1))).isEmpty();
        assertThat(silences(ids.get(2))).hasSize(1);
        leasesEnd();
        assertThat(sweeper(node).sweep()).isOne();
        assertThat(silences(ids.get(1))).hasSize(1);
    }

    @Test
    @DisplayName("nothing is lapsed before it is due")
    void notYet() {
        var inTheFuture = new Commands("f", Instant.parse("2100-01-01T00:00:00Z"));
        CaseId id = inTheFuture.given(node.authority(), "1", sellerFiled());

        assertThat(sweeper(node).sweep()).isZero();
        assertThat(silences(id)).isEmpty();
        assertThat(rows("SELECT due AT TIME ZONE 'UTC' FROM deadlines")).containsExactly("2100-01-01 00:10:00");
    }

    @Test
    @DisplayName("a case's due instant comes, changes and goes with its events")
    void follows() {
        String due = "SELECT due AT TIME ZONE 'UTC' FROM deadlines";
        CaseId id = commands.given(node.authority(), "1", List.of(seller(passesGate())));
        assertThat(rows(due)).isEmpty();

        commands.accepted(node.authority(), id, files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT));
        assertThat(rows(due)).containsExactly("2026-03-02 02:10:00");

        commands.accepted(node.authority(), id, buyer(negotiationFailed()));
        assertThat(rows(due)).isEmpty();

        commands.accepted(node.authority(), id, lan(claims()));
        Instant first = Orders.START.plusSeconds(1800);
        commands.accepted(node.authority(), id, lan(asks("r1", Side.BUYER, first.plusSeconds(60))));
        commands.accepted(node.authority(), id, lan(asks("r2", Side.SELLER, first)));
        assertThat(rows(due)).containsExactly("2026-03-02 02:30:00");

        commands.accepted(node.authority(), id, lan(withdrawsRequest("r2")));
        assertThat(rows(due)).containsExactly("2026-03-02 02:31:00");
    }
}
