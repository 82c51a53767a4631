package org.appealdesk.backend.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.appealdesk.engine.command.Basis;
import org.appealdesk.engine.command.SupportAction;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.SentCommand;

/** Clients that each send one note after the other over HTTP, each to a case of its own. */
final class Hands {

    private static final String TEXT = "x".repeat(200);

    private final URI commands;
    private final String token;
    private final List<CaseId> cases;

    /** @param cases one for each client */
    Hands(String address, String token, List<CaseId> cases) {
        this.commands = URI.create(address + "/v1/commands");
        this.token = token;
        this.cases = cases;
    }

    /**
     * Works for a while.
     *
     * @param acknowledged hears of each command when it is answered, and at what {@link System#nanoTime}
     * @return commands a second
     */
    double run(Duration duration, BiConsumer<String, Long> acknowledged) throws InterruptedException {
        var done = new AtomicLong();
        Instant start = Instant.now();
        Instant end = start.plus(duration);
        List<Thread> threads = IntStream.range(0, cases.size())
                .mapToObj(i -> Thread.startVirtualThread(() -> work(cases.get(i), end, done, acknowledged)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() * 1e9 / Duration.between(start, Instant.now()).toNanos();
    }

    private void work(CaseId caseId, Instant end, AtomicLong done, BiConsumer<String, Long> acknowledged) {
        try (Line line = new Line(commands, token)) {
            while (Instant.now().isBefore(end)) {
                String id = UUID.randomUUID().toString();
                line.send(id, caseId);
                acknowledged.accept(id, System.nanoTime());
                done.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One command. */
    void send(String id, CaseId caseId) {
        try (Line line = new Line(commands, token)) {
            line.send(id, caseId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, with as little of a client around it as can be: what is measured is the node. */
    private static final class Line implements AutoCloseable {
        private static final String LENGTH = "content-length:";

        private final Socket socket;
        private final InputStream in;
        private final String head;

        Line(URI commands, String token) throws IOException {
            socket = new Socket(commands.getHost(), commands.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            head = "POST " + commands.getPath() + " HTTP/1.1\r\nHost: " + commands.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: ";
        }

        void send(String id, CaseId caseId) throws IOException {
            var note = new SentCommand(id, caseId, null, null, Basis.UNKNOWN, new SupportAction.AddNote(TEXT));
            String body = CommandsBody.write(List.of(note));
            byte[] request = (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(request);
            int length = 0;
            String line = line();
            while (!line.isEmpty()) {
                if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                    length = Integer.parseInt(line.substring(LENGTH.length()).strip());
                }
                line = line();
            }
            String answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!answer.contains("\"applied\"")) {
                throw new IOException("Not carried out: " + answer);
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            int read = in.read();
            while (read != '\n') {
                if (read < 0) {
                    throw new EOFException();
                }
                line.append((char) read);
                read = in.read();
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
