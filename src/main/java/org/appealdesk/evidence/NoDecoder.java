package org.appealdesk.evidence;

import java.nio.file.Path;
import java.util.List;

/** Where no files are looked at. */
final class NoDecoder implements SafeDecoder {

    @Override
    public Outcome<Inspection> inspect(Path file, String name) {
        return refused();
    }

    @Override
    public Outcome<Pixels> draw(Path file, Drawing drawing) {
        return refused();
    }

    @Override
    public Outcome<List<Letter>> letters(Path file, int page) {
        return refused();
    }

    @Override
    public Outcome<Path> redact(Path file, List<Box> boxes, Path copy) {
        return refused();
    }

    private static <T> Outcome<T> refused() {
        return new Outcome.Refused<>(new Refusal(Refusal.Reason.NOT_SHOWN, "no files are looked at here"));
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}
