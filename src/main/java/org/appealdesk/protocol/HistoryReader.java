package org.appealdesk.protocol;

import java.util.ArrayList;
import java.util.List;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.trade.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one case as far as they can be trusted: in order, without gaps, in an unbroken hash chain, and of
 * kinds this program knows. At the first that is otherwise it stops and says why; nothing is skipped. For one thread.
 */
public final class HistoryReader {

    /**
     * What was read.
     *
     * @param unreadable why it is not the whole history, or null
     */
    public record Reading(
            List<RecordedEvent> events, @Nullable String unreadable) {
        public Reading {
            events = List.copyOf(events);
        }
    }

    private final CaseId caseId;
    private final List<RecordedEvent> events = new ArrayList<>();
    private String hash = HashChain.START;
    private long headVersion;
    private String headHash = HashChain.START;
    private @Nullable String unreadable;

    public HistoryReader(CaseId caseId) {
        this.caseId = caseId;
    }

    /** What the case says of its newest event. */
    public void head(long version, String headHash) {
        this.headVersion = version;
        this.headHash = headHash;
    }

    /** Whether more events are wanted. */
    public boolean goesOn() {
        return unreadable == null;
    }

    /**
     * The next event as stored.
     *
     * @param sealed its hash
     */
    public void event(long version, String body, String sealed) {
        event(version, body, sealed, false);
    }

    /**
     * The next event as sent.
     *
     * @param masked whether something was struck out of it: its seal is taken as given then, and what follows is held
     *     against that
     */
    public void event(long version, String body, String sealed, boolean masked) {
        if (version != events.size() + 1L) {
            unreadable = "Event " + (events.size() + 1) + " is missing";
            return;
        }
        hash = masked ? sealed : HashChain.next(hash, body);
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

    public Reading finished() {
        if (unreadable == null && (events.size() != headVersion || !hash.equals(headHash))) {
            unreadable = "The newest events are missing: " + events.size() + " of " + headVersion + " are there";
        }
        return new Reading(events, unreadable);
    }
}
