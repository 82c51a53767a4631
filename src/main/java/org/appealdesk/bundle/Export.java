package org.appealdesk.bundle;

import java.time.Instant;
import java.util.List;
import org.appealdesk.casework.BlobStore;
import org.appealdesk.engine.command.Actor;
import org.appealdesk.engine.event.RecordedEvent;
import org.appealdesk.engine.state.CaseFile;

/**
 * What a bundle is made of.
 *
 * @param file the case after the events
 * @param events all of them, whole: nothing struck out
 * @param exporter who makes it
 * @param at by the authority's clock
 * @param blobs where the files are
 * @param words the words of the report
 */
public record Export(
        CaseFile file, List<RecordedEvent> events, Actor exporter, Instant at, BlobStore blobs, ReportWords words) {
    public Export {
        events = List.copyOf(events);
    }
}
