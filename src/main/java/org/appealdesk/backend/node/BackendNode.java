package org.appealdesk.backend.node;

import java.util.List;
import org.appealdesk.backend.config.Configuration;
import org.appealdesk.backend.config.Keys;
import org.appealdesk.backend.database.Database;
import org.appealdesk.backend.database.DatabaseAddress;
import org.appealdesk.backend.database.Schema;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.backend.http.HttpServer;
import org.appealdesk.backend.people.People;

/**
 * One node of the backend over one database, running from its start until it is closed. Any number of nodes may run over
 * the same database. Safe for use by several threads.
 */
public final class BackendNode implements AutoCloseable {

    private static final long MEBIBYTE = 1024 * 1024;

    private final Parts parts;
    private final List<Endpoint> endpoints;
    private final List<Repeating> jobs;
    private final HttpServer server;

    private BackendNode(Parts parts, List<Endpoint> endpoints, List<Repeating> jobs, HttpServer server) {
        this.parts = parts;
        this.endpoints = List.copyOf(endpoints);
        this.jobs = jobs;
        this.server = server;
    }

    /**
     * Brings the tables up to date and starts. Returns when calls are taken.
     *
     * @throws org.appealdesk.backend.database.NoDatabaseException when there is no database to work with
     * @throws org.appealdesk.casework.StorageException when its tables cannot be brought up to date
     * @throws org.appealdesk.backend.http.PortTakenException when another program listens there
     */
    public static BackendNode start(Configuration configuration, DatabaseAddress address, Surroundings surroundings) {
        Database.check(address);
        Schema.migrate(address);
        var parts = new Parts(configuration, address, surroundings);
        try {
            List<Endpoint> endpoints = Endpoints.of(parts);
            HttpServer server = serve(parts, endpoints);
            List<Repeating> jobs = Jobs.of(parts).stream()
                    .map(job -> Repeating.start(job, parts.metrics))
                    .toList();
            return new BackendNode(parts, endpoints, jobs, server);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static HttpServer serve(Parts parts, List<Endpoint> endpoints) {
        Configuration configuration = parts.configuration;
        return HttpServer.start(
                new HttpServer.Settings(
                        configuration.get(Keys.HOST),
                        configuration.get(Keys.PORT),
                        configuration.get(Keys.LARGEST_BODY_MB) * MEBIBYTE),
                parts.people,
                endpoints,
                new HttpServer.Around(parts.surroundings.ids(), parts.clock, parts.metrics, parts.passes));
    }

    /** Where calls are taken. */
    public String address() {
        String host = parts.configuration.get(Keys.HOST);
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    public int port() {
        return server.port();
    }

    /** Everything that can be called. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    public People people() {
        return parts.people;
    }

    /** Takes no more calls, lets those under way and the jobs come to their end, then lets go of the database. */
    @Override
    public void close() {
        parts.following.close();
        server.close();
        jobs.forEach(Repeating::close);
        parts.close();
    }
}
