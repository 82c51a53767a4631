package org.appealdesk.sync;

import java.io.IOException;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one backend in one person's name. Each answer sets the clock; an answer that is no success, or no answer,
 * is an {@link UnansweredException}. Safe for use by several threads.
 */
final class HttpCalls {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";

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
        if (header == null || answer.priorResponse() != null || !Answers.isBackends(answer)) {
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
        return isHere(url) ? request.header(AUTHORIZATION, BEARER + tokens.get()) : request;
    }

    /** Whether it is an address of this backend's. */
    boolean isHere(HttpUrl url) {
        return url.scheme().equals(base.scheme()) && url.host().equals(base.host()) && url.port() == base.port();
    }

    HttpUrl base() {
        return base;
    }

    /** Reads an answer of 200 to 299. */
    <T> T ask(Request request, Reader<T> reader) {
        return askAnyhow(request, response -> {
            if (!response.isSuccessful()) {
                throw Answers.refused(response);
            }
            return reader.read(response);
        });
    }

    /** Reads an answer of the backend's whatever its status. */
    <T> T askAnyhow(Request request, Reader<T> reader) {
        if (ended) {
            throw new UnansweredException("The connection was ended", new IOException("ended"));
        }
        long sent = nanos.getAsLong();
        try (Response response = client.newCall(request).execute()) {
            long received = nanos.getAsLong();
            if (!Answers.isBackends(response)) {
                throw Answers.between(response, base.host());
            }
            Answers.serverTime(response).ifPresent(at -> clock.observe(sent, received, at));
            return reader.read(response);
        } catch (IOException e) {
            throw Answers.failed(e, base.host());
        }
    }
}
