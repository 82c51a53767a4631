package org.appealdesk.console.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.appealdesk.console.fx.Tasks;
import org.appealdesk.engine.dossier.FileFacts;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;

/**
 * Small pictures and marks of files, made in the background by the safe decoder when they are first asked for, a few at a
 * time, what was asked for last first; what nobody waits for any more is not begun, and a bounded number is kept. To be
 * used on the FX thread only.
 */
public final class Glimpses {
    private static final int AT_ONCE = 2;

    private final Tasks tasks;
    private final BenchFiles files;
    private final Size size;
    /** The one that was asked for longest ago is the first. */
    private final Map<FileFacts, Wanted> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final Deque<FileFacts> waiting = new ArrayDeque<>();
    private int working;

    /** How large they are, twice what a screen shows of them, for screens with twice the pixels; and how many stay. */
    enum Size {
        LIST(112, 200),
        CHAT(288, 80);

        private final int longestEdge;
        private final int kept;

        Size(int longestEdge, int kept) {
            this.longestEdge = longestEdge;
            this.kept = kept;
        }
    }

    /** What is known of a file, and how many follow it. */
    private static final class Wanted {
        private final ObjectProperty<Optional<Glimpse>> glimpse = new SimpleObjectProperty<>(Optional.empty());
        private int followers;
    }

    Glimpses(Tasks tasks, BenchFiles files, Size size) {
        this.tasks = tasks;
        this.files = files;
        this.size = size;
    }

    /**
     * Tells what there is to see of a file, now and when that is known; empty until then.
     *
     * @return ends it; a picture that has not been begun is not made then, if nobody else waits for it
     */
    public Subscription follow(FileFacts file, Consumer<Optional<Glimpse>> follower) {
        Wanted known = kept.get(file);
        Wanted wanted = known == null ? begin(file) : known;
        wanted.followers++;
        Subscription told = wanted.glimpse.subscribe(follower);
        return told.and(() -> leave(file, wanted));
    }

    private Wanted begin(FileFacts file) {
        Wanted wanted = new Wanted();
        kept.put(file, wanted);
        forget();
        waiting.push(file);
        work();
        return wanted;
    }

    private void leave(FileFacts file, Wanted wanted) {
        wanted.followers--;
        if (wanted.followers == 0 && waiting.remove(file)) {
            kept.remove(file);
        }
    }

    /** Lets go of those that nobody has followed for longest. */
    private void forget() {
        var eldest = kept.entrySet().iterator();
        while (kept.size() > size.kept && eldest.hasNext()) {
            Map.Entry<FileFacts, Wanted> one = eldest.next();
            if (one.getValue().followers == 0 && one.getValue().glimpse.get().isPresent()) {
                eldest.remove();
            }
        }
    }

    private void work() {
        while (working < AT_ONCE && !waiting.isEmpty()) {
            working++;
            FileFacts file = waiting.pop();
            tasks.job(() -> look(file))
                    .succeeded(seen -> found(file, seen))
                    .ended(() -> {
                        working--;
                        work();
                    })
                    .start();
        }
    }

    private void found(FileFacts file, Glimpse seen) {
        Wanted wanted = kept.get(file);
        if (wanted != null) {
            if (seen.isMissing()) {
                // It may have come when it is asked for again.
                kept.remove(file);
            }
            wanted.glimpse.set(Optional.of(seen));
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
        return switch (files.draw(file, Drawing.thumbnail(size.longestEdge))) {
            case Outcome.Done<Pixels>(var picture) -> new Glimpse(picture, seen, null);
            case Outcome.Refused<Pixels>(var refusal) -> new Glimpse(null, seen, refusal);
        };
    }
}
