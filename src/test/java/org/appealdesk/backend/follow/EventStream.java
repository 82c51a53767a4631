package org.appealdesk.backend.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.appealdesk.backend.http.Client;

/** Server-sent events as they come in, line by line. */
final class EventStream implements AutoCloseable {

    static final String END = "(end)";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final InputStream body;

    EventStream(Client client) {
        HttpResponse<InputStream> answer = client.send(client.request("/v1/live"), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        this.body = answer.body();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isEmpty()).forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException _) {
            // Closed by the test.
        }
        lines.add(END);
    }

    /** The next line that is not empty. */
    String next() {
        try {
            String line = lines.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("a line within 20 seconds").isNotNull();
            return line;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** Reads on to that line. */
    void awaits(String line) {
        String next = next();
        while (!next.equals(line)) {
            assertThat(next).isNotEqualTo(END);
            next = next();
        }
    }

    /** Reads on to the next presence, and gives its data. */
    String presence() {
        awaits("event: presence");
        return next().substring("data: ".length());
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
