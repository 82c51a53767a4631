package org.appealdesk.evidence.decoder;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Drawing;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Letter;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.Refusal.Reason;

/** A PDF: its pages, their words, and what is hidden in it. Nothing in it is run or followed. */
final class PdfFile {
    /** Twice the size of print on a screen, sharp enough to zoom into a statement's small print. */
    private static final float DPI = 144;

    private static final float POINTS_PER_INCH = 72;

    /** A page that would get larger than this is drawn smaller. */
    private static final int LONGEST_EDGE = 6000;

    /** Unfolded streams beyond the first are kept in a file beside, beyond the second the document is a bomb. */
    private static final long IN_MEMORY = 64L << 20;

    private static final long UNFOLDED = 512L << 20;

    private PdfFile() {}

    /** Works with an open document. */
    interface Use<T> {
        T of(PDDocument document) throws IOException;
    }

    static <T> T with(OpenedFile file, Use<T> use) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.path().toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, UNFOLDED).streamCache)) {
            if (document.getNumberOfPages() <= 0) {
                throw new RefusedException(Reason.BROKEN, "a PDF without pages");
            }
            return use.of(document);
        } catch (InvalidPasswordException locked) {
            throw new RefusedException(Reason.ENCRYPTED, "");
        } catch (IOException broken) {
            throw isFull(broken) ? new RefusedException(Reason.TOO_MUCH_INSIDE, "more than 512 MB") : broken;
        }
    }

    private static boolean isFull(IOException broken) {
        return String.valueOf(broken.getMessage()).contains("scratch file memory");
    }

    static Found inspect(OpenedFile file) throws IOException {
        return with(file, document -> {
            PdfTexts texts = PdfTexts.of(document);
            Set<Oddity> oddities = PdfSecrets.of(document.getDocument());
            if (texts.isCut()) {
                oddities.add(Oddity.TEXT_CUT);
            }
            if (texts.isDamaged()) {
                oddities.add(Oddity.DAMAGED);
            }
            return new Found(
                    new Contents.Pages(document.getNumberOfPages(), texts.pages()),
                    PdfOrigins.of(document.getDocumentInformation()),
                    PdfOrigins.entries(document.getDocumentInformation()),
                    oddities);
        });
    }

    static Pixels draw(OpenedFile file, Drawing drawing) throws IOException {
        if (drawing.rendition() != Drawing.Rendition.PLAIN) {
            throw new RefusedException(Reason.NOT_SHOWN, "a page was never compressed as a whole");
        }
        return with(file, document -> {
            BufferedImage page = draw(document, drawing.page(), drawing.longestEdge());
            return Scaling.pixels(Orientation.UPRIGHT.turn(page), 1, false);
        });
    }

    static List<Letter> letters(OpenedFile file, int page) throws IOException {
        return with(file, document -> {
            page(document, page);
            return PdfLetters.of(document, page);
        });
    }

    private static PDPage page(PDDocument document, int page) throws RefusedException {
        if (page >= document.getNumberOfPages()) {
            throw new RefusedException(Reason.BROKEN, "there is no page " + page);
        }
        return document.getPage(page);
    }

    static BufferedImage draw(PDDocument document, int page, int longestEdge) throws IOException {
        PDRectangle box = page(document, page).getCropBox();
        float most = Math.min(LONGEST_EDGE, longestEdge);
        float edge = Math.max(box.getWidth(), box.getHeight()) * DPI / POINTS_PER_INCH;
        float dpi = edge > most ? DPI * most / edge : DPI;
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
    }

    /** How large a page is as it is drawn: turned as its viewer turns it, in points. */
    static PDRectangle drawnSize(PDDocument document, int page) {
        PDPage drawn = document.getPage(page);
        PDRectangle box = drawn.getCropBox();
        return drawn.getRotation() % 180 == 0
                ? new PDRectangle(box.getWidth(), box.getHeight())
                : new PDRectangle(box.getHeight(), box.getWidth());
    }
}
