package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.appealdesk.casework.CaseDesk;
import org.appealdesk.casework.UnreadableCase;
import org.appealdesk.engine.Answer;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.command.Action;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.story.Moves;
import org.appealdesk.engine.story.Orders;
import org.appealdesk.engine.story.People;
import org.appealdesk.engine.story.Rules;
import org.appealdesk.engine.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the bytes on the disk up to the desk: a case whose first event cannot be read is told of, and left alone. */
class UnreadableCaseTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Orders.START);

    private final AtomicInteger starts = new AtomicInteger();

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void register() {
        atDesk(desk -> submit(desk, People.PLATFORM, Moves.registers(Orders.paid(), Rules.SEED.ref())));
    }

    @Test
    @DisplayName("an order that a newer program wrote: update needed")
    void newerProgram() throws SQLException {
        try (var raw = raw()) {
            raw.reseal(1, body -> body.replace("\"order-registered\"", "\"order-sung\""));
        }

        assertToldAndLeftAlone(
                "Event 1 is a “order-sung” of version 2, which this program does not know: update needed");
    }

    @Test
    @DisplayName("an order that was meddled with")
    void brokenChain() throws SQLException {
        try (var raw = raw()) {
            raw.execute("UPDATE events SET body = replace(body, 'bao95', 'bao96') WHERE version = 1");
        }

        assertToldAndLeftAlone("The hash chain is broken at event 1");
    }

    @Test
    @DisplayName("an order that is gone")
    void gone() throws SQLException {
        try (var raw = raw()) {
            raw.execute("DELETE FROM events");
        }

        assertToldAndLeftAlone("The newest events are missing: 0 of 1 are there");
    }

    private void assertToldAndLeftAlone(String why) throws SQLException {
        List<String> before = rows();
        atDesk(desk -> {
            assertThat(desk.unreadable()).containsExactly(new UnreadableCase(Orders.NUMBER, why));
            assertThat(desk.all()).isEmpty();
            assertThat(desk.allowed(Orders.NUMBER, People.LAN)).isEmpty();
            assertReadOnly(submit(desk, People.PLATFORM, Moves.registers(Orders.paid(), Rules.SEED.ref())));
            assertReadOnly(submit(desk, People.SELLER, Moves.passesGate()));
            desk.lapseDue();
        });
        assertThat(rows()).isEqualTo(before);
    }

    private static void assertReadOnly(Answer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(RejectionCode.CASE_READ_ONLY));
    }

    private static Answer submit(CaseDesk desk, Actor actor, Action action) {
        return desk.submit(Orders.NUMBER, actor, action);
    }

    /** As after a start of the program. */
    private void atDesk(Consumer<CaseDesk> work) {
        int start = starts.incrementAndGet();
        AtomicInteger ids = new AtomicInteger();
        try (Store store = Store.open(home, CLOCK)) {
            work.accept(CaseDesk.local(
                    Story.ENGINE, store.eventLog(), store.blobs(), CLOCK, () -> start + "-" + ids.incrementAndGet()));
        }
    }

    private List<String> rows() throws SQLException {
        try (var raw = raw()) {
            return raw.column("SELECT body || hash FROM events UNION ALL SELECT hash || version FROM cases");
        }
    }

    private RawDatabase raw() throws SQLException {
        return new RawDatabase(home.resolve(Store.DATABASE));
    }
}
