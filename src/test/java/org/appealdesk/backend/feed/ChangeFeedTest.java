package org.appealdesk.backend.feed;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.Node;
import org.appealdesk.backend.Seen;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.profile.ReasonCode;
import org.appealdesk.engine.story.Step;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.protocol.EventJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is told what. */
class ChangeFeedTest {
    private static final Scope VND = new Scope(Set.of("VND", "IDR"), Duration.ofDays(3));

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Node node = new Node(address);
    private final ChangeFeed feed = new ChangeFeed(node.database());
    private final Instant now =
            new DatabaseClock(node.database(), System::nanoTime).instant().truncatedTo(ChronoUnit.SECONDS);
    private final Commands commands = new Commands("c", now);

    @AfterEach
    void close() {
        node.close();
    }

    private static List<Long> versions(List<Change> changes) {
        return changes.stream()
                .map(change -> change instanceof Change.Happened happened ? happened.version() : -1L)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Reader reader(Scope scope) {
        return new Reader("nobody", scope);
    }

    private List<CaseId> cases(Scope scope) {
        var pages = new CasePages(node.database());
        return pages.at(reader(scope), pages.places(scope, 0)).stream()
                .map(CasePages.Whole::caseId)
                .toList();
    }

    private long version(CaseId id) {
        return node.log().history(id).events().size();
    }

    @Test
    @DisplayName(
            "an order nobody appealed is in no scope; with the appeal the case comes with all its events, as sealed")
    void comesIntoScope() {
        var follower = new Follower(feed, VND, 100);
        CaseId id = commands.given(node.authority(), "1", List.of());
        assertThat(follower.catchUp()).isEmpty();
        assertThat(cases(VND)).isEmpty();

        commands.accepted(node.authority(), id, seller(passesGate()));
        commands.accepted(node.authority(), id, sellerFiles());

        List<Change> news = follower.catchUp();
        assertThat(versions(news)).isEqualTo(upTo(version(id)));
        List<RecordedEvent> events = node.log().history(id).events();
        assertThat(news)
                .extracting(change -> change instanceof Change.Happened happened
                        ? EventJson.read(happened.event().event())
                        : change)
                .isEqualTo(Seen.byOthers(events));
        assertThat(cases(VND)).containsExactly(id);

        commands.accepted(node.authority(), id, buyer(negotiationFailed()));
        assertThat(versions(follower.catchUp())).startsWith((long) events.size() + 1);
    }

    private static Step.Act sellerFiles() {
        return files(Side.SELLER, ReasonCode.AMOUNT_INCORRECT);
    }

    @Test
    @DisplayName("page by page it is the same, also when a page ends within a command or a case's coming into scope")
    void pages() {
        CaseId one = commands.given(node.authority(), "1", claimed());
        commands.given(node.authority(), "2", claimed());
        commands.accepted(node.authority(), one, lan(notes()));
        List<Change> whole = new Follower(feed, VND, 1000).catchUp();

        for (int limit = 1; limit <= 5; limit++) {
            assertThat(new Follower(feed, VND, limit).catchUp())
                    .as("pages of %s", limit)
                    .isEqualTo(whole);
        }
        assertThat(versions(whole)).hasSize((int) (2 * version(one) - 1));
    }

    @Test
    @DisplayName("cases of other queues are not told of; the page says that there is more all the same")
    void otherQueues() {
        CaseId id = commands.given(node.authority(), "1", claimed());
        Scope others = new Scope(Set.of("EUR"), Duration.ofDays(3));

        assertThat(new Follower(feed, others, 1).catchUp()).isEmpty();
        assertThat(cases(others)).isEmpty();
        assertThat(feed.read(feed.start(), reader(others), 1)).isInstanceOfSatisfying(Reading.Page.class, page -> {
            assertThat(page.changes()).isEmpty();
            assertThat(page.more()).isTrue();
            assertThat(page.next()).isNotEqualTo(feed.start());
        });
        assertThat(cases(VND)).containsExactly(id);
    }

    @Test
    @DisplayName("who has no queues of his own sees all, but not what nobody appealed")
    void allQueues() {
        Scope all = new Scope(Set.of(), Duration.ofDays(3));
        CaseId id = commands.given(node.authority(), "1", claimed());
        commands.given(node.authority(), "2", List.of());

        assertThat(cases(all)).containsExactly(id);
        assertThat(versions(new Follower(feed, all, 100).catchUp())).isEqualTo(upTo(version(id)));
    }

    @Test
    @DisplayName("a case that ended stays in sight for a while, or leaves at once where the scope says so")
    void closed() {
        var keeps = new Follower(feed, VND, 100);
        Scope openOnly = new Scope(Set.of("VND"), Duration.ZERO);
        var drops = new Follower(feed, openOnly, 100);
        CaseId id = commands.given(node.authority(), "1", queued());
        keeps.catchUp();
        drops.catchUp();

        commands.accepted(node.authority(), id, seller(cancelsAppeal()));

        assertThat(versions(keeps.catchUp())).doesNotContain(-1L).isNotEmpty();
        assertThat(drops.catchUp()).containsExactly(new Change.Left(id));
        assertThat(cases(VND)).containsExactly(id);
        assertThat(cases(openOnly)).isEmpty();
    }

    @Test
    @DisplayName("what comes after a snapshot's place is all that the snapshot may lack")
    void snapshot() {
        CaseId id = commands.given(node.authority(), "1", claimed());
        Cursor place = feed.now();
        commands.accepted(node.authority(), id, lan(notes()));

        assertThat(Cursor.parse(place.text())).contains(place);
        assertThat(feed.read(place, reader(VND), 10))
                .isInstanceOfSatisfying(
                        Reading.Page.class,
                        page -> assertThat(versions(page.changes())).containsExactly(version(id)));
    }

    @Test
    @DisplayName(
            "after a restored backup old cursors are refused, and events from a server with higher numbers are in order again")
    void restored() {
        CaseId id = commands.given(node.authority(), "1", claimed());
        var before = new Follower(feed, VND, 100);
        List<Change> whole = before.catchUp();
        TestPostgres.execute(address, "UPDATE events SET xid = (xid::text::bigint + 1000000000)::text::xid8");
        assertThat(new Follower(feed, VND, 100).catchUp()).isEmpty();

        Installation.restored(address);

        assertThat(feed.read(before.cursor(), reader(VND), 100))
                .isEqualTo(new Reading.EpochGone(feed.start().epoch()));
        assertThat(feed.start().epoch()).isNotEqualTo(before.cursor().epoch());
        var after = new Follower(feed, VND, 3);
        assertThat(after.catchUp()).isEqualTo(whole);
        commands.accepted(node.authority(), id, lan(notes()));
        assertThat(versions(after.catchUp())).containsExactly(version(id));
    }

    @Test
    @DisplayName(
            "who reads only when it is told to misses nothing, whichever node it was, and hears nothing once it has stopped")
    void hints() throws InterruptedException {
        try (var watch = new FeedWatch(node.database(), Duration.ofMillis(5));
                var other = new Node(address)) {
            var hints = new Semaphore(0);
            Runnable stop = watch.listen(hints::release);
            var follower = new Follower(feed, VND, 100);
            CaseId id = commands.given(other.authority(), "1", claimed());

            for (int round = 0; round < 5; round++) {
                commands.accepted(other.authority(), id, lan(notes()));
                long newest = version(id);
                while (!versions(follower.changes()).contains(newest)) {
                    assertThat(hints.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                    follower.catchUp();
                }
            }

            stop.run();
            var heard = new Semaphore(0);
            Runnable stopAgain = watch.listen(heard::release);
            hints.drainPermits();
            commands.accepted(other.authority(), id, lan(notes()));
            heard.acquire(2);
            assertThat(hints.availablePermits()).isZero();
            stopAgain.run();
        }
    }
}
