package org.appealdesk.evidence.check;

import java.util.List;
import java.util.Set;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.appealdesk.evidence.likeness.PictureHash;
import org.jspecify.annotations.Nullable;

/** Inspected files in which one thing is to be remarked. */
final class Files {

    private Files() {}

    static Inspection document(String text) {
        return of(FileKind.PDF, "aa", new Contents.Pages(1, List.of(text)), Provenance.UNKNOWN, Set.of());
    }

    static Inspection document(String sha256, String text) {
        return of(FileKind.PDF, sha256, new Contents.Pages(1, List.of(text)), Provenance.UNKNOWN, Set.of());
    }

    static Inspection codes(String... texts) {
        return of(
                FileKind.PNG,
                "bb",
                new Contents.Picture(1, 1, null, List.of(), List.of(texts)),
                Provenance.UNKNOWN,
                Set.of());
    }

    static Inspection jpeg(List<List<Integer>> tables) {
        return of(
                FileKind.JPEG, "cc", new Contents.Picture(1, 1, null, tables, List.of()), Provenance.UNKNOWN, Set.of());
    }

    static Inspection picture(String sha256, @Nullable PictureHash hash) {
        return of(
                FileKind.PNG,
                sha256,
                new Contents.Picture(1, 1, hash, List.of(), List.of()),
                Provenance.UNKNOWN,
                Set.of());
    }

    static Inspection from(Provenance provenance) {
        return of(FileKind.PDF, "dd", new Contents.Opaque(), provenance, Set.of());
    }

    static Inspection odd(Oddity oddity) {
        return of(FileKind.PDF, "ee", new Contents.Opaque(), Provenance.UNKNOWN, Set.of(oddity));
    }

    private static Inspection of(
            FileKind kind, String sha256, Contents contents, Provenance provenance, Set<Oddity> oddities) {
        return new Inspection(kind, 1, sha256, contents, provenance, List.of(), oddities);
    }

    static Place place(String caseId, String evidenceId) {
        return new Place(new CaseId(caseId), evidenceId);
    }
}
