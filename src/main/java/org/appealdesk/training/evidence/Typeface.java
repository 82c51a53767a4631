package org.appealdesk.training.evidence;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A typeface with Vietnamese letters, in two weights. Immutable. */
record Typeface(Font plain, Font strong) {
    /** Comes with PDFBox; the only one of these PDFBox can embed. */
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static Typeface inter(Path fonts) throws IOException {
        return new Typeface(
                read(Files.newInputStream(fonts.resolve("InterTabular-Regular.otf"))),
                read(Files.newInputStream(fonts.resolve("InterTabular-Bold.otf"))));
    }

    /** Has no bold cut: what an editor of pictures would have at hand. */
    static Typeface liberation() throws IOException {
        Font font = read(liberationFile());
        return new Typeface(font, font.deriveFont(Font.BOLD));
    }

    /** The font file, to embed. */
    static InputStream liberationFile() throws IOException {
        InputStream file = PDDocument.class.getResourceAsStream(LIBERATION);
        if (file == null) {
            throw new IOException("PDFBox came without " + LIBERATION);
        }
        return file;
    }

    Font font(boolean bold) {
        return bold ? strong : plain;
    }

    private static Font read(InputStream file) throws IOException {
        try (file) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException e) {
            throw new IOException("Not a font", e);
        }
    }
}
