package org.appealdesk.console.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;

/**
 * Small pictures and marks for the list, made in the background when they are first asked for, a few at a time, what was
 * asked for last first; a bounded number is kept. To be used on the FX thread only.
 */
final class Glimpses {
    /** Twice what a screen shows of them, for screens with twice the pixels. */
    private static final int LONGEST_EDGE = 112;

    private static final int KEPT = 200;
    private static final int AT_ONCE = 2;

    private final Tasks tasks;
    private final BenchFiles files;
    private final Map<FileFacts, ReadOnlyObjectWrapper<Optional<Glimpse>>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<FileFacts> waiting = new ArrayDeque<>();
    private int working;

    Glimpses(Tasks tasks, BenchFiles files) {
        this.tasks = tasks;
        this.files = files;
    }

    /** What there is to see of a file; empty until it is known. */
    ObservableValue<Optional<Glimpse>> of(FileFacts file) {
        ReadOnlyObjectWrapper<Optional<Glimpse>> known = kept.get(file);
        if (known != null) {
            return known.getReadOnlyProperty();
        }
        ReadOnlyObjectWrapper<Optional<Glimpse>> glimpse = new ReadOnlyObjectWrapper<>(Optional.empty());
        kept.put(file, glimpse);
        if (kept.size() > KEPT) {
            FileFacts eldest = kept.keySet().iterator().next();
            kept.remove(eldest);
            waiting.remove(eldest);
        }
        waiting.push(file);
        work();
        return glimpse.getReadOnlyProperty();
    }

    private void work() {
        while (working < AT_ONCE && !waiting.isEmpty()) {
            working++;
            FileFacts file = waiting.pop();
            tasks.job(() -> look(file))
                    .succeeded(seen -> {
                        ReadOnlyObjectWrapper<Optional<Glimpse>> wanted = kept.get(file);
                        if (wanted != null) {
                            wanted.set(Optional.of(seen));
                        }
                    })
                    .ended(() -> {
                        working--;
                        work();
                    })
                    .start();
        }
    }

    private Glimpse look(FileFacts file) {
        return switch (files.inspect(file)) {
            case Outcome.Refused<Inspection>(var refusal) -> new Glimpse(null, null, refusal);
            case Outcome.Done<Inspection>(var seen) ->
                switch (seen.contents()) {
                    case Contents.Picture _, Contents.Pages _ -> draw(file, seen);
                    case Contents.Text _, Contents.Media _, Contents.Opaque _ -> new Glimpse(null, seen, null);
                };
        };
    }

    private Glimpse draw(FileFacts file, Inspection seen) {
        return switch (files.draw(file, Drawing.thumbnail(LONGEST_EDGE))) {
            case Outcome.Done<Pixels>(var picture) -> new Glimpse(picture, seen, null);
            case Outcome.Refused<Pixels>(var refusal) -> new Glimpse(null, seen, refusal);
        };
    }
}
