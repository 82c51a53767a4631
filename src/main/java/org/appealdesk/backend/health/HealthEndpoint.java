package org.appealdesk.backend.health;

import java.time.Duration;
import java.util.Map;
import org.appealdesk.backend.decide.DatabaseClock;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.protocol.Json;

/** {@code GET /health}: 200 when this node can do its work, 503 when not. It answers at once. */
public final class HealthEndpoint {

    /** Clocks drift by a second in about a day; decisions need far less. */
    private static final Duration CLOCK_TRUSTED = Duration.ofMinutes(10);

    private static final int UP = 200;
    private static final int DOWN = 503;

    private final Pulse pulse;
    private final DatabaseClock clock;
    private final String version;

    /** @param version of the program */
    public HealthEndpoint(Pulse pulse, DatabaseClock clock, String version) {
        this.pulse = pulse;
        this.clock = clock;
        this.version = version;
    }

    public Endpoint endpoint() {
        return new Endpoint(Endpoint.Method.GET, "/health", new Access.Anyone(), this::answer);
    }

    private void answer(Call call) {
        boolean database = pulse.beats();
        Duration age = clock.age();
        boolean up = database && age.compareTo(CLOCK_TRUSTED) < 0;
        Map<String, Object> body = Map.of(
                "status",
                up ? "up" : "down",
                "database",
                database ? "up" : "down",
                "clockAgeSeconds",
                age.toSeconds(),
                "feedLagSeconds",
                pulse.feedLag().toSeconds(),
                "version",
                version);
        call.answer(up ? UP : DOWN, Call.JSON, Json.canonical(body));
    }
}
