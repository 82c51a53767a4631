package org.appealdesk.evidence.check;

import java.util.List;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.appealdesk.evidence.likeness.PictureHash;
import org.jspecify.annotations.Nullable;

/**
 * By what a piece of evidence is recognised elsewhere.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param references of banks' transfers, letters and digits in capitals
 * @param picture what it looks like; null when it is none
 */
public record Trace(
        Place place,
        String sha256,
        List<String> references,
        @Nullable PictureHash picture) {
    public Trace {
        references = List.copyOf(references);
    }

    /** References are read from codes too, whose texts may be links to a receipt. */
    public static Trace of(Place place, Inspection inspection) {
        return inspection.contents() instanceof Contents.Picture picture
                ? new Trace(
                        place, inspection.sha256(), References.of(String.join("\n", picture.codes())), picture.hash())
                : new Trace(place, inspection.sha256(), References.of(TextChecks.text(inspection.contents())), null);
    }
}
