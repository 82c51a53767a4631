package org.appealdesk.backend.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.People;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.appealdesk.casework.absence.Absence;
import org.appealdesk.casework.absence.AbsenceBook.Colleague;
import org.appealdesk.casework.absence.AbsencePlan;
import org.appealdesk.casework.absence.AbsenceRefusal;
import org.appealdesk.casework.absence.AbsenceRefusal.Why;
import org.appealdesk.engine.trade.AgentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Absences in a real database: kept, refused, ended, and what they do to the queues that people see. */
class AbsencesTest {
    private static final AgentId LAN = new AgentId("LAN");
    private static final AgentId MINH = new AgentId("MINH");
    private static final AgentId HOA = new AgentId("HOA");
    private static final Duration DAY = Duration.ofDays(1);

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = Database.open(address, "absences-test", 4);
    private final People people = new People(database, new Random(3)::nextBytes);
    private final Absences absences = new Absences(database);
    private final Instant now = databaseTime();

    AbsencesTest() {
        people.add(new Person("LAN", "Lan Phạm", Role.AGENT, Set.of("VND")));
        people.add(new Person("MINH", "Minh Trần", Role.AGENT, Set.of("EUR")));
        people.add(new Person("HOA", "Hòa Lê", Role.SUPERVISOR, Set.of()));
        people.add(new Person("AUDIT", "An Audit", Role.AUDITOR, Set.of()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Instant databaseTime() {
        return database.ask("read the clock", connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT now()");
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, java.time.OffsetDateTime.class).toInstant();
            }
        });
    }

    private AbsencePlan plan(AgentId person, AgentId substitute, int from, int until) {
        return new AbsencePlan(
                person, substitute, now.plus(DAY.multipliedBy(from)), now.plus(DAY.multipliedBy(until)), "nghỉ phép");
    }

    private Optional<Why> refused(AbsencePlan plan) {
        return absences.record(plan, "HOA", now).map(AbsenceRefusal::why);
    }

    private Set<String> queues(AccessToken token) {
        return people.holder(token).orElseThrow().queues();
    }

    @Test
    void whatIsRecordedIsReadAgainUntilItIsOver() {
        AbsencePlan later = plan(LAN, MINH, 2, 3);
        AbsencePlan sooner = plan(MINH, HOA, -1, 1);

        assertThat(refused(later)).isEmpty();
        assertThat(refused(sooner)).isEmpty();

        assertThat(absences.absences(now)).extracting(Absence::plan).containsExactly(sooner, later);
        assertThat(absences.absences(now.plus(DAY))).extracting(Absence::plan).containsExactly(later);
        assertThat(absences.standsInFor(HOA, now)).containsExactly(MINH);
        assertThat(absences.standsInFor(HOA, now.plus(DAY))).isEmpty();
        assertThat(absences.standsInFor(MINH, now)).isEmpty();
    }

    @Test
    void onlyWhoWorksOnCasesIsAwayOrStandsIn() {
        people.leave("MINH");

        assertThat(refused(plan(LAN, MINH, 0, 1))).contains(Why.UNKNOWN_PERSON);
        assertThat(refused(plan(LAN, new AgentId("AUDIT"), 0, 1))).contains(Why.UNKNOWN_PERSON);
        assertThat(refused(plan(new AgentId("NOBODY"), LAN, 0, 1))).contains(Why.UNKNOWN_PERSON);
        assertThat(absences.colleagues()).containsExactly(new Colleague(HOA, "Hòa Lê"), new Colleague(LAN, "Lan Phạm"));
    }

    @Test
    void whoLeavesStandsInNoLongerAndIsStillStoodInFor() {
        assertThat(refused(plan(LAN, MINH, -1, 2))).isEmpty();
        assertThat(refused(plan(LAN, MINH, 5, 6))).isEmpty();
        assertThat(refused(plan(MINH, HOA, 3, 4))).isEmpty();

        assertThat(people.leave("NOBODY")).isFalse();
        assertThat(absences.absences(now)).hasSize(3);
        assertThat(people.leave("MINH")).isTrue();

        assertThat(absences.absences(now)).extracting(Absence::plan).containsExactly(plan(MINH, HOA, 3, 4));
        assertThat(absences.standsInFor(MINH, now)).isEmpty();
    }

    @Test
    void twoAtOnceThatAreInEachOthersWayAreNotBothRecorded() throws InterruptedException, ExecutionException {
        List<Callable<Optional<Why>>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            both.add(i % 2 == 0 ? () -> refused(plan(LAN, MINH, 0, 2)) : () -> refused(plan(MINH, LAN, 1, 3)));
        }

        int recorded = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(both)) {
                recorded += one.get().isEmpty() ? 1 : 0;
            }
        }

        assertThat(recorded).isEqualTo(1);
        assertThat(absences.absences(now)).hasSize(1);
    }

    @Test
    void theSubstituteSeesTheQueuesOfWhoIsAwayAsLongAsItLasts() {
        AccessToken minh = people.issue("MINH", "test", null).orElseThrow();
        absences.record(plan(LAN, MINH, 2, 3), "LAN", now);
        assertThat(queues(minh)).as("it has not begun").containsExactly("EUR");
        absences.record(plan(LAN, MINH, -1, 1), "LAN", now);

        assertThat(queues(minh)).containsExactlyInAnyOrder("EUR", "VND");
        assertThat(people.all())
                .as("what the administrator gave him stays as it is")
                .filteredOn(entry -> entry.person().id().equals("MINH"))
                .allMatch(entry -> entry.person().queues().equals(Set.of("EUR")));

        assertThat(absences.end(absences.absences(now).getFirst(), "LAN")).isTrue();
        assertThat(queues(minh)).containsExactly("EUR");
    }

    @Test
    void whoStandsInForSomebodyWithAllQueuesSeesAll() {
        AccessToken minh = people.issue("MINH", "test", null).orElseThrow();
        people.subjects().link("MINH", "https://issuer.example", "minh");
        absences.record(plan(HOA, MINH, -1, 1), "HOA", now);

        assertThat(queues(minh)).isEmpty();
        assertThat(people.holder(minh).orElseThrow().role())
                .as("nobody becomes a supervisor by standing in for one")
                .isEqualTo(Role.AGENT);
    }

    @Test
    void whoRecordedAndWhoEndedItIsKept() {
        absences.record(plan(LAN, MINH, -1, 1), "HOA", now);
        absences.record(plan(LAN, MINH, 4, 5), null, now);
        Absence first = absences.absences(now).getFirst();

        assertThat(absences.end(first, "LAN")).isTrue();
        assertThat(absences.end(first, "HOA")).as("it is over").isFalse();

        assertThat(kept()).containsExactly("HOA LAN", "null null");
    }

    private List<String> kept() {
        return database.ask("read who did it", connection -> {
            List<String> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT recorded_by, ended_by FROM absences ORDER BY absence_id");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return all;
        });
    }
}
