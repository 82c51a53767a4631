package org.appealdesk.evidence.decoder;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the words of one page. Left to itself a stripper goes through all pages of a document for each one, which takes
 * seconds where somebody put a hundred thousand into it.
 */
class PageStripper extends PDFTextStripper {
    private final PDPage page;

    PageStripper(PDPage page) throws IOException {
        this.page = page;
        setSortByPosition(true);
        // Pages are not counted here.
        setStartPage(0);
    }

    @Override
    protected void processPages(PDPageTree all) throws IOException {
        processPage(page);
    }
}
