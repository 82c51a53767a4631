package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.appealdesk.evidence.wire.WireLimits;

/**
 * The words of a PDF's pages.
 *
 * @param pages from the first; fewer than the document has when {@code isCut}
 * @param isDamaged whether the words of some page could not be read
 */
record PdfTexts(List<String> pages, boolean isCut, boolean isDamaged) {
    PdfTexts {
        pages = List.copyOf(pages);
    }

    static PdfTexts of(PDDocument document) throws IOException {
        Iterator<PDPage> tree = document.getPages().iterator();
        List<String> pages = new ArrayList<>();
        int left = WireLimits.TEXT;
        boolean isDamaged = false;
        int count = Math.min(document.getNumberOfPages(), WireLimits.PAGE_TEXTS);
        while (pages.size() < count) {
            Bounded words = new Bounded(left);
            try {
                // Throws for a page that is only counted.
                new PageStripper(tree.next()).writeText(document, words);
            } catch (FullException full) {
                pages.add(words.text());
                return new PdfTexts(pages, true, isDamaged);
            } catch (IOException | RuntimeException broken) {
                isDamaged = true;
            }
            pages.add(words.text());
            left -= words.text().length();
        }
        return new PdfTexts(pages, count < document.getNumberOfPages(), isDamaged);
    }

    /** There is no room for more. */
    private static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps so many characters. */
    private static final class Bounded extends Writer {
        private final StringBuilder words = new StringBuilder();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] signs, int from, int length) throws IOException {
            words.append(signs, from, Math.min(length, most - words.length()));
            if (words.length() >= most) {
                throw new FullException();
            }
        }

        String text() {
            return words.toString();
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
