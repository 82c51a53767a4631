package org.appealdesk.app.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.SafeDecoder;

/** A decoder that tells of its first work: until somebody looks at evidence, no process need run for it. */
final class FirstLook implements SafeDecoder {
    private final SafeDecoder decoder;
    private final Runnable first;
    private final AtomicBoolean looked = new AtomicBoolean();

    FirstLook(SafeDecoder decoder, Runnable first) {
        this.decoder = decoder;
        this.first = first;
    }

    private SafeDecoder looking() {
        if (looked.compareAndSet(false, true)) {
            first.run();
        }
        return decoder;
    }

    @Override
    public Outcome<Inspection> inspect(Path file, String name) {
        return looking().inspect(file, name);
    }

    @Override
    public Outcome<Pixels> draw(Path file, Drawing drawing) {
        return looking().draw(file, drawing);
    }

    @Override
    public Outcome<List<Letter>> letters(Path file, int page) {
        return looking().letters(file, page);
    }

    @Override
    public Outcome<Path> redact(Path file, List<Box> boxes, Path copy) {
        return looking().redact(file, boxes, copy);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
