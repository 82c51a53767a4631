package org.appealdesk.evidence.check;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;

/** All that can be remarked about a piece of evidence. Pure, but for what is known of other cases. */
public final class EvidenceChecks {

    private EvidenceChecks() {}

    /**
     * The remarks, the weightiest first.
     *
     * @param others where the same was seen; the place itself is left out
     * @param zone in which times without a zone are read: that of the order's market
     */
    public static List<Remark> of(Inspection inspection, Place place, Order order, KnownFiles others, ZoneId zone) {
        return Stream.of(
                        others.remarks(place, inspection),
                        CodeChecks.of(inspection.contents(), order),
                        TextChecks.of(inspection.contents(), order, zone),
                        ProvenanceChecks.of(inspection.provenance(), order.times(), zone),
                        FileChecks.of(inspection))
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing((Remark remark) -> remark.kind().weight())
                        .thenComparing(Remark::kind))
                .toList();
    }
}
