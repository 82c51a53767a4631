package org.appealdesk.evidence;

import java.util.List;
import java.util.Set;

/**
 * What the safe decoder saw of a file: facts, never a judgement. All texts come from strangers.
 *
 * @param bytes its length
 * @param sha256 64 lower-case hexadecimal digits
 * @param metadata all that could be read, in the file's order, cut to a sensible number and length
 */
public record Inspection(
        FileKind kind,
        long bytes,
        String sha256,
        Contents contents,
        Provenance provenance,
        List<Metadata> metadata,
        Set<Oddity> oddities) {
    public Inspection {
        metadata = List.copyOf(metadata);
        oddities = Set.copyOf(oddities);
    }

    /**
     * An entry of the file about itself.
     *
     * @param group such as {@code Exif IFD0}
     * @param value as text
     */
    public record Metadata(String group, String name, String value) {}

    /** What to know before relying on a file. */
    public enum Oddity {
        /** Its name promises another kind. */
        NAME_DIFFERS,
        /** It ends too early or holds errors; what is shown may not be all, or not right. */
        DAMAGED,
        /** More follows after its end, or it is another kind at the same time. */
        TRAILING_DATA,
        /** It holds program code (a PDF's JavaScript, an office file's macros), which is never run. */
        PROGRAM_CODE,
        /** It leads to the web or starts something; nothing is followed. */
        LINKS,
        /** Other files are in it. */
        ATTACHMENTS,
        /** It moves; the first picture is shown. */
        ANIMATED,
        /** Its text is longer than what is kept of it. */
        TEXT_CUT
    }
}
