package org.appealdesk.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSource;
import org.appealdesk.casework.live.Replica;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.http.ChangesBody;
import org.appealdesk.protocol.http.CommandsBody;
import org.appealdesk.protocol.http.MeBody;
import org.appealdesk.protocol.http.ResultsBody;
import org.appealdesk.protocol.http.SentCommand;
import org.appealdesk.protocol.http.SignInBody;
import org.appealdesk.protocol.http.SnapshotLine;
import org.jspecify.annotations.Nullable;

/** A backend over HTTP. Safe for use by several threads. */
final class HttpBackend implements Backend {

    static final MediaType JSON = MediaType.get("application/json");

    private final HttpCalls calls;

    HttpBackend(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public MeBody me() {
        return answer(calls.to("v1/me").build(), MeBody::read);
    }

    SignInBody waysIn() {
        return answer(calls.to("v1/sign-in").build(), SignInBody::read);
    }

    @Override
    public ResultsBody push(List<SentCommand> commands) {
        RequestBody body = RequestBody.create(CommandsBody.write(commands), JSON);
        return answer(calls.to("v1/commands").post(body).build(), ResultsBody::read);
    }

    @Override
    public ChangesBody changes(String cursor, int limit) {
        return changes(cursor, limit, Duration.ZERO);
    }

    /** @param wait how long the answer may take while there is nothing, in whole seconds */
    ChangesBody changes(String cursor, int limit, Duration wait) {
        HttpUrl url = calls.url("v1/changes")
                .addQueryParameter("cursor", cursor)
                .addQueryParameter("limit", String.valueOf(limit))
                .addQueryParameter("wait", String.valueOf(wait.toSeconds()))
                .build();
        return answer(calls.to(url).build(), ChangesBody::read);
    }

    private <T> T answer(Request request, Function<String, Decoded<T>> reader) {
        return calls.ask(request, response -> known(reader.apply(response.body().string())));
    }

    static <T> T known(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Known<T>(T value) -> value;
            case Decoded.Malformed<T>(String why) -> throw UnansweredException.unreadable(why);
            case Decoded.Unknown<T>(String type, int _) -> throw UnansweredException.unreadable(type);
        };
    }

    @Override
    public void snapshot(Replica.@Nullable SnapshotUnderWay resume, Consumer<SnapshotLine> taker) {
        HttpUrl.Builder url = calls.url("v1/snapshot");
        if (resume != null) {
            url.addQueryParameter("cursor", resume.cursor()).addQueryParameter("after", String.valueOf(resume.after()));
        }
        calls.ask(calls.to(url.build()).build(), response -> {
            lines(response.body().source(), taker);
            return true;
        });
    }

    private static void lines(BufferedSource source, Consumer<SnapshotLine> taker) throws IOException {
        SnapshotLine line = null;
        while (!(line instanceof SnapshotLine.End)) {
            String text = source.readUtf8Line();
            if (text == null) {
                throw new IOException("the snapshot was cut off");
            }
            line = known(SnapshotLine.read(text));
            taker.accept(line);
        }
    }
}
