package org.appealdesk.console.transcript;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.appealdesk.console.text.Folding;
import org.appealdesk.console.widget.FindBar;
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
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
    /** A line is folded once; the lines keep their identity while they stay. */
    private IdentityHashMap<TimelineEntry, String> folded = new IdentityHashMap<>();

    private @Nullable TimelineEntry current;
    private int from;

    /**
     * What was found.
     *
     * @param wanted the folded words; empty when none are looked for
     * @param lines the places of the lines that have them, from 0, ascending
     * @param at the line that is shown now, in {@code lines}
     */
    record Found(String wanted, List<Integer> lines, int at) {
        static final Found NOTHING = new Found("", List.of(), 0);

        Found {
            lines = List.copyOf(lines);
        }

        /** The line that is shown now; empty when there is none. */
        Optional<Integer> line() {
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(at));
        }
    }

    TranscriptSearch(ObservableList<TimelineEntry> entries, TimelineWords words) {
        this.entries = entries;
        this.words = words;
        query.subscribe((_, _) -> show());
    }

    @Override
    public StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Where to begin: the line that the agent reads. */
    void from(int line) {
        from = line;
    }

    @Override
    public void next() {
        step(1);
    }

    @Override
    public void previous() {
        step(-1);
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
        Found next = find();
        set(new Found(next.wanted(), next.lines(), firstFrom(next.lines())));
    }

    private void set(Found next) {
        current = next.line().map(entries::get).orElse(null);
        found.set(next);
    }

    private Found find() {
        String wanted = Folding.fold(query.get());
        if (wanted.isEmpty()) {
            return Found.NOTHING;
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
        return new Found(wanted, lines, 0);
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

    private void step(int by) {
        Found now = found.get();
        if (!now.lines().isEmpty()) {
            Found next = new Found(
                    now.wanted(),
                    now.lines(),
                    Math.floorMod(now.at() + by, now.lines().size()));
            from = next.lines().get(next.at());
            set(next);
        }
    }
}
