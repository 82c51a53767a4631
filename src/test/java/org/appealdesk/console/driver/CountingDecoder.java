package org.appealdesk.console.driver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.SafeDecoder;

/** The real decoder, which counts what it is asked. */
public final class CountingDecoder implements SafeDecoder {
    private final SafeDecoder decoder = TestDecoder.shared();
    private final Map<String, Integer> inspections = new ConcurrentHashMap<>();

    /** How often each file was inspected, by the name it was asked for with. */
    public Map<String, Integer> inspections() {
        return Map.copyOf(inspections);
    }

    @Override
    public Outcome<Inspection> inspect(Path file, String name) {
        inspections.merge(name, 1, Integer::sum);
        return decoder.inspect(file, name);
    }

    @Override
    public Outcome<Pixels> draw(Path file, Drawing drawing) {
        return decoder.draw(file, drawing);
    }

    @Override
    public Outcome<List<Letter>> letters(Path file, int page) {
        return decoder.letters(file, page);
    }

    @Override
    public Outcome<Path> redact(Path file, List<Box> boxes, Path copy) {
        return decoder.redact(file, boxes, copy);
    }

    @Override
    public void close() {
        // It is that of all tests.
    }
}
