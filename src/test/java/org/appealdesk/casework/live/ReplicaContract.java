package org.appealdesk.casework.live;

import static org.appealdesk.casework.Notes.command;
import static org.appealdesk.casework.Notes.events;
import static org.appealdesk.casework.Notes.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.RejectionCode;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.event.RuleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every replica does. One subclass an implementation. */
public abstract class ReplicaContract {

    private Replica replica = new MemoryReplica();

    /** An empty one. */
    protected abstract Replica open();

    /** The same one, after the program was started anew. */
    protected abstract Replica reopen(Replica replica);

    @BeforeEach
    void openReplica() {
        replica = open();
    }

    @AfterEach
    void closeReplica() {
        replica.close();
    }

    private void keep(List<FedEvent> events, String cursor) {
        replica.keep(new Replica.Page(events, Set.of(), cursor, Map.of()));
    }

    private static List<RecordedEvent> caseOf(String number, int count) {
        return events(command("c" + number, number), 1, count);
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(replica.cases()).isEmpty();
        assertThat(replica.cursor()).isEmpty();
        assertThat(replica.commands()).isEmpty();
        assertThat(replica.snapshotUnderWay()).isEmpty();
        assertThat(replica.history(id("1"))).isEqualTo(new CaseHistory(id("1"), List.of(), null));
    }

    @Test
    void givesBackWhatAPageBroughtAfterAStartToo() {
        List<RecordedEvent> one = caseOf("1", 3);
        keep(Feeds.of(one), "k1");

        replica = reopen(replica);

        assertThat(replica.cases()).containsExactly(id("1"));
        assertThat(replica.history(id("1"))).isEqualTo(new CaseHistory(id("1"), one, null));
        assertThat(replica.cursor()).contains("k1");
        assertThat(replica.hasEventsOf("c1")).isTrue();
        assertThat(replica.hasEventsOf("c2")).isFalse();
    }

    @Test
    void passesOverWhatIsHereAlready() {
        List<RecordedEvent> one = caseOf("1", 3);
        keep(Feeds.of(one).subList(0, 2), "k1");
        keep(Feeds.of(one), "k2");

        assertThat(replica.history(id("1"))).isEqualTo(new CaseHistory(id("1"), one, null));
    }

    @Test
    void whatIsWholeTakesThePlaceOfWhatWasMasked() {
        List<RecordedEvent> one = caseOf("1", 2);
        List<FedEvent> whole = Feeds.of(one);
        List<RecordedEvent> struckOut = new ArrayList<>(events(command("c1", "1", "•••"), 1, 1));
        struckOut.add(one.get(1));
        FedEvent first = whole.get(0);
        FedEvent masked = new FedEvent(
                first.caseId(), 1, first.commandId(), Feeds.of(struckOut).get(0).body(), first.hash(), true);

        keep(List.of(masked, whole.get(1)), "k1");
        assertThat(replica.history(id("1"))).isEqualTo(new CaseHistory(id("1"), struckOut, null));

        keep(whole, "k2");
        keep(List.of(masked), "k3");
        assertThat(replica.history(id("1"))).isEqualTo(new CaseHistory(id("1"), one, null));
    }

    @Test
    void aBrokenChainIsNotBelieved() {
        List<RecordedEvent> one = caseOf("1", 2);
        List<FedEvent> fed = Feeds.of(one);
        FedEvent second = fed.get(1);
        keep(
                List.of(
                        fed.get(0),
                        new FedEvent(
                                second.caseId(),
                                2,
                                second.commandId(),
                                second.body(),
                                fed.get(0).hash(),
                                false)),
                "k1");

        CaseHistory history = replica.history(id("1"));

        assertThat(history.events()).isEqualTo(one.subList(0, 1));
        assertThat(history.unreadable()).isNotNull();
    }

    @Test
    void dropsWhatLeftTheScope() {
        keep(Feeds.of(caseOf("1", 2)), "k1");
        keep(Feeds.of(caseOf("2", 1)), "k2");

        replica.keep(new Replica.Page(List.of(), Set.of(id("1")), "k3", Map.of()));

        assertThat(replica.cases()).containsExactly(id("2"));
        assertThat(replica.history(id("1")).events()).isEmpty();
        assertThat(replica.hasEventsOf("c1")).isFalse();
    }

    @Test
    void keepsOwnCommandsInOrderAndWhatBecameOfThem() {
        var rejection = new Rejection(RejectionCode.CLAIMED_BY_OTHER, RuleId.E11, Map.of("owner", "HN"));
        replica.queue(command("a", "1"), 3, null);
        replica.queue(command("b", "2"), 0, null);
        replica.queue(command("c", "1"), 4, null);
        replica.queue(command("d", "1"), 4, null);
        replica.queue(command("e", "1"), 4, null);
        replica.mark(Map.of(
                "b", new OwnCommand.Acknowledged(7),
                "c", new OwnCommand.Refused(Refusal.byRules(rejection)),
                "d", new OwnCommand.Refused(Refusal.because(Refusal.Why.NOT_ALLOWED, "two\nlines")),
                "e", new OwnCommand.Done(5)));

        replica = reopen(replica);

        List<OwnCommand> commands = replica.commands();
        assertThat(commands).extracting(OwnCommand::id).containsExactly("a", "b", "c", "d", "e");
        assertThat(commands)
                .extracting(OwnCommand::state)
                .containsExactly(
                        new OwnCommand.Waiting(),
                        new OwnCommand.Acknowledged(7),
                        new OwnCommand.Refused(Refusal.byRules(rejection)),
                        new OwnCommand.Refused(Refusal.because(Refusal.Why.NOT_ALLOWED, "two\nlines")),
                        new OwnCommand.Done(5));
        assertThat(commands.get(0).command()).isEqualTo(command("a", "1"));
        assertThat(commands.get(0).seen()).isEqualTo(3);
        assertThat(commands).extracting(OwnCommand::place).isSorted();
    }

