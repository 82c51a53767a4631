package org.appealdesk.evidence.corpus;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.util.Matrix;

/** PDFs. */
public final class Pdfs {
    private Pdfs() {}

    /** Adds to a document. */
    private interface Making {
        void make(PDDocument document) throws IOException;
    }

    private static byte[] made(Making making) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            making.make(document);
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A page for each text, on a red ground. */
    public static byte[] saying(String... texts) {
        return made(document -> {
            for (String text : texts) {
                page(document, text);
            }
        });
    }

    /** A page from whose edges much is cut, turned as its viewer shall turn it, with a text whose line is turned too. */
    public static byte[] turned(int pageDegrees, int lineDegrees, String text) {
        return made(document -> {
            PDPage page = new PDPage(new PDRectangle(-50, 30, 600, 500));
            page.setCropBox(new PDRectangle(100, 80, 300, 200));
            page.setRotation(pageDegrees);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(lineDegrees), 230, 190));
                content.showText(text);
                content.endText();
            }
        });
    }

    private static PDPage page(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage(new PDRectangle(200, 300));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setNonStrokingColor(Color.RED);
            content.addRect(0, 0, 200, 300);
            content.fill();
            content.setNonStrokingColor(Color.BLACK);
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(20, 150);
            content.showText(text);
            content.endText();
        }
        return page;
    }

    /** A statement by a bank's program, made on 23 November 2026 at 14:03:22 in Hà Nội. */
    public static byte[] withOrigin() {
        return made(document -> {
            page(document, "Statement");
            document.getDocumentInformation().setProducer("iText 7");
            document.getDocumentInformation().setCreator("Core banking");
            document.getDocumentInformation().setAuthor("VCB");
            Calendar made = Calendar.getInstance(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            made.clear();
            made.set(2026, Calendar.NOVEMBER, 23, 14, 3, 22);
            document.getDocumentInformation().setCreationDate(made);
        });
    }

    /** One that wants a password. */
    public static byte[] locked() {
        return made(document -> {
            page(document, "Secret");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    /** One that runs a program when it is opened. */
    public static byte[] withScript() {
        return made(document -> {
            page(document, "Hello");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('got you')"));
        });
    }

    /** One that leads to an address. */
    public static byte[] withLink(String address) {
        return made(document -> {
            PDActionURI action = new PDActionURI();
            action.setURI(address);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            link.setRectangle(new PDRectangle(10, 10, 100, 100));
            page(document, "Click").setAnnotations(List.of(link));
        });
    }

    /** One with a program in it. */
    public static byte[] withAttachment() {
        return made(document -> {
            page(document, "See attachment");
            byte[] content = "MZ".getBytes(StandardCharsets.ISO_8859_1);
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("invoice.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("invoice.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** As many pages as wished in few bytes: all are the same one. */
    public static byte[] sharing(int pages) {
        return raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count " + pages + "/Kids[" + "3 0 R ".repeat(pages) + "]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>");
    }

    /** One whose page draws a form that draws itself, twice. */
    public static byte[] drawingItself() {
        String form = "/A Do /A Do";
        return raw(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 5 0 R/Resources<</XObject<</A 4 0 R>>>>>>",
                "<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</XObject<</A 4 0 R>>>>/Length "
                        + form.length() + ">>\nstream\n" + form + "\nendstream",
                "<</Length 5>>\nstream\n/A Do\nendstream");
    }

    /** One whose tree of pages is its own branch. */
    public static byte[] growingFromItself() {
        return raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]/Parent 2 0 R>>");
    }

    private static byte[] raw(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        int[] at = new int[objects.length];
        for (int object = 0; object < objects.length; object++) {
            at[object] = pdf.length();
            pdf.append(object + 1).append(" 0 obj\n").append(objects[object]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int offset : at) {
            pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        }
        pdf.append("trailer <</Root 1 0 R/Size ").append(objects.length + 1).append(">>\nstartxref\n");
        pdf.append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
