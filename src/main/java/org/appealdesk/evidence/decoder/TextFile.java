package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.wire.WireLimits;

/** A text without a layout. */
final class TextFile {
    private static final int MOST_BYTES = 4 * WireLimits.TEXT;

    private TextFile() {}

    static Found inspect(OpenedFile file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file.path())) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        String text = harmless(PlainText.decode(bytes, PlainText.charsetOf(bytes)));
        return found(text, bytes.length < file.bytes(), Provenance.UNKNOWN, List.of());
    }

    /** @param isCut whether more text was there than is handed in */
    static Found found(String text, boolean isCut, Provenance provenance, List<Metadata> metadata) {
        String kept = WireLimits.cut(text, WireLimits.TEXT);
        Set<Oddity> oddities =
                isCut || kept.length() < text.length() ? EnumSet.of(Oddity.TEXT_CUT) : EnumSet.noneOf(Oddity.class);
        return new Found(new Contents.Text(kept), provenance, metadata, oddities);
    }

    /** Signs that would move what is shown after them, or ring a bell, stand there as U+FFFD. */
    static String harmless(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> plain.appendCodePoint(isHarmless(sign) ? sign : 0xfffd));
        return plain.toString();
    }

    private static boolean isHarmless(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t' || !(Character.isISOControl(sign) || turnsDirection(sign));
    }

    private static boolean turnsDirection(int sign) {
        return (sign >= 0x202a && sign <= 0x202e) || (sign >= 0x2066 && sign <= 0x2069);
    }
}