    @Test
    void aPageSaysWhatBecameOfOwnCommands() {
        replica.queue(command("c1", "1"), 0, null);

        replica.keep(new Replica.Page(Feeds.of(caseOf("1", 1)), Set.of(), "k1", Map.of("c1", new OwnCommand.Done(1))));

        assertThat(replica.commands()).extracting(OwnCommand::state).containsExactly(new OwnCommand.Done(1));
    }

    @Test
    void oneCommandTakesThePlaceOfAnother() {
        replica.queue(command("a", "1"), 0, null);
        replica.queue(command("b", "1"), 0, "a");
        replica.queue(command("c", "1"), 0, null);
        replica.forget("c");

        assertThat(replica.commands()).extracting(OwnCommand::id).containsExactly("b");
    }

    @Test
    void aSnapshotTakesThePlaceOfWhatWasHere() {
        keep(Feeds.of(caseOf("1", 3)), "k1");
        keep(Feeds.of(caseOf("2", 3)), "k2");

        replica.beginSnapshot("s1");
        replica.keepSnapshot(Map.of(id("2"), Feeds.of(caseOf("2", 1))), 17);
        replica = reopen(replica);
        assertThat(replica.snapshotUnderWay()).contains(new Replica.SnapshotUnderWay("s1", 17));
        assertThat(replica.cursor()).contains("k2");
        replica.keepSnapshot(Map.of(id("3"), Feeds.of(caseOf("3", 2))), 18);

        assertThat(replica.endSnapshot(_ -> Map.of())).containsExactly(id("1"));
        assertThat(replica.cases()).containsExactlyInAnyOrder(id("2"), id("3"));
        assertThat(replica.history(id("2")).events()).hasSize(1);
        assertThat(replica.cursor()).contains("s1");
        assertThat(replica.snapshotUnderWay()).isEmpty();
    }

    @Test
    void whatASnapshotKeptIsToldAtOnceAsItIsReadLater() {
        List<FedEvent> whole = Feeds.of(caseOf("1", 3));
        List<FedEvent> withoutItsFirst = Feeds.of(caseOf("2", 3)).subList(1, 3);
        replica.beginSnapshot("s1");

        List<CaseHistory> told = replica.keepSnapshot(Map.of(id("1"), whole, id("2"), withoutItsFirst), 2);

        assertThat(told).containsExactlyInAnyOrder(replica.history(id("1")), replica.history(id("2")));
        assertThat(told).extracting(history -> history.events().size()).containsExactlyInAnyOrder(3, 0);
        assertThat(told).extracting(history -> history.unreadable() == null).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void theEndOfASnapshotSaysWhatBecameOfOwnCommands() {
        keep(Feeds.of(caseOf("1", 3)), "k1");
        replica.queue(command("c1", "1"), 0, null);
        replica.beginSnapshot("s1");

        replica.endSnapshot(dropped -> {
            assertThat(dropped).containsExactly(id("1"));
            assertThat(replica.hasEventsOf("c1")).isFalse();
            return Map.of("c1", new OwnCommand.Done(3));
        });

        assertThat(replica.commands()).extracting(OwnCommand::state).containsExactly(new OwnCommand.Done(3));
    }

    @Test
    void asManySnapshotsAsNeeded() {
        for (String cursor : List.of("s1", "s2", "s3")) {
            replica.beginSnapshot(cursor);
            replica.keepSnapshot(Map.of(id("1"), Feeds.of(caseOf("1", 2))), 1);

            assertThat(replica.endSnapshot(_ -> Map.of())).isEmpty();
        }
        replica.beginSnapshot("s4");
        assertThat(replica.endSnapshot(_ -> Map.of())).containsExactly(id("1"));
    }

    @Test
    void remembersWhereUploadsWereBegunUntilTheyAreOfNoUse() {
        assertThat(replica.upload("a1")).isEmpty();
        replica.keepUpload("a1", "https://appeals.example.com/v1/uploads/1");
        replica.keepUpload("b2", "https://appeals.example.com/v1/uploads/2");
        replica.keepUpload("b2", "https://appeals.example.com/v1/uploads/3");

        replica = reopen(replica);

        assertThat(replica.upload("a1")).contains("https://appeals.example.com/v1/uploads/1");
        assertThat(replica.upload("b2")).contains("https://appeals.example.com/v1/uploads/3");
        replica.forgetUpload("a1");
        replica.forgetUpload("never kept");
        assertThat(replica.upload("a1")).isEmpty();
        assertThat(replica.upload("b2")).isPresent();
    }

    @Test
    void withoutABeginningASnapshotHasNoEnd() {
        assertThatThrownBy(() -> replica.endSnapshot(_ -> Map.of())).isInstanceOf(IllegalStateException.class);
    }
}
