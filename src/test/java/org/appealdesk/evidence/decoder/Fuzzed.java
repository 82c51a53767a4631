package org.appealdesk.evidence.decoder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Drawing.Rendition;
import org.appealdesk.evidence.wire.Answers;
import org.appealdesk.evidence.wire.Request;

/**
 * What Jazzer feeds: any bytes as a file, and any bytes as what comes over the wire. Whatever they are, the decoder gives
 * an outcome; everything thrown is a finding.
 */
public final class Fuzzed {
    private static final Decoder DECODER = new Decoder(1 << 24);
    private static final int SMALL = 64;
    private static final Path FILE = newFile();

    private Fuzzed() {}

    /** Called by Jazzer, by its name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Files.write(FILE, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        DECODER.inspect(FILE, "file");
        DECODER.draw(FILE, Drawing.thumbnail(SMALL));
        DECODER.letters(FILE, 0);
        DECODER.draw(FILE, new Drawing(0, SMALL, Rendition.ERROR_LEVEL));
        readAsAnswer(bytes);
    }

    private static void readAsAnswer(byte[] bytes) {
        try {
            Request.read(new ByteArrayInputStream(bytes));
        } catch (IOException notOne) {
            // That it is told so is what is wanted.
        }
        try {
            Answers.readInspection(new ByteArrayInputStream(bytes));
        } catch (IOException notOne) {
            // That it is told so is what is wanted.
        }
        try {
            Answers.readLetters(new ByteArrayInputStream(bytes));
        } catch (IOException notOne) {
            // That it is told so is what is wanted.
        }
    }

    private static Path newFile() {
        try {
            Path file = Files.createTempFile("fuzzed", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
