package org.appealdesk.evidence.decoder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts without a layout, whose alphabet must be guessed. */
final class PlainText {
    /** Old Vietnamese texts are in windows-1258; where they use no letter of their own it reads like windows-1252. */
    private static final Charset OLD =
            Charset.isSupported("windows-1258") ? Charset.forName("windows-1258") : Charset.forName("windows-1252");

    private PlainText() {}

    /** Whether a file that begins so is a text: in some alphabet, without what no text has. */
    static boolean looksLikeText(byte[] head) {
        if (head.length == 0) {
            return false;
        }
        Charset charset = charsetOf(head);
        String text = decode(head, charset);
        return text.chars().noneMatch(sign -> sign == 0xfffd || isBinary(sign));
    }

    /** Control characters that texts do not hold; a form feed and an escape they do. */
    private static boolean isBinary(int sign) {
        boolean isLow = sign < 0x20 && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f' && sign != 0x1b;
        return isLow || (sign >= 0x7f && sign < 0xa0);
    }

    /** The alphabet of a text, by its mark or by what can be read. */
    static Charset charsetOf(byte[] head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : OLD;
    }

    private static boolean startsWith(byte[] head, int... signs) {
        byte[] mark = new byte[signs.length];
        for (int at = 0; at < signs.length; at++) {
            mark[at] = (byte) signs[at];
        }
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /** A character that is cut off at the end is none that is wrong. */
    private static boolean isUtf8(byte[] head) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
        return !result.isError();
    }

    /** Without its mark; what is no character becomes U+FFFD, but for one that is cut off at the end. */
    static String decode(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), text, false);
        String read = text.flip().toString();
        return read.startsWith("\ufeff") ? read.substring(1) : read;
    }
}
