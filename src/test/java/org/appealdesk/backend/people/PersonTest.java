package org.appealdesk.backend.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @Test
    void actsAsTheRoleSays() {
        assertThat(person(Role.AGENT).actor()).contains(new Actor.Agent(new AgentId("LT")));
        assertThat(person(Role.SUPERVISOR).actor()).contains(new Actor.Supervisor(new AgentId("LT")));
        assertThat(person(Role.PLATFORM).actor()).contains(new Actor.Platform());
        assertThat(person(Role.AUDITOR).actor()).isEmpty();
        assertThat(person(Role.TRAINER).actor()).isEmpty();
    }

    @Test
    void seesItsQueuesOnly() {
        var agent = new Person("LT", "Linh", Role.AGENT, Set.of("VND"));

        assertThat(agent.sees("VND")).isTrue();
        assertThat(agent.sees("EUR")).isFalse();
        assertThat(person(Role.AUDITOR).sees("EUR")).isTrue();
        assertThat(person(Role.TRAINER).sees("VND")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "a b", "ü", "a/b", "'; DROP TABLE people; --"})
    void refusesIdsThatAreNone(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person(id, "Linh", Role.AGENT, Set.of()))
                .withMessageContaining("“" + id + "”");
    }

    @Test
    void refusesNamesAndQueuesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Person("LT", " ", Role.AGENT, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Person("LT", "x".repeat(101), Role.AGENT, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person("LT", "Linh", Role.AGENT, Set.of("đồng")))
                .withMessageContaining("VND");
    }

    private static Person person(Role role) {
        return new Person("LT", "Linh", role, Set.of());
    }
}
