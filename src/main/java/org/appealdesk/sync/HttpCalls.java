package org.appealdesk.sync;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.appealdesk.protocol.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one backend in one person's name. Each answer sets the clock; an answer that is no success, or no answer,
 * is an {@link UnansweredException}. Safe for use by several threads.
 */
final class HttpCalls {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";
    private static final String SERVER_TIME = "Server-Time";

    /** An answer that says why not needs no more. */
    private static final long LARGEST_PROBLEM = 64 * 1024;

    private final OkHttpClient client;
    private final HttpUrl base;
    private final Tokens tokens;
    private final ServerClock clock;
    private final LongSupplier nanos;
    private volatile boolean ended;

    /**
     * @param nanos the clock's monotonic source
     */
    HttpCalls(OkHttpClient client, HttpUrl base, Tokens tokens, ServerClock clock, LongSupplier nanos) {
        this.client =
                client.newBuilder().authenticator((_, answer) -> again(answer)).build();
        this.base = base;
        this.tokens = tokens;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** The request once more, with another token, when its own was refused. */
    private @Nullable Request again(Response answer) {
        String header = answer.request().header(AUTHORIZATION);
        if (header == null || answer.priorResponse() != null) {
            return null;
        }
        return tokens.insteadOf(header.substring(BEARER.length()))
                .map(other -> answer.request()
                        .newBuilder()
                        .header(AUTHORIZATION, BEARER + other)
                        .build())
                .orElse(null);
    }

    /** What is made of an answer. */
    interface Reader<T> {
        T read(Response response) throws IOException;
    }

    /** Cuts off what is under way, and refuses all that comes. */
    void end() {
        ended = true;
        client.dispatcher().cancelAll();
    }

    OkHttpClient client() {
        return client;
    }

    /**
     * A request without a method yet, which is GET then.
     *
     * @param path without a slash at its beginning
     */
    Request.Builder to(String path) {
        return to(base.newBuilder().addPathSegments(path).build());
    }

    HttpUrl.Builder url(String path) {
        return base.newBuilder().addPathSegments(path);
    }

    Request.Builder to(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url);
        // A token belongs to this backend alone, wherever it may send us.
        return url.host().equals(base.host()) && url.port() == base.port()
                ? request.header(AUTHORIZATION, BEARER + tokens.get())
                : request;
    }

    HttpUrl base() {
        return base;
    }

    /** Reads an answer of 200 to 299. */
    <T> T ask(Request request, Reader<T> reader) {
        return askAnyhow(request, response -> {
            if (!response.isSuccessful()) {
                throw refused(response);
            }
            return reader.read(response);
        });
    }

    /** Reads an answer whatever its status. */
    <T> T askAnyhow(Request request, Reader<T> reader) {
        if (ended) {
            throw new UnansweredException("The connection was ended", new IOException("ended"));
        }
        long sent = nanos.getAsLong();
        try (Response response = client.newCall(request).execute()) {
            long received = nanos.getAsLong();
            serverTime(response).ifPresent(at -> clock.observe(sent, received, at));
            return reader.read(response);
        } catch (IOException e) {
            throw new UnansweredException(words(e), e);
        }
    }

    private String words(IOException e) {
        return base.host() + " does not answer: "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private static Optional<Instant> serverTime(Response response) {
        try {
            return Optional.ofNullable(response.header(SERVER_TIME)).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static UnansweredException refused(Response response) throws IOException {
        String body = response.peekBody(LARGEST_PROBLEM).string();
        return new UnansweredException(Problem.read(response.code(), body), retryAfter(response));
    }

    private static @Nullable Duration retryAfter(Response response) {
        String header = response.header("Retry-After", "");
        return header != null && header.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }
}
