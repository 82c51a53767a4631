package org.appealdesk.evidence.decoder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Whether something hides behind the end of a file's own content, or before its beginning: a second file, a message.
 * Programs that show a file do not look there.
 */
final class FileEnd {
    /** Some programs fill up with a few zeros or line ends. */
    private static final int FILLING = 16;

    private static final String PDF_END = "%%EOF";
    private static final String PDF_BEGINNING = "%PDF-";

    private FileEnd() {}

    /** No for a file that ends too early, and for kinds that say nothing of their end. */
    static boolean isFollowed(OpenedFile file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            DataInputStream in = new DataInputStream(stream);
            switch (file.kind()) {
                case JPEG -> JpegEnd.skipPictures(in);
                case PNG -> skipPng(in);
                case GIF -> skipGif(in);
                case WEBP -> skipRiff(in);
                case PDF -> {
                    return isPdfFollowed(in);
                }
                case HEIC, TEXT, DOC, DOCX, XLS, XLSX, MP3, MP4, MOV, AVI, REAL_MEDIA, WMV, UNKNOWN -> {
                    return false;
                }
            }
            return isMoreThanFilling(in);
        } catch (EOFException cut) {
            return false;
        }
    }

    private static boolean isMoreThanFilling(InputStream in) throws IOException {
        byte[] rest = in.readNBytes(FILLING + 1);
        for (byte sign : rest) {
            if (sign != 0 && sign != '\n' && sign != '\r' && sign != ' ') {
                return true;
            }
        }
        return rest.length > FILLING;
    }

    private static void skipPng(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        String type;
        do {
            int length = in.readInt();
            type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw new EOFException();
            }
            in.skipNBytes(length + 4L);
        } while (!type.equals("IEND"));
    }

    private static void skipRiff(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        in.skipNBytes(length + length % 2);
    }

    private static void skipGif(DataInputStream in) throws IOException {
        in.skipNBytes(10);
        skipGifColours(in, in.readUnsignedByte());
        in.skipNBytes(2);
        while (true) {
            switch (in.readUnsignedByte()) {
                case 0x21 -> in.skipNBytes(1);
                case 0x2c -> {
                    in.skipNBytes(8);
                    skipGifColours(in, in.readUnsignedByte());
                    in.skipNBytes(1);
                }
                case 0x3b -> {
                    return;
                }
                default -> throw new EOFException();
            }
            int block = in.readUnsignedByte();
            while (block > 0) {
                in.skipNBytes(block);
                block = in.readUnsignedByte();
            }
        }
    }

    private static void skipGifColours(DataInputStream in, int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            in.skipNBytes(3L << ((flags & 7) + 1));
        }
    }

    /** A PDF may be appended to, each time with an end of its own; the last one counts. */
    private static boolean isPdfFollowed(InputStream in) throws IOException {
        byte[] head = in.readNBytes(PDF_BEGINNING.length());
        boolean startsLate = !new String(head, StandardCharsets.ISO_8859_1).equals(PDF_BEGINNING);
        boolean hasEnd = false;
        int matched = 0;
        long behind = 0;
        boolean isFilling = true;
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            behind++;
            isFilling &= sign <= ' ';
            matched = sign == PDF_END.charAt(matched) ? matched + 1 : sign == '%' ? Math.min(matched, 2) : 0;
            if (matched == PDF_END.length()) {
                hasEnd = true;
                matched = 0;
                behind = 0;
                isFilling = true;
            }
        }
        return startsLate || (hasEnd && (!isFilling || behind > FILLING));
    }
}
