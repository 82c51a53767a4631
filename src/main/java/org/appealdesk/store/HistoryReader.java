package org.appealdesk.store;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.casework.CaseHistory;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.protocol.Decoded;
import org.appealdesk.protocol.EventJson;
import org.appealdesk.protocol.HashChain;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one case as far as they can be trusted: in order, without gaps, in an unbroken hash chain, and of
 * kinds this program knows. At the first that is otherwise it stops and says why; nothing is skipped.
 */
final class HistoryReader {

    private final CaseId caseId;
    private final List<RecordedEvent> events = new ArrayList<>();
    private String hash = HashChain.START;
    private long headVersion;
    private String headHash = HashChain.START;
    private @Nullable String unreadable;

    HistoryReader(CaseId caseId) {
        this.caseId = caseId;
    }

    /** What the case says of its newest event. */
    void head(long version, String headHash) {
        this.headVersion = version;
        this.headHash = headHash;
    }

    boolean goesOn() {
        return unreadable == null;
    }

    void event(long version, String body, String sealed) {
        if (version != events.size() + 1L) {
            unreadable = "Event " + (events.size() + 1) + " is missing";
            return;
        }
        hash = HashChain.next(hash, body);
        if (!hash.equals(sealed)) {
            unreadable = "The hash chain is broken at event " + version;
            return;
        }
        switch (EventJson.read(body)) {
            case Decoded.Known<RecordedEvent> known -> add(known.value(), version);
            case Decoded.Unknown<RecordedEvent> unknown ->
                unreadable = "Event " + version + " is a “" + unknown.type() + "” of version " + unknown.version()
                        + ", which this program does not know: update needed";
            case Decoded.Malformed<RecordedEvent> malformed ->
                unreadable = "Event " + version + " cannot be read: " + malformed.why();
        }
    }

    private void add(RecordedEvent event, long version) {
        if (event.caseId().equals(caseId) && event.version() == version) {
            events.add(event);
        } else {
            unreadable = "Event " + version + " belongs to another place, " + event.caseId() + " " + event.version();
        }
    }

    CaseHistory finished() {
        if (unreadable == null && (events.size() != headVersion || !hash.equals(headHash))) {
            unreadable = "The newest events are missing: " + events.size() + " of " + headVersion + " are there";
        }
        return new CaseHistory(caseId, events, unreadable);
    }
}
