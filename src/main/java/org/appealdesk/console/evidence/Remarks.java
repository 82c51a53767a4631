package org.appealdesk.console.evidence;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.appealdesk.casework.StorageException;
import org.appealdesk.console.live.LiveCase;
import org.appealdesk.engine.trade.Order;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.check.EvidenceChecks;
import org.appealdesk.evidence.check.KnownFiles;
import org.appealdesk.evidence.check.MarketZone;
import org.appealdesk.evidence.check.Remark;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;

/**
 * What can be remarked about a piece, found in the background. A party's piece that was looked at is known again from then
 * on. To be used on the FX thread only.
 */
final class Remarks {
    private final LiveCase live;

    Remarks(LiveCase live) {
        this.live = live;
    }

    /** The remarks, the weightiest first; null until they are found. */
    ReadOnlyObjectProperty<List<Remark>> of(EvidenceItem item, Inspection seen) {
        var found = new ReadOnlyObjectWrapper<List<Remark>>(this, "remarks");
        var place = new Place(live.id(), item.id());
        Order order = live.file().order();
        ZoneId zone = MarketZone.of(order, live.tools().texts().formats().zone());
        KnownFiles known = live.tools().files().known();
        live.tools()
                .tasks()
                .job(() -> {
                    if (!item.isCopy()) {
                        learn(known, place, seen);
                    }
                    return EvidenceChecks.of(seen, place, order, known, zone);
                })
                .succeeded(found::set)
                .start();
        return found.getReadOnlyProperty();
    }

    private static void learn(KnownFiles known, Place place, Inspection seen) {
        try {
            known.learn(place, seen);
        } catch (StorageException unkept) {
            // It is known until the end of the program; what is said of it is right all the same.
        }
    }
}
