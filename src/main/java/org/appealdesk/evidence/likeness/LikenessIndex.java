package org.appealdesk.evidence.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.appealdesk.engine.trade.CaseId;

/**
 * All known pictures, to find the copies of one among them: turned, mirrored, rescaled, compressed anew, a little cut
 * off. It goes through all of them: with so many bits allowed to differ a tree would as well, only slower. Safe for use by
 * several threads; whoever looks sees what was there when he began.
 */
public final class LikenessIndex {

    private long[] gradients = new long[64];
    private long[] frequencies = new long[64];
    private Known[] pictures = new Known[64];
    private int size;

    /**
     * Where a picture was handed in.
     *
     * @param evidenceId unique in its case
     */
    public record Place(CaseId caseId, String evidenceId) {}

    /** A known picture that resembles the one sought. */
    public record Match(Place place, Likeness likeness) {}

    private record Known(Place place, Profiles profiles) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Snapshot(long[] gradients, long[] frequencies, Known[] pictures, int size) {}

    /** Learns a picture; the same one at the same place twice is found twice. */
    public void add(Place place, PictureHash picture) {
        var known = new Known(place, picture.profiles());
        long gradient = picture.gradient();
        long frequency = picture.frequency();
        synchronized (this) {
            if (size == pictures.length) {
                gradients = Arrays.copyOf(gradients, size * 2);
                frequencies = Arrays.copyOf(frequencies, size * 2);
                pictures = Arrays.copyOf(pictures, size * 2);
            }
            gradients[size] = gradient;
            frequencies[size] = frequency;
            pictures[size] = known;
            size++;
        }
    }

    /** Forgets the pictures of a case. */
    public synchronized void forget(CaseId caseId) {
        int capacity = pictures.length;
        long[] keptGradients = new long[capacity];
        long[] keptFrequencies = new long[capacity];
        Known[] kept = new Known[capacity];
        int count = 0;
        for (int at = 0; at < size; at++) {
            if (!pictures[at].place().caseId().equals(caseId)) {
                keptGradients[count] = gradients[at];
                keptFrequencies[count] = frequencies[at];
                kept[count] = pictures[at];
                count++;
            }
        }
        gradients = keptGradients;
        frequencies = keptFrequencies;
        pictures = kept;
        size = count;
    }

    public synchronized int size() {
        return size;
    }

    /** The pictures that are copies of this one, or it of them, as far as can be told; the closest first. */
    public List<Match> find(PictureHash picture) {
        var sought = new Sought(picture);
        Snapshot now = snapshot();
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < now.size; at++) {
            Known known = now.pictures[at];
            Optional<Likeness> likeness = sought.compare(now.gradients[at], now.frequencies[at], known.profiles());
            likeness.ifPresent(found -> matches.add(new Match(known.place(), found)));
        }
        matches.sort(
                Comparator.comparingDouble((Match match) -> match.likeness().agreement())
                        .reversed());
        return matches;
    }

    private synchronized Snapshot snapshot() {
        return new Snapshot(gradients, frequencies, pictures, size);
    }
}
