package org.appealdesk.backend.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.appealdesk.backend.people.People;

/** Serves endpoints over HTTP, each call on a virtual thread of its own. Safe for use by several threads. */
public final class HttpServer implements AutoCloseable {

    /** Who sends nothing for so long has gone or wants to hold a connection for nothing. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** Calls under way are let to their end when the server closes. */
    private static final Duration LAST_CALLS = Duration.ofSeconds(10);

    /**
     * Thousands of connections only listen, and each keeps its buffers. What writes much brings a larger one of its own.
     */
    private static final int SMALL_BUFFER = 512;

    private final WebServer server;

    private HttpServer(WebServer server) {
        this.server = server;
    }

    /**
     * Where it listens and what it takes.
     *
     * @param port 0 for any that is free
     * @param largestBody in bytes, of any request
     */
    public record Settings(String host, int port, long largestBody) {}

    /**
     * What goes with every call and its answer.
     *
     * @param ids a new id at each call, for incidents
     * @param clock the database's, told with every answer
     * @param watch is told of every answer
     * @param passes what callers may be let in by
     */
    public record Around(Supplier<String> ids, InstantSource clock, CallWatch watch, PassReader passes) {}

    /**
     * @param ids a new id at each call, for incidents
     * @throws PortTakenException when another program listens there
     */
    public static HttpServer start(Settings settings, People people, List<Endpoint> endpoints, Supplier<String> ids) {
        return start(
                settings, people, endpoints, new Around(ids, () -> Instant.EPOCH, CallWatch.NOBODY, PassReader.TOKENS));
    }

    /** @throws PortTakenException when another program listens there */
    public static HttpServer start(Settings settings, People people, List<Endpoint> endpoints, Around around) {
        Failures failures = new Failures(around.ids());
        Gate gate = new Gate(people, around.passes());
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.addFilter(new Watched(around.clock(), around.watch()));
        failures.handleIn(routing);
        endpoints.forEach(endpoint ->
                routing.route(Method.create(endpoint.method().name()), endpoint.path(), gate.before(endpoint)));
        WebServer server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .maxPayloadSize(settings.largestBody())
                .writeBufferSize(SMALL_BUFFER)
                // With it each connection keeps a second buffer of 8 KiB, for writing.
                .useNio(false)
                .connectionOptions(
                        SocketOptions.builder().readTimeout(LONGEST_SILENCE).build())
                .shutdownGracePeriod(LAST_CALLS)
                .shutdownHook(false)
                .directHandlers(failures.direct(around.clock()))
                .routing(routing)
                .build();
        probe(settings);
        if (!server.start().isRunning()) {
            throw new PortTakenException(settings, new BindException("taken just now"));
        }
        return new HttpServer(server);
    }

    /** Helidon only writes into the log that it cannot listen. */
    private static void probe(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw new PortTakenException(settings, e);
        }
    }

    public int port() {
        return server.port();
    }

    /** Takes no more calls and lets those under way come to their end. */
    @Override
    public void close() {
        server.stop();
    }
}
