package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.RemarkKind.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.appealdesk.casework.signal.PlainText;
import org.appealdesk.engine.trade.OrderTimes;
import org.appealdesk.evidence.Provenance;

/** Remarks about where a file says it comes from. */
final class ProvenanceChecks {

    /** Programs write both times within one saving. */
    private static final Duration ONE_SAVING = Duration.ofMinutes(1);

    private static final Pattern EDITORS = Pattern.compile("\\b(photoshop|lightroom|gimp|snapseed|picsart|canva|pixlr"
            + "|photopea|paint|affinity|krita|imagemagick|inkscape|illustrator|coreldraw|photoroom|meitu|facetune"
            + "|ilovepdf|sejda|smallpdf|pdfescape|pdf-?xchange|phantompdf|pdf editor|nitro)\\b");

    private ProvenanceChecks() {}

    static List<Remark> of(Provenance provenance, OrderTimes times, ZoneId zone) {
        List<Remark> remarks = new ArrayList<>();
        for (String software : provenance.software()) {
            if (EDITORS.matcher(PlainText.of(software)).find()) {
                remarks.add(Remark.of(EDITED_WITH, software));
            }
        }
        Instant created = provenance.created();
        LocalDateTime takenAt = provenance.takenAt();
        Instant modified = provenance.modified();
        if (created != null) {
            remarks.add(made(created, times));
        } else if (takenAt != null) {
            remarks.add(taken(takenAt, times, zone));
        }
        if (created != null && modified != null && modified.isAfter(created.plus(ONE_SAVING))) {
            remarks.add(Remark.of(SAVED_AGAIN, created, modified));
        }
        if (provenance.hasPosition()) {
            remarks.add(Remark.of(POSITION_PRESENT));
        }
        return remarks;
    }

    private static Remark made(Instant created, OrderTimes times) {
        if (created.isBefore(times.createTime())) {
            return Remark.of(MADE_BEFORE_ORDER, created, times.createTime());
        }
        return created.isBefore(times.notifyPayEndTime())
                ? Remark.of(MADE_IN_WINDOW, created)
                : Remark.of(MADE_AFTER_WINDOW, created, times.notifyPayEndTime());
    }

    /** A hint at most, since nobody knows where the camera was nor how its clock was set. */
    private static Remark taken(LocalDateTime takenAt, OrderTimes times, ZoneId zone) {
        Instant read = takenAt.atZone(zone).toInstant();
        if (read.isBefore(times.createTime())) {
            return Remark.of(TAKEN_BEFORE_ORDER, takenAt, zone, times.createTime());
        }
        return read.isBefore(times.notifyPayEndTime())
                ? Remark.of(TAKEN_IN_WINDOW, takenAt, zone)
                : Remark.of(TAKEN_AFTER_WINDOW, takenAt, zone, times.notifyPayEndTime());
    }
}
