package org.appealdesk.evidence.decoder;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;

/** The header of a WMV: of the Advanced Systems Format, objects with a name of 16 bytes and a length each. */
final class AsfHeader {
    private static final int NAME = 16;
    private static final int OBJECT = 24;
    private static final int HEADER = 30;
    private static final String FILE = "a1dcab8c47a9cf118ee400c00c205365";
    private static final String STREAM = "9107dcb7b7a9cf118ee600c00c205365";
    private static final String DESCRIPTION = "3326b2758e66cf11a6d900aa0062ce6c";
    private static final String VIDEO = "c0ef19bc4d5bcf11a8fd00805f5c442b";
    private static final String SOUND = "409e69f84d5bcf11a8fd00805f5c442b";

    /** Tenths of microseconds, which the format counts in. */
    private static final double TICKS = 10_000_000;

    private static final long TICKS_A_MILLI = 10_000;

    /** Its years begin in 1601. */
    private static final long SECONDS_TO_1970 = 11_644_473_600L;

    private final MediaBuilder media = new MediaBuilder();
    private final ProvenanceBuilder origin = new ProvenanceBuilder();
    private final List<Metadata> metadata = new ArrayList<>();

    private AsfHeader() {}

    /** What comes before an error is kept. */
    static Found read(Path file) throws IOException {
        AsfHeader header = new AsfHeader();
        Set<Oddity> oddities = Set.of();
        try {
            header.read(Bytes.headOf(file, ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException cut) {
            oddities = Set.of(Oddity.DAMAGED);
        }
        return new Found(header.media.build(), header.origin.build(), header.metadata, oddities);
    }

    private void read(Bytes bytes) {
        bytes.skip(NAME);
        Bytes objects = bytes.next(bytes.eight() - OBJECT);
        objects.skip(HEADER - OBJECT);
        while (objects.hasMore(OBJECT)) {
            String name = name(objects);
            long length = objects.eight();
            if (length < OBJECT) {
                throw new BufferUnderflowException();
            }
            Bytes object = objects.next(length - OBJECT);
            switch (name) {
                case FILE -> file(object);
                case STREAM -> stream(object);
                case DESCRIPTION -> description(object);
                default -> {
                    // Nothing that is told.
                }
            }
        }
    }

    private static String name(Bytes bytes) {
        return HexFormat.of().formatHex(bytes.letters(NAME).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void file(Bytes object) {
        object.skip(NAME + Long.BYTES);
        long created = object.eight();
        object.skip(Long.BYTES);
        long played = object.eight();
        object.skip(Long.BYTES);
        long preroll = object.eight() * TICKS_A_MILLI;
        media.seconds((played - preroll) / TICKS);
        Times.within(Instant.ofEpochSecond(created / (long) TICKS - SECONDS_TO_1970))
                .ifPresent(origin::created);
    }

    private void stream(Bytes object) {
        String type = name(object);
        object.skip(NAME + Long.BYTES + 2 * Integer.BYTES + Short.BYTES + Integer.BYTES);
        if (type.equals(VIDEO)) {
            int width = object.four();
            int height = object.four();
            object.skip(1 + Short.BYTES + NAME);
            media.picture(width, height, object.letters(Integer.BYTES));
        } else if (type.equals(SOUND)) {
            media.codec(codec(object.two()));
        }
    }

    private static String codec(int number) {
        return switch (number) {
            case 0x0055 -> "MP3";
            case 0x0160 -> "WMA 1";
            case 0x0161 -> "WMA 2";
            case 0x0162 -> "WMA Pro";
            case 0x0163 -> "WMA Lossless";
            default -> "sound 0x" + Integer.toHexString(number);
        };
    }

    private void description(Bytes object) {
        List<String> names = List.of("Title", "Author", "Copyright", "Description", "Rating");
        int[] lengths = new int[names.size()];
        for (int at = 0; at < lengths.length; at++) {
            lengths[at] = object.two();
        }
        for (int at = 0; at < lengths.length; at++) {
            String value = object.text(lengths[at], StandardCharsets.UTF_16LE).replace("\0", "");
            if (!value.isBlank()) {
                SelfDescription.add(metadata, "ASF", names.get(at), value);
            }
            if (names.get(at).equals("Author")) {
                origin.author(value);
            }
        }
    }
}
