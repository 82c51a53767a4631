package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Refusal.Reason;

/** A file that is there, not empty and not too long, and what it is. */
record OpenedFile(Path path, long bytes, FileKind kind) {
    /** Enough for every signature, and to tell a text. */
    private static final int HEAD = 64 * 1024;

    static OpenedFile open(Path path, long mostBytes) throws IOException {
        // A device or a pipe could be read for ever.
        if (!Files.isRegularFile(path)) {
            throw new RefusedException(Reason.MISSING, "");
        }
        long bytes = Files.size(path);
        if (bytes == 0) {
            throw new RefusedException(Reason.EMPTY, "");
        }
        if (bytes > mostBytes) {
            throw new RefusedException(Reason.TOO_LARGE, bytes + " bytes; looked at are at most " + mostBytes);
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return new OpenedFile(path, bytes, Signatures.kindOf(stream.readNBytes(HEAD), path));
        }
    }
}
