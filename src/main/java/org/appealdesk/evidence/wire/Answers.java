package org.appealdesk.evidence.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.IntBuffer;
import java.util.List;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Outcome;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal;

/** What a decoder answers, written and read. */
public final class Answers {
    /** What an answer begins with. */
    private enum Form {
        DONE,
        REFUSED
    }

    private Answers() {}

    public static void writeInspection(Outcome<Inspection> answer, OutputStream out) throws IOException {
        WireWriter wire = new WireWriter(out);
        write(answer, wire, inspection -> InspectionForm.write(inspection, wire));
    }

    /** Reads what {@link #writeInspection} wrote; WireException when it cannot be that. */
    public static Outcome<Inspection> readInspection(InputStream in) throws IOException {
        WireReader wire = new WireReader(in, WireLimits.BUDGET);
        return read(wire, () -> InspectionForm.read(wire));
    }

    public static void writePixels(Outcome<Pixels> answer, OutputStream out) throws IOException {
        WireWriter wire = new WireWriter(out);
        write(answer, wire, pixels -> {
            wire.number(pixels.width());
            wire.number(pixels.height());
            wire.number(pixels.every());
            wire.flag(pixels.isDamaged());
            for (IntBuffer band : pixels.bands()) {
                wire.numbers(band);
            }
        });
    }

    /** Reads what {@link #writePixels} wrote; WireException when it cannot be that. */
    public static Outcome<Pixels> readPixels(InputStream in) throws IOException {
        WireReader wire = new WireReader(in, WireLimits.BUDGET);
        return read(wire, () -> {
            int width = wire.number(1, WireLimits.PIXELS);
            int height = wire.number(1, WireLimits.PIXELS / width);
            int every = wire.number(1, WireLimits.SIDE);
            boolean isDamaged = wire.flag();
            return Pixels.from(wire::numbers, width, height, every, isDamaged);
        });
    }

    public static void writeLetters(Outcome<List<Letter>> answer, OutputStream out) throws IOException {
        WireWriter wire = new WireWriter(out);
        write(
                answer,
                wire,
                letters -> wire.all(letters, letter -> {
                    wire.text(WireLimits.cut(letter.text(), WireLimits.FEW));
                    wire.optional(letter.box(), wire::box);
                }));
    }

    /** Reads what {@link #writeLetters} wrote; WireException when it cannot be that. */
    public static Outcome<List<Letter>> readLetters(InputStream in) throws IOException {
        WireReader wire = new WireReader(in, WireLimits.BUDGET);
        return read(
                wire,
                () -> wire.all(
                        WireLimits.LETTERS,
                        () -> new Letter(
                                wire.text(WireLimits.FEW * WireLimits.BYTES_A_CHARACTER), wire.optional(wire::box))));
    }

    public static void writeDone(Outcome<?> answer, OutputStream out) throws IOException {
        write(answer, new WireWriter(out), ignored -> {});
    }

    /** @param value what was done, which this side knows */
    public static <T> Outcome<T> readDone(InputStream in, T value) throws IOException {
        return read(new WireReader(in, WireLimits.BUDGET), () -> value);
    }

    private static <T> void write(Outcome<T> answer, WireWriter wire, WireWriter.Item<T> done) throws IOException {
        switch (answer) {
            case Outcome.Done<T>(var value) -> {
                wire.choice(Form.DONE);
                done.write(value);
            }
            case Outcome.Refused<T>(var refusal) -> {
                wire.choice(Form.REFUSED);
                wire.choice(refusal.reason());
                wire.text(WireLimits.cut(refusal.details(), WireLimits.NAME));
            }
        }
        wire.flush();
    }

    private static <T> Outcome<T> read(WireReader wire, WireReader.Item<T> done) throws IOException {
        return switch (wire.choice(Form.class)) {
            case DONE -> new Outcome.Done<>(done.read());
            case REFUSED ->
                new Outcome.Refused<>(new Refusal(
                        wire.choice(Refusal.Reason.class), wire.text(WireLimits.NAME * WireLimits.BYTES_A_CHARACTER)));
        };
    }
}
