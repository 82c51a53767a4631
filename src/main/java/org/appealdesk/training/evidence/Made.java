package org.appealdesk.training.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.appealdesk.training.evidence.Jpeg.Exif;

/**
 * One file to be made.
 *
 * @param name of the file; its ending says the format
 */
record Made(String name, Subject subject, Origin origin) {
    /** Phones save well, and good enough for the size of a scenario. */
    private static final float QUALITY = 0.82f;
    /** What went through a messenger before somebody edited it. */
    private static final float REPEATED = 0.6f;

    /** What the file shows. */
    sealed interface Subject {
        record OfReceipt(Receipt receipt) implements Subject {}

        record OfHistory(AccountHistory history) implements Subject {}

        record OfChat(ChatExcerpt chat) implements Subject {}

        record OfStatement(Statement statement) implements Subject {}

        record OfLetter(Letter letter) implements Subject {}
    }

    /**
     * Where the file says that it comes from.
     *
     * @param exif what a JPEG carries
     * @param made the time of making in a PDF
     */
    record Origin(Exif exif, Instant made) {}

    /** The bytes of the file; the same each time on the same Java. */
    byte[] render(Typeface typeface) throws IOException {
        return switch (subject) {
            case Subject.OfReceipt(Receipt receipt) -> picture(receipt(receipt, typeface));
            case Subject.OfHistory(AccountHistory history) -> picture(AccountHistoryScreen.draw(history, typeface));
            case Subject.OfChat(ChatExcerpt chat) -> picture(ChatScreen.draw(chat, typeface));
            case Subject.OfStatement(Statement statement) -> StatementPdf.write(statement, origin.made());
            case Subject.OfLetter(Letter letter) -> LetterPdf.write(letter, origin.made());
        };
    }

    private static BufferedImage receipt(Receipt receipt, Typeface typeface) throws IOException {
        BufferedImage drawn = ReceiptScreen.draw(receipt, typeface);
        String edited = receipt.edited();
        return edited == null
                ? drawn
                : Forgery.paintOver(Jpeg.saved(drawn, REPEATED), ReceiptScreen.amountBox(receipt), edited);
    }

    private byte[] picture(BufferedImage image) throws IOException {
        if (name.endsWith(".png")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        }
        return Jpeg.write(image, QUALITY, origin.exif());
    }
}
