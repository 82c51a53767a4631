package org.appealdesk.backend.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An exchange that takes webhooks, or does not. */
public final class Receiver implements AutoCloseable {

    private static final Pattern PLACE = Pattern.compile("\"data\":\\{\"caseId\":\"([^\"]*)\".*?\"version\":([0-9]+)");

    /** How it answers; the message has been kept before. */
    @FunctionalInterface
    public interface Manner {
        void answer(HttpExchange exchange, Received message) throws IOException;
    }

    /** What came. */
    public record Received(String id, String timestamp, String signature, String body) {

        public String caseId() {
            return place().group(1);
        }

        public long version() {
            return Long.parseLong(place().group(2));
        }

        private Matcher place() {
            Matcher place = PLACE.matcher(body);
            if (!place.find()) {
                throw new AssertionError("Not a webhook: " + body);
            }
            return place;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Manner manner = (exchange, _) -> exchange.sendResponseHeaders(204, -1);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            Received message = new Received(
                    text(headers.getFirst("webhook-id")),
                    text(headers.getFirst("webhook-timestamp")),
                    text(headers.getFirst("webhook-signature")),
                    body);
            received.add(message);
            manner.answer(exchange, message);
        }
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }

    public void answer(Manner manner) {
        this.manner = manner;
    }

    /** Answers everything so. */
    public void answer(int status, String... headers) {
        answer((exchange, _) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
