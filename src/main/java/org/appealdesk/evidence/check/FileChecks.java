package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.RemarkKind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;

/** Remarks about the file as such. */
final class FileChecks {

    /** Phones save at 90 and above; what is below was compressed by something else. */
    private static final int AS_PHONES_SAVE = 90;

    private FileChecks() {}

    static List<Remark> of(Inspection inspection) {
        List<Remark> remarks = new ArrayList<>();
        for (Oddity oddity : inspection.oddities()) {
            remarks.add(odd(oddity, inspection));
        }
        if (inspection.contents() instanceof Contents.Picture picture) {
            OptionalInt quality = StandardTables.quality(picture.quantisation());
            if (quality.isPresent() && quality.getAsInt() < AS_PHONES_SAVE) {
                remarks.add(Remark.of(COMPRESSED_ANEW, quality.getAsInt()));
            }
        }
        return remarks;
    }

    private static Remark odd(Oddity oddity, Inspection inspection) {
        return switch (oddity) {
            case NAME_DIFFERS -> Remark.of(FILE_NAME_DIFFERS, inspection.kind());
            case DAMAGED -> Remark.of(FILE_DAMAGED);
            case TRAILING_DATA -> Remark.of(FILE_TRAILING_DATA);
            case PROGRAM_CODE -> Remark.of(FILE_PROGRAM_CODE);
            case LINKS -> Remark.of(FILE_LINKS);
            case ATTACHMENTS -> Remark.of(FILE_ATTACHMENTS);
            case ANIMATED -> Remark.of(FILE_ANIMATED);
            case TEXT_CUT -> Remark.of(FILE_TEXT_CUT);
        };
    }
}
