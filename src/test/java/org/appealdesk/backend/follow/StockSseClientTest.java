package org.appealdesk.backend.follow;

import static org.appealdesk.engine.story.Plots.queued;
import static org.assertj.core.api.Assertions.assertThat;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.StreamException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.TestPostgres;
import org.appealdesk.backend.people.AccessToken;
import org.appealdesk.backend.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of server-sent events that others made comes back by itself and is told at once that there is news. */
@Timeout(60)
class StockSseClientTest {

    private final DatabaseAddress address = TestPostgres.fresh();

    private static EventSource client(CuttableProxy proxy, AccessToken token) {
        return new EventSource.Builder(ConnectStrategy.http(URI.create("http://127.0.0.1:" + proxy.port() + "/v1/live"))
                        .header("Authorization", "Bearer " + token.text()))
                .errorStrategy(ErrorStrategy.alwaysContinue())
                .retryDelay(10, TimeUnit.MILLISECONDS)
                .build();
    }

    private static void assertNews(EventSource client) throws StreamException {
        assertThat(client.readMessage().getEventName()).isEqualTo("news");
    }

    @Test
    void comesBackWhenTheWayIsCut() throws IOException, StreamException {
        try (var node = new FollowedNode(address, "a");
                var proxy = new CuttableProxy(node.port());
                EventSource client = client(proxy, node.token("LAN", Role.AGENT))) {
            assertNews(client);

            for (int i = 0; i < 3; i++) {
                proxy.cut();
                assertNews(client);
            }

            node.given("1", queued());
            assertNews(client);
        }
    }

    @Test
    void comesBackToAnotherNodeWhenItsNodeCloses() throws IOException, StreamException {
        try (var first = new FollowedNode(address, "a");
                var second = new FollowedNode(address, "b");
                var proxy = new CuttableProxy(first.port());
                EventSource client = client(proxy, first.token("LAN", Role.AGENT))) {
            assertNews(client);

            proxy.leadTo(second.port());
            first.following().close();

            // The first node may have had more news than one before it closed.
            do {
                assertNews(client);
            } while (second.following().listening() == 0);

            second.given("1", queued());
            assertNews(client);
        }
    }
}
