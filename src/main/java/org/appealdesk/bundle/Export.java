package org.appealdesk.bundle;

import java.time.Instant;
import java.util.List;
import org.appealdesk.casework.ReadableFiles;
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
 * @param files where the bytes of files are
 * @param words the words of the report
 */
public record Export(
        CaseFile file, List<RecordedEvent> events, Actor exporter, Instant at, ReadableFiles files, ReportWords words) {
    public Export {
        events = List.copyOf(events);
    }
}
