package org.appealdesk.backend.follow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.appealdesk.backend.feed.CasePages;
import org.appealdesk.backend.feed.ChangeFeed;
import org.appealdesk.backend.feed.Cursor;
import org.appealdesk.backend.feed.Reader;
import org.appealdesk.backend.http.Access;
import org.appealdesk.backend.http.Call;
import org.appealdesk.backend.http.Endpoint;
import org.appealdesk.protocol.http.SnapshotLine;

/**
 * {@code GET /v1/snapshot}: all cases in scope, a line each, to be followed from its cursor on. It is read from the
 * database a few cases at a time while it is sent. Safe for use by several threads.
 */
final class SnapshotEndpoint {

    /** So many that a page is worth the way, so few that many readers' pages fit into memory. */
    private static final int CASES_AT_ONCE = 50;

    private static final int BUFFER = 16 * 1024;

    private final ChangeFeed feed;
    private final CasePages cases;
    private final Readers readers;
    private final SlowReaders slow;

    SnapshotEndpoint(ChangeFeed feed, CasePages cases, Readers readers, SlowReaders slow) {
        this.feed = feed;
        this.cases = cases;
        this.readers = readers;
        this.slow = slow;
    }

    Endpoint endpoint() {
        return new Endpoint(Endpoint.Method.GET, "/v1/snapshot", Access.READERS, this::answer);
    }

    private void answer(Call call) {
        long after = Parameters.number(call, "after", 0, Long.MAX_VALUE, 0);
        Optional<Cursor> resumed = call.query("cursor").map(Parameters::cursor);
        Reader reader = readers.of(call.person());
        // Before any case is looked at: what happens from now on comes after this cursor.
        Cursor now = feed.now();
        Cursor cursor = resumed.orElse(now);
        if (!cursor.epoch().equals(now.epoch())) {
            throw Parameters.otherEpoch();
        }
        long[] places = cases.places(reader.scope(), after);
        call.header("Vary", "Accept-Encoding");
        boolean zipped = Encodings.gzip(call.header("Accept-Encoding").orElse(""));
        if (zipped) {
            call.header("Content-Encoding", "gzip");
        }
        try (OutputStream plain = slow.watch(call.stream(SnapshotLine.MEDIA_TYPE));
                OutputStream body =
                        zipped ? new GZIPOutputStream(plain, BUFFER) : new BufferedOutputStream(plain, BUFFER)) {
            write(body, new SnapshotLine.Head(cursor.text(), places.length, SnapshotLine.SCHEMA));
            for (int from = 0; from < places.length; from += CASES_AT_ONCE) {
                long[] page = Arrays.copyOfRange(places, from, Math.min(from + CASES_AT_ONCE, places.length));
                for (CasePages.Whole one : cases.at(reader, page)) {
                    write(body, new SnapshotLine.Case(one.place(), one.caseId(), one.events()));
                }
            }
            write(body, new SnapshotLine.End());
        } catch (IOException e) {
            throw new ReaderGone(e);
        }
    }

    private static void write(OutputStream body, SnapshotLine line) throws IOException {
        body.write(SnapshotLine.json(line).getBytes(StandardCharsets.UTF_8));
        body.write('\n');
    }
}
