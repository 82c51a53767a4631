package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;

/** The header of a RealMedia file: chunks with a name of four letters, a length, and a version. */
final class RealMediaHeader {
    private static final int CHUNK = 10;

    private final MediaBuilder media = new MediaBuilder();
    private final ProvenanceBuilder origin = new ProvenanceBuilder();
    private final List<Metadata> metadata = new ArrayList<>();

    private RealMediaHeader() {}

    /** What comes before an error is kept. */
    static Found read(Path file) throws IOException {
        RealMediaHeader header = new RealMediaHeader();
        Set<Oddity> oddities = Set.of();
        try {
            header.read(Bytes.headOf(file, ByteOrder.BIG_ENDIAN));
        } catch (BufferUnderflowException cut) {
            oddities = Set.of(Oddity.DAMAGED);
        }
        return new Found(header.media.build(), header.origin.build(), header.metadata, oddities);
    }

    private void read(Bytes bytes) {
        while (bytes.hasMore(CHUNK)) {
            String name = bytes.letters(4);
            long length = Integer.toUnsignedLong(bytes.four());
            bytes.skip(Short.BYTES);
            // What follows is what is played.
            if (name.equals("DATA")) {
                return;
            }
            if (length < CHUNK) {
                throw new BufferUnderflowException();
            }
            Bytes chunk = bytes.next(length - CHUNK);
            switch (name) {
                case "PROP" -> properties(chunk);
                case "MDPR" -> stream(chunk);
                case "CONT" -> description(chunk);
                default -> {
                    // Nothing that is told.
                }
            }
        }
    }

    private void properties(Bytes chunk) {
        chunk.skip(5 * Integer.BYTES);
        media.seconds(Integer.toUnsignedLong(chunk.four()) / 1000.0);
    }

    private void stream(Bytes chunk) {
        chunk.skip(Short.BYTES + 7 * Integer.BYTES);
        chunk.skip(chunk.one());
        String type = chunk.letters(chunk.one());
        int length = chunk.four();
        if (type.startsWith("audio/")) {
            media.codec("RealAudio");
        } else if (type.startsWith("video/") && length >= 16) {
            chunk.skip(Integer.BYTES);
            chunk.skip(Integer.BYTES);
            String codec = chunk.letters(4);
            int width = chunk.two();
            media.picture(width, chunk.two(), codec);
        }
    }

    private void description(Bytes chunk) {
        for (String name : List.of("Title", "Author", "Copyright", "Comment")) {
            String value = chunk.letters(chunk.two());
            if (!value.isBlank()) {
                SelfDescription.add(metadata, "RealMedia", name, value);
            }
            if (name.equals("Author")) {
                origin.author(value);
            }
        }
    }
}
