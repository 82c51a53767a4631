package org.appealdesk.backend.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A server-sent event or comment, encoded once for all who get it. Each is equal to itself only. */
final class LiveMessage {

    /** There is something to pull. */
    static final LiveMessage NEWS = event("news", "{}");

    /** A comment, which says only that the connection lives. */
    static final LiveMessage BEAT = new LiveMessage(":\n\n");

    private final byte[] bytes;

    private LiveMessage(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param data one line */
    static LiveMessage event(String name, String data) {
        return new LiveMessage("event: " + name + "\ndata: " + data + "\n\n");
    }

    void write(OutputStream stream) throws IOException {
        stream.write(bytes);
    }
}
