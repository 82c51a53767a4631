package org.appealdesk.evidence.decoder;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.appealdesk.evidence.Contents;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;

/** What a reader of one family of files found in a file. */
record Found(Contents contents, Provenance provenance, List<Metadata> metadata, Set<Oddity> oddities) {
    static final Found NOTHING = new Found(new Contents.Opaque(), Provenance.UNKNOWN, List.of(), Set.of());

    Found {
        metadata = List.copyOf(metadata);
        oddities = Set.copyOf(oddities);
    }

    /** The same with more to know. */
    Set<Oddity> odditiesAnd(Set<Oddity> more) {
        Set<Oddity> all = EnumSet.noneOf(Oddity.class);
        all.addAll(oddities);
        all.addAll(more);
        return all;
    }
}
