package org.appealdesk.backend.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventPlace;
import org.appealdesk.protocol.http.ChangesBody;

/** A console as far as the feed goes: hears of news over server-sent events, and pulls then. */
final class Follower implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private final InputStream stream;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> read = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> lags = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::follow);
    private String cursor;
    private volatile boolean closed;

    Follower(String address, String token, String cursor) throws IOException, InterruptedException {
        this.address = address;
        this.token = token;
        this.cursor = cursor;
        this.stream =
                client.send(request("/v1/live"), BodyHandlers.ofInputStream()).body();
        thread.start();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /** A command was answered; what was read before counts as no lag at all. */
    void acknowledged(String id, long at) {
        acknowledged.put(id, at);
        match(id);
    }

    private void match(String id) {
        Long happened = acknowledged.get(id);
        Long seen = read.get(id);
        if (happened != null && seen != null && read.remove(id) != null) {
            acknowledged.remove(id);
            lags.add(Math.max(0, seen - happened));
        }
    }

    private void follow() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !closed) {
                if (line.equals("event: news")) {
                    pull();
                }
                line = lines.readLine();
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void pull() {
        boolean more = true;
        while (more && !closed) {
            ChangesBody page = page();
            long now = System.nanoTime();
            page.changes().forEach(change -> {
                var event = change.event();
                if (event != null) {
                    String id = EventPlace.of(event.event()).commandId();
                    read.put(id, now);
                    match(id);
                }
            });
            cursor = page.cursor();
            more = page.more();
        }
    }

    private ChangesBody page() {
        try {
            String body = client.send(request("/v1/changes?limit=500&cursor=" + cursor), BodyHandlers.ofString())
                    .body();
            return switch (ChangesBody.read(body)) {
                case Decoded.Known<ChangesBody>(ChangesBody page) -> page;
                case Decoded<ChangesBody> other -> throw new IllegalStateException(other + ": " + body);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the answer to a command until its event was read. */
    String lags() {
        return Percentiles.of(lags);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        stream.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
