package org.appealdesk.engine.dossier;

import java.util.regex.Pattern;

/**
 * A stored file, by content.
 *
 * @param name the file's name as handed in
 * @param bytes its length
 * @param sha256 64 lower-case hexadecimal digits
 * @param complete all bytes arrived and were hashed again; before that it is no evidence (edge 9)
 */
public record FileFacts(String name, long bytes, String sha256, boolean complete) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public FileFacts {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A file has a name");
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("A file's length is not negative: " + bytes);
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: “" + sha256 + "”");
        }
    }
}
