package org.appealdesk.evidence.check;

import static org.appealdesk.evidence.check.RemarkKind.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.Inspection;
import org.appealdesk.evidence.likeness.LikenessIndex;
import org.appealdesk.evidence.likeness.LikenessIndex.Match;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.appealdesk.evidence.likeness.PictureHash;

/**
 * The evidence of all local cases by what recognises it: bytes, references of transfers, looks. Safe for use by several
 * threads.
 */
public final class KnownFiles {

    private final Map<String, Set<Place>> byBytes = new ConcurrentHashMap<>();
    private final Map<String, Set<Place>> byReference = new ConcurrentHashMap<>();
    private final LikenessIndex pictures = new LikenessIndex();
    private final Map<Place, Trace> traces = new HashMap<>();

    private final TraceStore store;

    /** Knows nothing yet; see {@link #recall()}. */
    public KnownFiles(TraceStore store) {
        this.store = store;
    }

    /**
     * Knows what the store kept, too. Reads and unseals all of it, so this belongs in the background.
     *
     * @throws org.appealdesk.casework.StorageException when it cannot be read; what was known stays known
     */
    public void recall() {
        store.all().forEach(this::know);
    }

    /** Learns a piece of evidence; again changes nothing. */
    public void learn(Place place, Inspection inspection) {
        Trace trace = Trace.of(place, inspection);
        if (know(trace)) {
            store.keep(trace);
        }
    }

    /** Whether a piece of evidence was learnt, so that it need not be inspected for that. */
    public boolean knows(Place place) {
        synchronized (traces) {
            return traces.containsKey(place);
        }
    }

    private boolean know(Trace trace) {
        synchronized (traces) {
            if (traces.putIfAbsent(trace.place(), trace) != null) {
                return false;
            }
        }
        note(byBytes, trace.sha256(), trace.place());
        trace.references().forEach(reference -> note(byReference, reference, trace.place()));
        PictureHash picture = trace.picture();
        if (picture != null) {
            pictures.add(trace.place(), picture);
        }
        return true;
    }

    private static void note(Map<String, Set<Place>> known, String trait, Place place) {
        known.computeIfAbsent(trait, _ -> ConcurrentHashMap.newKeySet()).add(place);
    }

    /** Forgets a case that is no longer here. */
    public void forget(CaseId caseId) {
        synchronized (traces) {
            traces.keySet().removeIf(place -> place.caseId().equals(caseId));
        }
        Stream.of(byBytes, byReference).forEach(known -> {
            known.values()
                    .forEach(where -> where.removeIf(place -> place.caseId().equals(caseId)));
            known.values().removeIf(Set::isEmpty);
        });
        pictures.forget(caseId);
        store.forget(caseId);
    }

    /**
     * Where else a piece of evidence, or a copy of a picture, was handed in; nowhere while it is not learnt. Goes through
     * all pictures.
     */
    public List<Place> same(Place own) {
        Trace trace;
        synchronized (traces) {
            trace = traces.get(own);
        }
        if (trace == null) {
            return List.of();
        }
        Set<Place> same = new LinkedHashSet<>(byBytes.getOrDefault(trace.sha256(), Set.of()));
        PictureHash picture = trace.picture();
        if (picture != null) {
            pictures.find(picture).forEach(match -> same.add(match.place()));
        }
        same.remove(own);
        return List.copyOf(same);
    }

    /**
     * Where the same was seen before. Bytes and looks count elsewhere in the same case too, a reference only in another:
     * both parties show the same transfer.
     */
    List<Remark> remarks(Place own, Inspection inspection) {
        Trace trace = Trace.of(own, inspection);
        List<Remark> remarks = new ArrayList<>();
        Set<Place> same = byBytes.getOrDefault(trace.sha256(), Set.of());
        for (Place place : same) {
            if (!place.equals(own)) {
                remarks.add(Remark.of(SAME_FILE_ELSEWHERE, place.evidenceId(), place.caseId()));
            }
        }
        for (String reference : trace.references()) {
            for (Place place : byReference.getOrDefault(reference, Set.of())) {
                if (!place.caseId().equals(own.caseId())) {
                    remarks.add(Remark.of(REFERENCE_ELSEWHERE, reference, place.evidenceId(), place.caseId()));
                }
            }
        }
        PictureHash picture = trace.picture();
        if (picture != null) {
            for (Match match : pictures.find(picture)) {
                Place place = match.place();
                if (!place.equals(own) && !same.contains(place)) {
                    long percent = (long) Math.floor(match.likeness().agreement() * 100);
                    remarks.add(Remark.of(ALIKE_ELSEWHERE, place.evidenceId(), place.caseId(), percent));
                }
            }
        }
        return remarks;
    }
}
