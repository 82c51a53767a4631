package org.appealdesk.backend.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.Subjects.Link;
import org.appealdesk.backend.people.Subjects.Linked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    private static final String ISSUER = "https://id.example.com";
    private static final Instant FUTURE = Instant.parse("9999-01-01T00:00:00Z");

    private static final Instant FIRST_DAY = Instant.parse("2026-01-05T00:00:00Z");

    private final Database database = Database.open(TestPostgres.fresh(), "test", 2);
    private final People people = new People(database, new Random(3)::nextBytes);
    private final Subjects subjects = people.subjects();
    private final Person lan = new Person("LAN", "Lan", Role.AGENT, Set.of("VND"), FIRST_DAY);
    private final Person hoa = new Person("HOA", "Hoa", Role.SUPERVISOR, Set.of());

    @BeforeEach
    void add() {
        people.add(lan);
        people.add(hoa);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Subject account(String name) {
        return new Subject(ISSUER, name, FUTURE);
    }

    @Test
    void onlyWhoWasLinkedIsLetIn() {
        assertThat(people.holder(account("a"))).isEmpty();

        assertThat(subjects.link("LAN", ISSUER, "a")).isEqualTo(Linked.DONE);

        assertThat(people.holder(account("a"))).contains(lan);
        assertThat(people.holder(new Subject("https://other.example.com", "a", FUTURE)))
                .isEmpty();
        assertThat(people.holder(account("A"))).isEmpty();
    }

    @Test
    void anAccountIsOnePersonsAndMayBeLinkedTwice() {
        subjects.link("LAN", ISSUER, "a");

        assertThat(subjects.link("LAN", ISSUER, "a")).isEqualTo(Linked.DONE);
        assertThat(subjects.link("HOA", ISSUER, "a")).isEqualTo(Linked.TAKEN);
        assertThat(subjects.all()).containsExactly(new Link("LAN", ISSUER, "a"));
    }

    @Test
    void nobodyAndWhoHasLeftCannotBeLinked() {
        people.leave("HOA");

        assertThat(subjects.link("NOBODY", ISSUER, "a")).isEqualTo(Linked.UNKNOWN);
        assertThat(subjects.link("HOA", ISSUER, "a")).isEqualTo(Linked.UNKNOWN);
    }

    @Test
    void leavingAndUnlinkingHoldAtOnce() {
        subjects.link("LAN", ISSUER, "a");
        subjects.link("LAN", ISSUER, "b");
        subjects.link("HOA", ISSUER, "c");

        assertThat(subjects.unlink("LAN")).isEqualTo(2);
        people.leave("HOA");

        assertThat(people.holders(List.of(account("a"), account("b"), account("c"))))
                .isEmpty();
        assertThat(subjects.unlink("LAN")).isZero();
    }

    @Test
    void anAgentOfWhomNobodySaidBeginsWithTheFirstSignIn() {
        people.add(new Person("MAI", "Mai", Role.AGENT, Set.of()));
        subjects.link("MAI", ISSUER, "m");
        assertThat(firstDay("MAI")).as("a link is no sign-in").isNull();

        Instant first = people.holder(account("m")).orElseThrow().since();

        assertThat(first).isNotNull().isCloseTo(databaseTime(), within(1, ChronoUnit.MINUTES));
        assertThat(firstDay("MAI")).isEqualTo(first);
        assertThat(people.holders(List.of(new Subject(ISSUER, "m", FUTURE, FIRST_DAY))))
                .as("later ones change nothing")
                .hasSize(1)
                .allSatisfy((pass, person) -> assertThat(person.since()).isEqualTo(first));
    }

    @Test
    void whatTheIssuerSaysComesBeforeTheFirstSignInAndAfterWhatWasSaidHere() {
        people.add(new Person("MAI", "Mai", Role.AGENT, Set.of()));
        subjects.link("MAI", ISSUER, "m");
        subjects.link("LAN", ISSUER, "l");
        Instant told = Instant.parse("2026-02-20T00:00:00Z");

        assertThat(people.holders(
                        List.of(new Subject(ISSUER, "m", FUTURE, told), new Subject(ISSUER, "l", FUTURE, told))))
                .hasSize(2)
                .allSatisfy((pass, person) ->
                        assertThat(person.since()).isEqualTo(person.id().equals("MAI") ? told : FIRST_DAY));
        assertThat(firstDay("MAI")).isEqualTo(told);
    }

    @Test
    void onlyAgentsHaveAFirstDay() {
        subjects.link("HOA", ISSUER, "h");

        assertThat(people.holder(account("h"))).contains(hoa);
        assertThat(firstDay("HOA")).isNull();
    }

    private @Nullable Instant firstDay(String id) {
        return people.all().stream()
                .map(People.Entry::person)
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow()
                .since();
    }

    private Instant databaseTime() {
        return database.ask("the time", connection -> {
            try (var rows = connection.createStatement().executeQuery("SELECT now()")) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    @Test
    void whatHasExpiredLetsNobodyIn() {
        subjects.link("LAN", ISSUER, "a");

        assertThat(people.holder(new Subject(ISSUER, "a", Instant.EPOCH))).isEmpty();
    }

    @Test
    void tokensAndAccountsAreLookedUpTogether() {
        subjects.link("LAN", ISSUER, "a");
        AccessToken token = people.issue("HOA", "test", null).orElseThrow();
        Instant soon = FUTURE.truncatedTo(ChronoUnit.DAYS).minusSeconds(1);

        assertThat(people.holders(List.of(account("a"), token, account("b"), new Subject(ISSUER, "a", soon))))
                .hasSize(3)
                .containsEntry(account("a"), lan)
                .containsEntry(token, hoa);
    }
}
