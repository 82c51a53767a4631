package org.appealdesk.console.widget;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param words what was looked for; empty when nothing was
 * @param places of each, counted from 0, in reading order; a place with several has as many
 * @param at which of them is shown now; 0 when nothing was found
 */
public record Hits(String words, List<Integer> places, int at) {
    public static final Hits NOTHING = new Hits("", List.of(), 0);

    public Hits {
        places = List.copyOf(places);
    }

    /** The first of them is shown. */
    public Hits(String words, List<Integer> places) {
        this(words, places, 0);
    }

    /** The place that is shown now; empty when nothing was found. */
    public Optional<Integer> place() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(at));
    }

    /** How many a place has. */
    public int on(int place) {
        return (int) places.stream().filter(one -> one == place).count();
    }

    /** How many on the shown one's place come before it; to be asked only when something was found. */
    public int beforeOnItsPlace() {
        return new Hits(words, places.subList(0, at)).on(places.get(at));
    }

    /** The one so many further, round and round; the same when nothing was found. */
    public Hits step(int by) {
        return places.isEmpty() ? this : new Hits(words, places, Math.floorMod(at + by, places.size()));
    }
}
