package org.appealdesk.backend.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.Person;
import org.appealdesk.backend.people.Role;
import org.junit.jupiter.api.Test;

class LiveClientTest {

    private final LiveClient client = new LiveClient(
            AccessToken.random(new Random(1)::nextBytes), new Person("LAN", "Lan", Role.AGENT, Set.of()));

    private static LiveMessage message(int number) {
        return LiveMessage.event("m", Integer.toString(number));
    }

    @Test
    void givesWhatWasOfferedInItsOrder() throws InterruptedException {
        LiveMessage one = message(1);
        LiveMessage two = message(2);
        client.offer(one);
        client.offer(two);

        assertThat(client.take()).containsExactly(one, two);
        assertThat(client.hasLost()).isFalse();
    }

    @Test
    void saysOnlyOnceThatThereIsNews() throws InterruptedException {
        client.offer(LiveMessage.NEWS);
        client.offer(message(1));
        client.offer(LiveMessage.NEWS);

        assertThat(client.take()).hasSize(2);
        client.offer(LiveMessage.NEWS);
        assertThat(client.take()).containsExactly(LiveMessage.NEWS);
    }

    @Test
    void whenTooMuchWaitsAllOfItIsDroppedAndThereIsNews() throws InterruptedException {
        for (int i = 0; i < LiveClient.MOST; i++) {
            client.offer(message(i));
        }
        assertThat(client.hasLost()).isFalse();

        client.offer(message(LiveClient.MOST));

        assertThat(client.hasLost()).isTrue();
        assertThat(client.hasLost()).isFalse();
        LiveMessage later = message(0);
        client.offer(later);
        assertThat(client.take()).containsExactly(LiveMessage.NEWS, later);
    }

    @Test
    void afterTheEndThereIsNothing() throws InterruptedException {
        client.offer(message(1));
        client.end();
        client.offer(message(2));

        assertThat(client.take()).isEmpty();
        assertThat(client.take()).isEmpty();
    }
}
