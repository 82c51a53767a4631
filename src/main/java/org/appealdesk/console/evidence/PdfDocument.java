package org.appealdesk.console.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF, rendered page by page. */
final class PdfDocument implements Document {
    /** Twice the size of print on a screen, sharp enough to zoom into a statement's small print. */
    private static final float DPI = 144;

    private static final float POINTS_PER_INCH = 72;

    /** A page that would get larger than this is rendered smaller. */
    private static final float LONGEST_EDGE = 6000;

    private final Path file;
    private final int pages;

    private PdfDocument(Path file, int pages) {
        this.file = file;
        this.pages = pages;
    }

    static PdfDocument open(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() == 0) {
                throw new IOException("a PDF without pages: " + file.getFileName());
            }
            return new PdfDocument(file, document.getNumberOfPages());
        }
    }

    @Override
    public Signature signature() {
        return Signature.PDF;
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public Pixels page(int index) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDRectangle box = document.getPage(index).getCropBox();
            float edge = Math.max(box.getWidth(), box.getHeight()) * DPI / POINTS_PER_INCH;
            float dpi = edge > LONGEST_EDGE ? DPI * LONGEST_EDGE / edge : DPI;
            return Pixels.of(new PDFRenderer(document).renderImageWithDPI(index, dpi, ImageType.RGB));
        }
    }
}
