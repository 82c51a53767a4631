package org.appealdesk.backend.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Person LINH = new Person("LT", "Linh Trần", Role.AGENT, Set.of("VND", "EUR"));

    private final DatabaseAddress address = TestPostgres.fresh();
    private final Database database = Database.open(address, "people-test", 2);
    private final People people = new People(database, new Random(1)::nextBytes);

    @AfterEach
    void letGo() {
        database.close();
    }

    @Test
    void aTokenLetsItsHolderIn() {
        people.add(LINH);

        AccessToken token = people.issue("LT", "laptop", null).orElseThrow();

        assertThat(people.holder(token)).contains(LINH);
        assertThat(AccessToken.of(token.text()).flatMap(people::holder)).contains(LINH);
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void anAgentsFirstDayComesBackAndCanBeChanged() {
        Instant firstDay = Instant.parse("2026-11-20T17:00:00Z");
        people.add(new Person("MT", "Mai", Role.AGENT, Set.of("VND"), firstDay));
        AccessToken token = people.issue("MT", "laptop", null).orElseThrow();

        people.change("MT", now -> new Person("MT", "Mai Trần", now.role(), Set.of(), now.since()));

        Person mai = people.holder(token).orElseThrow();
        assertThat(mai).isEqualTo(new Person("MT", "Mai Trần", Role.AGENT, Set.of(), firstDay));
        assertThat(mai.actor()).contains(new Actor.Agent(new AgentId("MT"), firstDay));
        assertThat(people.all()).containsExactly(new People.Entry(mai, true, 1));

        Instant later = firstDay.plus(Duration.ofDays(3));
        people.change("MT", now -> new Person("MT", now.name(), now.role(), now.queues(), later));
        assertThat(people.holder(token).orElseThrow().since()).isEqualTo(later);
    }

    @Test
    void twoTokensOfOnePersonAreTwo() {
        people.add(LINH);

        AccessToken laptop = people.issue("LT", "laptop", null).orElseThrow();
        AccessToken home = people.issue("LT", "home", null).orElseThrow();

        assertThat(laptop.text()).isNotEqualTo(home.text());
        assertThat(people.all()).containsExactly(new People.Entry(LINH, true, 2));
    }

    @Test
    void whatNobodyIssuedLetsNobodyIn() {
        people.add(LINH);
        AccessToken forged = AccessToken.random(new Random(2)::nextBytes);

        assertThat(people.holder(forged)).isEmpty();
        assertThat(AccessToken.of("")).isEmpty();
        assertThat(AccessToken.of("appealdesk_")).isEmpty();
        assertThat(AccessToken.of(forged.text() + "A")).isEmpty();
        assertThat(AccessToken.of("' OR 1=1 --")).isEmpty();
    }

    @Test
    void anExpiredTokenLetsNobodyIn() {
        people.add(LINH);
        AccessToken token = people.issue("LT", "for a day", Duration.ofDays(1)).orElseThrow();
        assertThat(people.holder(token)).contains(LINH);

        TestPostgres.execute(address, "UPDATE tokens SET expires_at = now()");

        assertThat(people.holder(token)).isEmpty();
        assertThat(people.all()).containsExactly(new People.Entry(LINH, true, 0));
    }

    @Test
    void revokingHoldsAtOnce() {
        people.add(LINH);
        AccessToken token = people.issue("LT", "laptop", null).orElseThrow();

        assertThat(people.revoke("LT")).isOne();

        assertThat(people.holder(token)).isEmpty();
        assertThat(people.revoke("LT")).isZero();
        assertThat(people.issue("LT", "new laptop", null).flatMap(people::holder))
                .contains(LINH);
    }

    @Test
    void whoLeftIsKnownAndNotLetIn() {
        people.add(LINH);
        AccessToken token = people.issue("LT", "laptop", null).orElseThrow();

        assertThat(people.leave("LT")).isTrue();

        assertThat(people.holder(token)).isEmpty();
        assertThat(people.issue("LT", "laptop", null)).isEmpty();
        assertThat(people.leave("LT")).isFalse();
        assertThat(people.change("LT", _ -> LINH)).isFalse();
        assertThat(people.add(LINH)).as("events name the one who left").isFalse();
        assertThat(people.all()).containsExactly(new People.Entry(LINH, false, 0));
    }

    @Test
    void aNewRoleHoldsForTokensThatWereIssued() {
        people.add(LINH);
        AccessToken token = people.issue("LT", "laptop", null).orElseThrow();
        Person promoted = new Person("LT", "Linh Trần", Role.SUPERVISOR, Set.of());

        assertThat(people.change("LT", _ -> promoted)).isTrue();

        assertThat(people.holder(token)).contains(promoted);
        assertThat(people.change("XX", now -> now)).isFalse();
    }

    @Test
    void nobodyGetsAToken() {
        assertThat(people.issue("XX", "laptop", null)).isEmpty();
        assertThat(people.revoke("XX")).isZero();
    }

    /** What is stored lets nobody in. */
    @Test
    void theTokenItselfIsNotStored() {
        people.add(LINH);
        AccessToken token = people.issue("LT", "laptop", null).orElseThrow();

        String stored = database.ask("read the tokens", connection -> {
            try (var rows = connection.createStatement().executeQuery("SELECT tokens::text FROM tokens")) {
                return rows.next() ? rows.getString(1) : "";
            }
        });

        assertThat(stored).contains("laptop").doesNotContain(token.text());
    }

    @Test
    void oneTokenIsRevokedByItsNumberAndTheOthersStay() {
        people.add(LINH);
        AccessToken laptop = people.issue("LT", "laptop", null).orElseThrow();
        AccessToken home = people.issue("LT", "home", Duration.ofDays(3)).orElseThrow();
        List<People.Token> tokens = people.tokens();
        assertThat(tokens).extracting(People.Token::label).containsExactly("laptop", "home");
        assertThat(tokens).extracting(People.Token::personId).containsOnly("LT");
        assertThat(tokens.getFirst().expires()).isNull();
        assertThat(tokens.getLast().expires()).isNotNull();

        assertThat(people.revokeToken(tokens.getFirst().number())).isTrue();

        assertThat(people.revokeToken(tokens.getFirst().number())).isFalse();
        assertThat(people.holder(laptop)).isEmpty();
        assertThat(people.holder(home)).contains(LINH);
        assertThat(people.tokens()).containsExactly(tokens.getLast());
        people.leave("LT");
        assertThat(people.tokens()).isEmpty();
    }
}
