package org.appealdesk.backend.outbox;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Sends one message once, signed as Standard Webhooks has it. No redirect is followed: the message is for the address
 * that was set, and for no other. Safe for use by several threads.
 */
final class WebhookSender implements AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private final WebhookTarget target;
    private final InstantSource clock;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST_CONNECT)
            .build();

    /** @param patience for all of one attempt, the answer's last byte included */
    WebhookSender(WebhookTarget target, InstantSource clock, Duration patience) {
        this.target = target;
        this.clock = clock;
        this.patience = patience;
    }

    /** What the exchange answered. */
    sealed interface Answer {
        record Taken() implements Answer {}

        /** 410: it wants no more of this. */
        record Gone() implements Answer {}

        /**
         * Something else, or nothing.
         *
         * @param wish how long it asked to be left alone; zero when it did not
         */
        record Failed(String why, Duration wish) implements Answer {}
    }

    Answer send(String id, String body) {
        long timestamp = clock.instant().getEpochSecond();
        String signatures = target.secrets().stream()
                .map(secret -> secret.sign(id, timestamp, body))
                .collect(Collectors.joining(" "));
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                HttpRequest.newBuilder(target.address())
                        .header("Content-Type", "application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(timestamp))
                        .header("webhook-signature", signatures)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
        try {
            // The client's own limit ends with the answer's head; a body that never ends must not hold us.
            return of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Answer.Failed("no answer within " + patience.toSeconds() + " s", Duration.ZERO);
        } catch (ExecutionException e) {
            return new Answer.Failed(cause(e), Duration.ZERO);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return new Answer.Failed("interrupted", Duration.ZERO);
        }
    }

    /** Its kind alone: messages of exceptions may hold addresses and more. */
    private static String cause(ExecutionException e) {
        return e.getCause() == null ? "failed" : e.getCause().getClass().getSimpleName();
    }

    private Answer of(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Taken();
        }
        if (status == 410) {
            return new Answer.Gone();
        }
        Duration wish =
                answer.headers().firstValue("Retry-After").map(this::wish).orElse(Duration.ZERO);
        return new Answer.Failed("answered " + status, wish);
    }

    /** Seconds or a date; what is neither is no wish. */
    private Duration wish(String header) {
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), until);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
