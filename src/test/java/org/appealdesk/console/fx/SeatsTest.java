package org.appealdesk.console.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.trade.AgentId;
import org.junit.jupiter.api.Test;

/** Who sits before the console. */
class SeatsTest {

    private static final Actor.Staff AGENT = new Actor.Agent(new AgentId("LT"));
    private static final Actor.Staff SUPERVISOR = new Actor.Supervisor(new AgentId("SUP"));

    @Test
    void the_first_sits_there_until_another_does() {
        Seats seats = new Seats(AGENT, SUPERVISOR);
        List<Actor.Staff> seen = new ArrayList<>();
        seats.meProperty().subscribe(me -> seen.add(me));

        seats.sit(SUPERVISOR);
        seats.sit(AGENT);

        assertThat(seen).containsExactly(AGENT, SUPERVISOR, AGENT);
        assertThat(seats.people()).containsExactly(AGENT, SUPERVISOR);
        assertThat(seats.me()).isEqualTo(AGENT);
    }

    @Test
    void nobody_else_may_sit_there() {
        Seats seats = new Seats(AGENT);

        assertThatThrownBy(() -> seats.sit(SUPERVISOR)).isInstanceOf(IllegalArgumentException.class);
        assertThat(seats.me()).isEqualTo(AGENT);
    }
}
