package org.appealdesk.console.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is: by its first bytes, which decide, or by its name, which only promises. */
enum Signature {
    PICTURE,
    PDF,
    OTHER;

    private static final List<String> PICTURES =
            List.of("\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "GIF87a", "GIF89a");

    /** @param head the first kilobyte, or all of a shorter file; a PDF may begin anywhere in it */
    static Signature of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (PICTURES.stream().anyMatch(text::startsWith)) {
            return PICTURE;
        }
        return text.contains("%PDF-") ? PDF : OTHER;
    }

    /** What the ending of a name promises. */
    static Signature promisedBy(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg", "png", "gif" -> PICTURE;
            case "pdf" -> PDF;
            default -> OTHER;
        };
    }
}
