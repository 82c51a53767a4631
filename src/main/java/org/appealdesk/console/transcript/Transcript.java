package org.appealdesk.console.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.appealdesk.console.words.EngineWords;

/**
 * Lines of a case that are read from top to bottom: the timeline, or one channel of the chat. What stays the same is not
 * touched when they change, so that nothing on the screen is made anew or moves. To be used on the FX thread only.
 */
public final class Transcript {
    private final ObservableList<TimelineEntry> shown = FXCollections.observableArrayList();
    private final ObservableList<TimelineEntry> readable = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final TranscriptSearch search;
    private final Supplier<ZoneId> zone;

    /** A day on which something happened, with the place of its first line. */
    public record Day(LocalDate date, Instant first, int index) {}

    Transcript(EngineWords words) {
        this.zone = () -> words.formats().zone();
        this.search = new TranscriptSearch(readable, new TimelineWords(words));
    }

    /** What is shown, oldest first. */
    public ObservableList<TimelineEntry> entries() {
        return readable;
    }

    /** Counts the changes of {@link #entries()}; each is told when all of it is done. */
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Looks for words in what is shown. */
    TranscriptSearch search() {
        return search;
    }

    /** The days on which something happened, in the agent's zone, the oldest first. */
    List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            TimelineEntry entry = shown.get(index);
            if (entry.startsDay()) {
                days.add(new Day(dayOf(entry), entry.at(), index));
            }
        }
        return days;
    }

    /** @param next in their order, with no day marked */
    void show(List<TimelineEntry> next) {
        List<TimelineEntry> marked = marked(next);
        int head = 0;
        int most = Math.min(shown.size(), marked.size());
        while (head < most && shown.get(head).equals(marked.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && shown.get(shown.size() - 1 - tail).equals(marked.get(marked.size() - 1 - tail))) {
            tail++;
        }
        replace(head, shown.size() - tail, marked.subList(head, marked.size() - tail));
        search.look();
        changes.set(changes.get() + 1);
    }

    /** Between two bounds of what is shown. As many as there were are put in the others' places one by one. */
    private void replace(int from, int to, List<TimelineEntry> next) {
        if (to - from == next.size()) {
            for (int at = 0; at < next.size(); at++) {
                if (!shown.get(from + at).equals(next.get(at))) {
                    shown.set(from + at, next.get(at));
                }
            }
        } else {
            shown.remove(from, to);
            shown.addAll(from, next);
        }
    }

    private List<TimelineEntry> marked(List<TimelineEntry> next) {
        List<TimelineEntry> marked = new ArrayList<>(next.size());
        LocalDate day = null;
        for (TimelineEntry entry : next) {
            LocalDate own = dayOf(entry);
            marked.add(own.equals(day) ? entry : entry.startingDay());
            day = own;
        }
        return marked;
    }

    private LocalDate dayOf(TimelineEntry entry) {
        return entry.at().atZone(zone.get()).toLocalDate();
    }
}
