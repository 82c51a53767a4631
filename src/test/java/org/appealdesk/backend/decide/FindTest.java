package org.appealdesk.backend.decide;

import static org.appealdesk.engine.story.Moves.*;
import static org.appealdesk.engine.story.People.*;
import static org.appealdesk.engine.story.Plots.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.appealdesk.backend.Commands;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.log.PostgresEventLog;
import org.appealdesk.backend.log.SharedLog;
import org.appealdesk.backend.log.Standing;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.casework.EventLog.Append;
import org.appealdesk.casework.KnownFiles;
import org.appealdesk.engine.Rejection;
import org.appealdesk.engine.command.AppealCommand;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.story.Story;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose a case is, is asked for every command. */
class FindTest {

    private final Database database = Database.open(TestPostgres.fresh(), "test", 5);
    private final CountingLog log = new CountingLog(new PostgresEventLog(database));
    private final NodeAuthority authority = new NodeAuthority(Story.ENGINE, log, new KnownFiles(), 10);
    private final Commands commands = new Commands("find");

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void aLongHistoryIsReadOnceAndNotForEveryCommand() {
        CaseId id = commands.given(authority, "1", claimed());
        var other = new NodeAuthority(Story.ENGINE, log, new KnownFiles(), 10);
        log.read.set(0);

        for (int i = 0; i < 5; i++) {
            assertThat(other.find(id)).isPresent();
            commands.accepted(other, id, lan(notes()));
        }

        assertThat(log.read).hasValue(1);
        assertThat(other.find(id))
                .hasValueSatisfying(file -> assertThat(file.version())
                        .isEqualTo(log.history(id).events().getLast().version()));
    }

    @Test
    void nobodyKnowsACaseThatIsNotThere() {
        assertThat(authority.find(new CaseId("1"))).isEmpty();
        commands.given(authority, "1", queued());

        assertThat(authority.find(new CaseId("1"))).isPresent();
    }

    /** Counts how often histories are read. */
    private record CountingLog(PostgresEventLog kept, AtomicInteger read) implements SharedLog {
        CountingLog(PostgresEventLog kept) {
            this(kept, new AtomicInteger());
        }

        @Override
        public CaseHistory history(CaseId caseId) {
            read.incrementAndGet();
            return kept.history(caseId);
        }

        @Override
        public Append append(
                AppealCommand command, List<RecordedEvent> events, long base, @Nullable Standing standing) {
            return kept.append(command, events, base, standing);
        }

        @Override
        public Append refuse(AppealCommand command, Rejection rejection, long base) {
            return kept.refuse(command, rejection, base);
        }

        @Override
        public Look look(AppealCommand command) {
            return kept.look(command);
        }

        void close() {
            kept.close();
        }
    }
}
