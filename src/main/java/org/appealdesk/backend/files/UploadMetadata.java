package org.appealdesk.backend.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.appealdesk.backend.http.ProblemException;
import org.appealdesk.protocol.http.ProblemKind;

/**
 * What a sender says of a file, as {@code Upload-Metadata} has it. The name is told back and used for nothing else: no
 * path is made of it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param header both, written our way
 */
record UploadMetadata(String sha256, String header) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 255;
    private static final String SHA256 = "sha256";
    private static final String NAME = "filename";

    /** @throws ProblemException when it is not such a header, or lacks one of both, or the name is none */
    static UploadMetadata read(String header) {
        if (header.length() > LONGEST) {
            throw wrong("has more than " + LONGEST + " characters");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts.length > 2 || parts[0].isEmpty()) {
                throw wrong("is not a list of keys with values in Base64");
            }
            if (values.put(parts[0], parts.length == 1 ? "" : decode(parts[1])) != null) {
                throw wrong("has “" + parts[0] + "” twice");
            }
        }
        return of(values.getOrDefault(SHA256, ""), values.getOrDefault(NAME, ""));
    }

    private static UploadMetadata of(String sha256, String name) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw wrong("needs “sha256”, 64 lower-case hexadecimal digits");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw wrong("needs “filename”, 1 to " + LONGEST_NAME + " characters without control characters");
        }
        return new UploadMetadata(sha256, NAME + " " + encode(name) + "," + SHA256 + " " + encode(sha256));
    }

    private static String encode(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String value) {
        try {
            byte[] bytes = Base64.getDecoder().decode(value);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw wrong("has a value that is not UTF-8 in Base64");
        }
    }

    private static ProblemException wrong(String what) {
        return new ProblemException(ProblemKind.MALFORMED, "Upload-Metadata " + what);
    }
}
