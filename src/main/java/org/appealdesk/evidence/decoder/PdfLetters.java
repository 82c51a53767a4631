package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.wire.WireLimits;
import org.jspecify.annotations.Nullable;

/** Where the letters of a page are, in the order in which {@link PdfTexts} reads them, on the page as it is drawn. */
final class PdfLetters extends PageStripper {
    /** How far letters reach above and below their line, as shares of the size of their type. */
    private static final double ABOVE = 0.8;

    private static final double BELOW = 0.22;

    /** Of a side; nothing smaller can be seen, and a box must not be empty. */
    private static final double LEAST = 0.0005;

    private static final int LIGATURES_FROM = 0xfb00;
    private static final int LIGATURES_TO = 0xfeff;

    private final PDPage drawn;
    private final int page;
    private final List<Letter> letters = new ArrayList<>();

    private PdfLetters(PDPage drawn, int page) throws IOException {
        super(drawn);
        this.drawn = drawn;
        this.page = page;
    }

    /** @param page from 0, one that there is */
    static List<Letter> of(PDDocument document, int page) throws IOException {
        PdfLetters letters = new PdfLetters(document.getPage(page), page);
        letters.writeText(document, Writer.nullWriter());
        return List.copyOf(letters.letters);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        positions.forEach(position -> add(new Letter(plain(position.getUnicode()), box(position))));
    }

    /** Ligatures taken apart, as where words are read. */
    private static String plain(String letter) {
        return letter.codePoints().anyMatch(sign -> sign >= LIGATURES_FROM && sign <= LIGATURES_TO)
                ? Normalizer.normalize(letter, Normalizer.Form.NFKC)
                : letter;
    }

    @Override
    protected void writeWordSeparator() {
        space();
    }

    @Override
    protected void writeLineSeparator() {
        space();
    }

    @Override
    protected void writeParagraphStart() {
        space();
    }

    private void space() {
        add(new Letter(" ", null));
    }

    private void add(Letter letter) {
        if (letters.size() < WireLimits.LETTERS && letter.text().length() <= WireLimits.FEW) {
            letters.add(letter);
        }
    }

    /** From where the letter begins to where the next would, and as high as its type, however page and line are turned. */
    private @Nullable Box box(TextPosition letter) {
        Matrix placed = letter.getTextMatrix();
        double upX = placed.getValue(1, 0);
        double upY = placed.getValue(1, 1);
        double startX = placed.getTranslateX();
        double startY = placed.getTranslateY();
        double[] across = {
            startX - BELOW * upX, startX + ABOVE * upX, letter.getEndX() - BELOW * upX, letter.getEndX() + ABOVE * upX
        };
        double[] up = {
            startY - BELOW * upY, startY + ABOVE * upY, letter.getEndY() - BELOW * upY, letter.getEndY() + ABOVE * upY
        };
        PDRectangle seen = drawn.getCropBox();
        double left = least(across) / seen.getWidth();
        double right = most(across) / seen.getWidth();
        double top = 1 - most(up) / seen.getHeight();
        double bottom = 1 - least(up) / seen.getHeight();
        return switch (Math.floorMod(drawn.getRotation(), 360)) {
            case 90 -> onPage(1 - bottom, left, 1 - top, right);
            case 180 -> onPage(1 - right, 1 - bottom, 1 - left, 1 - top);
            case 270 -> onPage(top, 1 - right, bottom, 1 - left);
            default -> onPage(left, top, right, bottom);
        };
    }

    private static double least(double... values) {
        return Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
    }

    private static double most(double... values) {
        return Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
    }

    private @Nullable Box onPage(double left, double top, double right, double bottom) {
        double from = Math.max(0, left);
        double above = Math.max(0, top);
        double width = Math.min(1, right) - from;
        double height = Math.min(1, bottom) - above;
        // Not written as a "less than", which a number that is none would pass.
        return width > LEAST && height > LEAST ? new Box(page, from, above, width, height) : null;
    }
}
