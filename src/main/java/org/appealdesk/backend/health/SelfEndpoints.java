package org.appealdesk.backend.health;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.people.Role;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.SnapshotLine;
import org.appealdesk.protocol.http.TimeBody;

/** What a console asks first: {@code GET /v1/time}, and {@code GET /v1/me}. Safe for use by several threads. */
public final class SelfEndpoints {

    private final InstantSource clock;
    private final Supplier<UUID> epoch;
    private final int closedForDays;

    /**
     * @param epoch the installation's, read anew each time
     * @param closedForDays for how long consoles keep a case after its end
     */
    public SelfEndpoints(InstantSource clock, Supplier<UUID> epoch, int closedForDays) {
        this.clock = clock;
        this.epoch = epoch;
        this.closedForDays = closedForDays;
    }

    public Endpoint time() {
        return new Endpoint(
                Endpoint.Method.GET,
                "/v1/time",
                new Access.Anyone(),
                call -> call.answer(new TimeBody(clock.instant()).json()));
    }

    public Endpoint me() {
        return new Endpoint(Endpoint.Method.GET, "/v1/me", Access.only(Role.values()), this::me);
    }

    private void me(Call call) {
        var person = call.person();
        call.answer(new MeBody(
                        person.id(),
                        person.name(),
                        person.role().name(),
                        person.queues().stream().sorted().toList(),
                        closedForDays,
                        epoch.get().toString(),
                        SnapshotLine.SCHEMA,
                        person.since())
                .json());
    }
}
