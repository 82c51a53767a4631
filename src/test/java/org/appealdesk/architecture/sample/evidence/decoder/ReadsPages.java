package org.appealdesk.architecture.sample.evidence.decoder;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.appealdesk.architecture.sample.evidence.process.Starts;

/** What a decoder may; but it must not know who starts it. */
public record ReadsPages(PDDocument document, Starts starter) {}
