package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.appealdesk.console.text.Folding;
import org.appealdesk.console.widget.FindBar;
import org.appealdesk.console.widget.Hits;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words in what a transcript shows, without regard to case and diacritics; goes from line to line, after the last
 * one to the first. To be used on the FX thread only.
 */
final class TranscriptSearch implements FindBar.Search {
    /** Nobody looks for it, so that nothing is found across two texts. */
    private static final String BETWEEN = "\u0000";

    private final ObservableList<TimelineEntry> entries;
    private final TimelineWords words;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<Hits> found = new ReadOnlyObjectWrapper<>(this, "found", Hits.NOTHING);
    /** A line is folded once; the lines keep their identity while they stay. */
    private IdentityHashMap<TimelineEntry, String> folded = new IdentityHashMap<>();

    private @Nullable TimelineEntry current;
    private int from;

    TranscriptSearch(ObservableList<TimelineEntry> entries, TimelineWords words) {
        this.entries = entries;
        this.words = words;
        query.subscribe((_, _) -> show());
    }

    @Override
    public StringProperty queryProperty() {
        return query;
    }

    /** The folded words, and the lines that have them, from 0. */
    ReadOnlyObjectProperty<Hits> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Where to begin: the line that the agent reads. */
    void from(int line) {
        from = line;
    }

    @Override
    public void step(int by) {
        Hits next = found.get().step(by);
        next.place().ifPresent(line -> from = line);
        set(next);
    }

    /** Looks again after the lines have changed; the line that is shown stays the one, if it is still there. */
    void look() {
        if (query.get().isBlank()) {
            folded = new IdentityHashMap<>();
            return;
        }
        TimelineEntry before = current;
        for (int line = 0; before != null && line < entries.size(); line++) {
            if (entries.get(line).place().equals(before.place())) {
                from = line;
            }
        }
        show();
    }

    /** Words that are read in another language now are folded anew. */
    void reword() {
        folded = new IdentityHashMap<>();
        look();
    }

    private void show() {
        Hits all = find();
        set(all.step(firstFrom(all.places())));
    }

    private void set(Hits next) {
        current = next.place().map(entries::get).orElse(null);
        found.set(next);
    }

    private Hits find() {
        String wanted = Folding.fold(query.get());
        if (wanted.isEmpty()) {
            return Hits.NOTHING;
        }
        List<Integer> lines = new ArrayList<>();
        IdentityHashMap<TimelineEntry, String> kept = new IdentityHashMap<>();
        for (int line = 0; line < entries.size(); line++) {
            TimelineEntry entry = entries.get(line);
            String known = folded.get(entry);
            String text = known == null ? Folding.fold(String.join(BETWEEN, words.read(entry))) : known;
            kept.put(entry, text);
            if (text.contains(wanted)) {
                lines.add(line);
            }
        }
        folded = kept;
        return new Hits(wanted, lines);
    }

    /** The first found line at or behind where the agent reads; else the last before it. */
    private int firstFrom(List<Integer> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at) >= from) {
                return at;
            }
        }
        return Math.max(0, lines.size() - 1);
    }
}
