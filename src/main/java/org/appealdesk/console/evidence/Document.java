package org.appealdesk.console.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that can be shown page by page; a picture has one. Reads the file at each call, on any thread. */
interface Document {
    /** What it is. */
    Signature signature();

    /** How many pages there are, at least one. */
    int pages();

    /**
     * Decodes a page.
     *
     * @param index from 0
     * @throws IOException when it cannot be decoded; broken files may cause anything else as well, see {@link Decoding}
     */
    Pixels page(int index) throws IOException;

    /**
     * Opens a file by what it is, whatever its name says.
     *
     * @return empty when it is neither a picture nor a PDF
     * @throws IOException when it is one and cannot be decoded
     */
    static Optional<Document> open(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(1024);
        }
        return switch (Signature.of(head)) {
            case PICTURE -> Optional.of(PictureDocument.open(file));
            case PDF -> Optional.of(PdfDocument.open(file));
            case OTHER -> Optional.empty();
        };
    }
}
