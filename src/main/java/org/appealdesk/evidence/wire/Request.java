package org.appealdesk.evidence.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;

/** What a decoder is asked. Each is answered by one of {@link Answers}. */
public sealed interface Request {
    Path file();

    /** All about a file; answered by an inspection. */
    record Inspect(Path file, String name) implements Request {}

    /** A page; answered by pixels. */
    record Draw(Path file, Drawing drawing) implements Request {}

    /** Where the letters of a page are; answered by them. */
    record Letters(Path file, int page) implements Request {}

    /** A copy with boxes; answered by nothing but that it is done. */
    record Redact(Path file, List<Box> boxes, Path copy) implements Request {
        public Redact {
            boxes = List.copyOf(boxes);
        }
    }

    /** What a request begins with. */
    enum Form {
        INSPECT,
        DRAW,
        LETTERS,
        REDACT
    }

    /** Says it to a decoder. */
    default void write(OutputStream out) throws IOException {
        WireWriter wire = new WireWriter(out);
        switch (this) {
            case Inspect(var file, var name) -> {
                wire.choice(Form.INSPECT);
                wire.text(file.toString());
                wire.text(WireLimits.cut(name, WireLimits.NAME));
            }
            case Draw(var file, var drawing) -> {
                wire.choice(Form.DRAW);
                wire.text(file.toString());
                wire.number(drawing.page());
                wire.number(drawing.longestEdge());
                wire.choice(drawing.rendition());
            }
            case Letters(var file, var page) -> {
                wire.choice(Form.LETTERS);
                wire.text(file.toString());
                wire.number(page);
            }
            case Redact(var file, var boxes, var copy) -> {
                wire.choice(Form.REDACT);
                wire.text(file.toString());
                wire.all(boxes, wire::box);
                wire.text(copy.toString());
            }
        }
        wire.flush();
    }

    /**
     * Reads the next.
     *
     * @throws java.io.EOFException when there is none, and none will come
     */
    static Request read(InputStream in) throws IOException {
        WireReader wire = new WireReader(in, WireLimits.BUDGET);
        Form form = wire.choice(Form.class);
        Path file = path(wire);
        return switch (form) {
            case INSPECT -> new Inspect(file, wire.text(WireLimits.NAME * WireLimits.BYTES_A_CHARACTER));
            case DRAW ->
                new Draw(
                        file,
                        new Drawing(
                                wire.number(0, Integer.MAX_VALUE),
                                wire.number(1, Integer.MAX_VALUE),
                                wire.choice(Drawing.Rendition.class)));
            case LETTERS -> new Letters(file, wire.number(0, Integer.MAX_VALUE));
            case REDACT -> new Redact(file, wire.all(WireLimits.BOXES, wire::box), path(wire));
        };
    }

    private static Path path(WireReader wire) throws IOException {
        try {
            return Path.of(wire.text(64 * 1024));
        } catch (InvalidPathException broken) {
            throw new WireException("no path");
        }
    }
}
