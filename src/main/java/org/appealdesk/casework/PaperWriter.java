package org.appealdesk.casework;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps papers that change at every key press: the caller never waits, and a change is on its way to the disk within
 * {@link #PAUSE}, so that a program that is killed loses no more than that. What cannot be kept is tried again. Safe for
 * use by several threads.
 */
public final class PaperWriter {

    /** How long a change waits for those that follow it. */
    public static final Duration PAUSE = Duration.ofMillis(400);

    /** How long it waits after the disk refused. */
    public static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

    private final DeskPapers papers;
    private final Delay delay;
    private final Consumer<? super StorageException> trouble;
    private final Object writing = new Object();
    private final Map<Place, Optional<String>> changed = new LinkedHashMap<>();
    private boolean isDue;
    private boolean isStopped;
    private boolean isInTrouble;

    /** Runs work in the background when a pause is over. */
    @FunctionalInterface
    public interface Delay {
        void after(Duration pause, Runnable work);
    }

    private record Place(String kind, String key) {}

    /** @param trouble told, in the background, when the disk begins to refuse */
    public PaperWriter(DeskPapers papers, Delay delay, Consumer<? super StorageException> trouble) {
        this.papers = papers;
        this.delay = delay;
        this.trouble = trouble;
    }

    /** Keeps a text soon. */
    public void keep(String kind, String key, String text) {
        change(new Place(kind, key), Optional.of(text));
    }

    /** Removes a paper soon. */
    public void drop(String kind, String key) {
        change(new Place(kind, key), Optional.empty());
    }

    private void change(Place place, Optional<String> text) {
        synchronized (changed) {
            if (isStopped) {
                return;
            }
            changed.put(place, text);
        }
        writeAfter(PAUSE);
    }

    private void writeAfter(Duration pause) {
        synchronized (changed) {
            if (isDue || isStopped || changed.isEmpty()) {
                return;
            }
            isDue = true;
        }
        delay.after(pause, this::write);
    }

    /** Writes what has changed before it returns: in the background, or because the program ends. */
    public void write() {
        synchronized (writing) {
            Map<Place, Optional<String>> left;
            synchronized (changed) {
                isDue = false;
                left = new LinkedHashMap<>(changed);
                changed.clear();
            }
            try {
                for (Place place : left.keySet().toArray(Place[]::new)) {
                    write(place, left.getOrDefault(place, Optional.empty()));
                    left.remove(place);
                }
                isInTrouble = false;
            } catch (StorageException e) {
                tryAgain(left, e);
            }
        }
    }

    private void write(Place place, Optional<String> text) {
        text.ifPresentOrElse(
                words -> papers.write(place.kind(), place.key(), words),
                () -> papers.remove(place.kind(), place.key()));
    }

    private void tryAgain(Map<Place, Optional<String>> left, StorageException why) {
        synchronized (changed) {
            // What was changed since is newer.
            left.forEach(changed::putIfAbsent);
        }
        if (!isInTrouble) {
            isInTrouble = true;
            trouble.accept(why);
        }
        writeAfter(BEFORE_NEXT_TRY);
    }

    /** Lets go of what has not been written; nothing is written any more, because the papers are to be wiped. */
    public void stop() {
        synchronized (writing) {
            synchronized (changed) {
                isStopped = true;
                changed.clear();
            }
        }
    }
}
