package org.appealdesk.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Papers that are gone when the program ends; also what a file of papers has in hand. Safe for use by several threads. */
public final class MemoryPapers implements DeskPapers {

    private final Map<String, SortedMap<String, String>> kinds = new HashMap<>();

    @Override
    public synchronized Optional<String> read(String kind, String key) {
        return Optional.ofNullable(of(kind).get(key));
    }

    @Override
    public synchronized SortedMap<String, String> all(String kind) {
        return new TreeMap<>(of(kind));
    }

    @Override
    public synchronized void write(String kind, String key, String text) {
        of(kind).put(key, text);
    }

    @Override
    public synchronized void remove(String kind, String key) {
        of(kind).remove(key);
    }

    private SortedMap<String, String> of(String kind) {
        return kinds.computeIfAbsent(kind, _ -> new TreeMap<>());
    }
}
