package org.appealdesk.architecture.sample.console;

import com.drew.metadata.Metadata;
import com.google.zxing.Result;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;

/** Would parse strangers' bytes where the agent works. */
public record DecodesEvidence(
        PDDocument document, ImageReader picture, Metadata words, Result code, OPCPackage office) {}
