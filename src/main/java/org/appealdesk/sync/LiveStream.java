package org.appealdesk.sync;

import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.Presence;
import org.jspecify.annotations.Nullable;

/**
 * Hears that there is news. What it says is a hint: whoever hears nothing must still fetch now and then. A stream that
 * ended is opened again by the next {@link #open}. Safe for use by several threads.
 */
final class LiveStream implements AutoCloseable {

    /** Three heartbeats of the backend: then the connection is dead, whatever the system believes. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

    private final HttpCalls calls;
    private final OkHttpClient client;
    private final Runnable news;
    private final Runnable ending;
    private final Consumer<Presence.At> presence;
    private @Nullable EventSource source;
    private boolean closed;

    /**
     * @param news is called when there is something to fetch, and when the stream has ended; on any thread
     * @param ending is called when the stream has ended, before that; on any thread
     * @param presence is told who looks at a case; on any thread
     */
    LiveStream(HttpCalls calls, Runnable news, Runnable ending, Consumer<Presence.At> presence) {
        this.calls = calls;
        this.client = calls.client()
                .newBuilder()
                .readTimeout(LONGEST_SILENCE)
                .callTimeout(Duration.ZERO)
                .build();
        this.news = news;
        this.ending = ending;
        this.presence = presence;
    }

    /** Opens the stream when it is not open. */
    synchronized void open() {
        if (source == null && !closed) {
            Request request = calls.to("v1/live").build();
            source = EventSources.createFactory(client).newEventSource(request, new Listener());
        }
    }

    synchronized boolean isOpen() {
        return source != null;
    }

    private synchronized void ended(EventSource which) {
        if (which.equals(source)) {
            source = null;
        }
        ending.run();
    }

    private final class Listener extends EventSourceListener {

        @Override
        public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
            if ("presence".equals(type)) {
                if (Presence.At.read(data) instanceof Decoded.Known<Presence.At>(Presence.At at)) {
                    presence.accept(at);
                }
            } else {
                news.run();
            }
        }

        @Override
        public void onClosed(EventSource from) {
            ended(from);
            news.run();
        }

        @Override
        public void onFailure(EventSource from, @Nullable Throwable failure, @Nullable Response response) {
            ended(from);
            // A backend that cannot be reached is found out by the next fetch, not by trying this again at once.
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (source != null) {
            source.cancel();
            source = null;
        }
    }
}
