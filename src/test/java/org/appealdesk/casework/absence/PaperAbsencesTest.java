package org.appealdesk.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.appealdesk.casework.MemoryPapers;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.junit.jupiter.api.Test;

/** Absences of a training: kept, read again, and over by the clock. */
class PaperAbsencesTest {
    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final AgentId LAN = new AgentId("LAN");
    private static final AgentId MINH = new AgentId("MINH");
    private static final Actor.Agent AS_LAN = new Actor.Agent(LAN);

    private final MemoryPapers papers = new MemoryPapers();
    private final AtomicReference<Instant> time = new AtomicReference<>(START);
    private final AtomicInteger ids = new AtomicInteger();
    private final PaperAbsences absences = open();

    private PaperAbsences open() {
        return new PaperAbsences(papers, time::get, () -> "a" + ids.incrementAndGet());
    }

    private static AbsencePlan leave(Duration in, Duration until) {
        return new AbsencePlan(LAN, MINH, START.plus(in), START.plus(until), "On leave.\nHà knows more.");
    }

    @Test
    void whatIsRecordedIsThereAgainAtTheNextStart() {
        AbsencePlan plan = leave(Duration.ofHours(1), Duration.ofDays(3));
        AtomicInteger told = new AtomicInteger();
        absences.watch(told::incrementAndGet);

        assertThat(absences.record(plan, AS_LAN)).isEmpty();

        assertThat(told).hasValue(1);
        assertThat(absences.absences()).extracting(Absence::plan).containsExactly(plan);
        assertThat(open().absences()).isEqualTo(absences.absences());
    }

    @Test
    void whatIsRefusedIsNotKeptAndTellsNobody() {
        absences.record(leave(Duration.ZERO, Duration.ofDays(1)), AS_LAN);
        AtomicInteger told = new AtomicInteger();
        absences.watch(told::incrementAndGet);

        assertThat(absences.record(leave(Duration.ofHours(2), Duration.ofDays(3)), AS_LAN))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.why()).isEqualTo(Why.OVERLAPS);
                    assertThat(refusal.other()).isEqualTo(absences.absences().getFirst());
                });

        assertThat(told).hasValue(0);
        assertThat(open().absences()).hasSize(1);
    }

    @Test
    void itBeginsAndEndsByTheClock() {
        absences.record(leave(Duration.ofHours(1), Duration.ofHours(2)), AS_LAN);

        assertThat(absences.standsInFor(MINH, START)).isEmpty();
        assertThat(absences.standsInFor(MINH, START.plus(Duration.ofHours(1)))).containsExactly(LAN);
        assertThat(absences.standsInFor(LAN, START.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(absences.standsInFor(MINH, START.plus(Duration.ofHours(2)))).isEmpty();
        time.set(START.plus(Duration.ofHours(2)));
        assertThat(absences.absences()).isEmpty();
        assertThat(absences.record(leave(Duration.ofHours(1), Duration.ofDays(1)), AS_LAN))
                .as("what is over is in nobody's way")
                .isEmpty();
    }

    @Test
    void whoIsBackEndsItAndNobodyElseBesideASupervisor() {
        absences.record(leave(Duration.ZERO, Duration.ofDays(1)), AS_LAN);
        Absence absence = absences.absences().getFirst();

        assertThat(absences.end(absence, new Actor.Agent(MINH)).map(AbsenceRefusal::why))
                .contains(Why.NOT_YOURS);
        assertThat(absences.absences()).containsExactly(absence);
        assertThat(absences.end(absence, AS_LAN)).isEmpty();
        assertThat(absences.absences()).isEmpty();
        assertThat(open().absences()).isEmpty();
    }

    @Test
    void aPaperThatIsNoneIsLeftAsItIs() {
        papers.write("absence", "a9", "of a later version");

        assertThat(open().absences()).isEmpty();
        assertThat(papers.read("absence", "a9")).contains("of a later version");
    }
}
