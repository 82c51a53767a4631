package org.appealdesk.training.evidence;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * One A4 page of a PDF, measured in points from its upper left corner. The same content gives the same bytes. Not safe
 * for several threads.
 */
final class Sheet implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final PDPageContentStream content;

    /**
     * @param title and producer stand in the document's properties
     * @param made the time of making that stands there too
     */
    Sheet(String title, String producer, Instant made) throws IOException {
        try (var file = Typeface.liberationFile()) {
            font = PDType0Font.load(document, file);
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(producer);
        GregorianCalendar calendar = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.getDocument().getTrailer().setItem(COSName.ID, id(title + made));
    }

    void text(String text, double x, double y, Lettering type) throws IOException {
        content.beginText();
        content.setFont(font, type.size());
        content.setNonStrokingColor(type.color());
        if (type.bold()) {
            // The font has one weight; a thin outline makes the other.
            content.setStrokingColor(type.color());
            content.setLineWidth(type.size() / 32);
            content.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            content.setRenderingMode(RenderingMode.FILL);
        }
        content.newLineAtOffset((float) x, HEIGHT - (float) y);
        content.showText(text);
        content.endText();
    }

    void right(String text, double right, double y, Lettering type) throws IOException {
        text(text, right - width(text, type), y, type);
    }

    void centred(String text, double centreX, double y, Lettering type) throws IOException {
        text(text, centreX - width(text, type) / 2, y, type);
    }

    void box(double x, double y, double width, double height, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect((float) x, HEIGHT - (float) (y + height), (float) width, (float) height);
        content.fill();
    }

    void line(double x1, double x2, double y, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(0.6f);
        content.moveTo((float) x1, HEIGHT - (float) y);
        content.lineTo((float) x2, HEIGHT - (float) y);
        content.stroke();
    }

    /** A shape in the page's measure. */
    void fill(Shape shape, Color color) throws IOException {
        content.setNonStrokingColor(color);
        float[] p = new float[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(p[0], HEIGHT - p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(p[0], HEIGHT - p[1]);
                case PathIterator.SEG_CUBICTO ->
                    content.curveTo(p[0], HEIGHT - p[1], p[2], HEIGHT - p[3], p[4], HEIGHT - p[5]);
                case PathIterator.SEG_CLOSE -> content.closePath();
                default -> throw new IllegalArgumentException("The marks have no other segments");
            }
        }
        content.fill();
    }

    List<String> wrap(String text, double width, Lettering type) {
        return TextLines.wrap(text, width, line -> width(line, type));
    }

    byte[] bytes() throws IOException {
        content.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private double width(String text, Lettering type) {
        try {
            return font.getStringWidth(text) / 1000 * type.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSArray id(String text) {
        byte[] id = text.getBytes(StandardCharsets.UTF_8);
        COSArray array = new COSArray();
        array.add(new COSString(id));
        array.add(new COSString(id));
        return array;
    }

    /** How text is set. */
    record Lettering(float size, boolean bold, Color color) {
        static Lettering plain(double size) {
            return new Lettering((float) size, false, Screen.INK);
        }

        static Lettering grey(double size) {
            return new Lettering((float) size, false, Screen.GREY);
        }

        static Lettering bold(double size) {
            return new Lettering((float) size, true, Screen.INK);
        }
    }
}
