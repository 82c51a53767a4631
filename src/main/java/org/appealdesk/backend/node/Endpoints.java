package org.appealdesk.backend.node;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.backend.absence.AbsenceEndpoints;
import org.appealdesk.backend.commands.CommandsEndpoint;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.feed.Installation;
import org.appealdesk.backend.files.FileEndpoints;
import org.appealdesk.backend.files.UploadEndpoints;
import org.appealdesk.backend.health.HealthEndpoint;
import org.appealdesk.backend.health.SelfEndpoints;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.OpenApiEndpoint;
import org.appealdesk.backend.metrics.MetricsEndpoint;
import org.appealdesk.backend.outbox.OutboxEndpoints;
import org.appealdesk.backend.platform.CallerChecksEndpoint;
import org.appealdesk.backend.platform.OrdersEndpoint;
import org.appealdesk.backend.signin.SignInEndpoint;

/** Everything that can be called on a node, one line each. */
final class Endpoints {

    private Endpoints() {}

    static List<Endpoint> of(Parts parts) {
        var self = new SelfEndpoints(
                parts.clock, () -> Installation.epoch(parts.database), parts.configuration.get(Keys.CLOSED_FOR_DAYS));

        List<Endpoint> all = new ArrayList<>();
        all.add(new HealthEndpoint(parts.pulse, parts.clock, parts.surroundings.version()).endpoint());
        all.add(self.time());
        all.add(self.me());
        all.add(SignInEndpoint.of(parts.issuer));
        all.add(new CommandsEndpoint(parts.authority, parts::known, parts.log::remembered, parts.clock).endpoint());
        all.addAll(new AbsenceEndpoints(parts.absences, parts.clock).endpoints());
        all.addAll(parts.following.endpoints());
        all.addAll(new UploadEndpoints(parts.uploads, parts.surroundings.nanoTime()).endpoints());
        all.addAll(new FileEndpoints(parts.files).endpoints());
        all.addAll(new OrdersEndpoint(parts.authority, parts::find, parts.clock, parts.rules()).endpoints());
        all.addAll(new CallerChecksEndpoint(parts.database, parts.log::history, parts.clock).endpoints());
        all.addAll(new OutboxEndpoints(parts.outbox).endpoints());
        all.add(OpenApiEndpoint.endpoint());
        if (parts.configuration.get(Keys.METRICS)) {
            all.add(MetricsEndpoint.of(parts.metrics));
        }
        return all;
    }
}
