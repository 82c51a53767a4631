package org.appealdesk.evidence.decoder;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.appealdesk.evidence.Box;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal.Reason;

/** Copies of which parts are black for ever: they are made anew from what is seen, and hold nothing else. */
final class Redaction {
    private static final int MOST_PAGES = 200;
    private static final float QUALITY = 0.85f;

    private Redaction() {}

    /** Writes a PNG. */
    static void picture(OpenedFile file, List<Box> boxes, Path copy) throws IOException {
        check(boxes, 1);
        Pixels pixels = PictureFile.draw(file, Drawing.page(0));
        BufferedImage stored = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        int[] row = new int[pixels.width()];
        for (int y = 0; y < pixels.height(); y++) {
            pixels.copy(0, y, row.length, row, 0);
            stored.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        BufferedImage seen = opaque(stored);
        burn(seen, boxes, 0);
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ImageIO.write(seen, "png", out);
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage seen = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = seen.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return seen;
    }

    /** Writes a PDF of pictures, as large as the pages were. */
    static void document(OpenedFile file, List<Box> boxes, Path copy) throws IOException {
        PdfFile.with(file, original -> {
            int pages = original.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new RefusedException(Reason.TOO_MANY_PAGES, pages + "; copied are at most " + MOST_PAGES);
            }
            check(boxes, pages);
            try (PDDocument redacted = new PDDocument();
                    OutputStream out =
                            Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int page = 0; page < pages; page++) {
                    BufferedImage seen = PdfFile.draw(original, page, Drawing.WHOLE);
                    burn(seen, boxes, page);
                    add(redacted, seen, PdfFile.drawnSize(original, page));
                }
                redacted.save(out);
            }
            return copy;
        });
    }

    private static void add(PDDocument document, BufferedImage seen, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(document, seen, QUALITY), 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private static void check(List<Box> boxes, int pages) throws RefusedException {
        for (Box box : boxes) {
            if (box.page() >= pages) {
                throw new RefusedException(Reason.BROKEN, "there is no page " + box.page());
            }
        }
    }

    /** What a box touches is under it. */
    private static void burn(BufferedImage seen, List<Box> boxes, int page) {
        Graphics2D graphics = seen.createGraphics();
        graphics.setColor(Color.BLACK);
        for (Box box : boxes) {
            if (box.page() == page) {
                int left = (int) Math.floor(box.left() * seen.getWidth());
                int top = (int) Math.floor(box.top() * seen.getHeight());
                int right = (int) Math.ceil((box.left() + box.width()) * seen.getWidth());
                int bottom = (int) Math.ceil((box.top() + box.height()) * seen.getHeight());
                graphics.fillRect(left, top, right - left, bottom - top);
            }
        }
        graphics.dispose();
    }
}
