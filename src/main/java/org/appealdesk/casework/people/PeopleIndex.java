package org.appealdesk.casework.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parties of all cases by what recognises them. It holds numbers only: whether a find is one is seen in the case
 * itself, so that nothing of a person is kept twice, and a case that became masked is recognised no more. Safe for use by
 * several threads.
 */
public final class PeopleIndex {

    private final Function<CaseId, Optional<CaseFile>> files;
    private final Postings postings = new Postings();
    private final Map<CaseId, Known> known = new HashMap<>();
    private final List<@Nullable CaseId> places = new ArrayList<>();
    private final Deque<Integer> freePlaces = new ArrayDeque<>();

    /**
     * A case as it was learnt.
     *
     * @param filings how many there were: only they bring phones
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Known(int place, TradeParty buyer, TradeParty seller, int filings, long[] ofBuyer, long[] ofSeller) {

        boolean isUpToDate(CaseFile file, int filingsNow) {
            return filings == filingsNow
                    && buyer.equals(file.order().buyer())
                    && seller.equals(file.order().seller());
        }

        long[] of(Side side) {
            return side == Side.BUYER ? ofBuyer : ofSeller;
        }
    }

    /** @param files a case as it is now */
    public PeopleIndex(Function<CaseId, Optional<CaseFile>> files) {
        this.files = files;
    }

    /** Learns what a case says of its parties now, in the place of what it said before. */
    public void learn(CaseFile file) {
        int filings = (int) PartyTraits.filings(file).count();
        synchronized (this) {
            Known before = known.get(file.id());
            if (before != null && before.isUpToDate(file, filings)) {
                return;
            }
        }
        long[] ofBuyer = buckets(PartyTraits.of(file, Side.BUYER));
        long[] ofSeller = buckets(PartyTraits.of(file, Side.SELLER));
        synchronized (this) {
            int place = takeAway(file.id());
            Known now = new Known(place, file.order().buyer(), file.order().seller(), filings, ofBuyer, ofSeller);
            known.put(file.id(), now);
            for (Side side : Side.values()) {
                for (long bucket : now.of(side)) {
                    postings.add(bucket, who(place, side));
                }
            }
        }
    }

    /** Forgets a case that is not to be seen here any more. */
    public synchronized void forget(CaseId id) {
        if (known.containsKey(id)) {
            int place = takeAway(id);
            places.set(place, null);
            freePlaces.push(place);
            known.remove(id);
        }
    }

    /** The parties of other cases who have something in common with this one, in no particular order. */
    public List<Sighting> find(CaseFile file, Side side) {
        return find(PartyTraits.of(file, side)).stream()
                .filter(sighting -> !sighting.caseId().equals(file.id()))
                .toList();
    }

    /** The parties of all cases who have any of these traits, in no particular order. */
    public List<Sighting> find(Collection<Trait> traits) {
        List<Sighting> sightings = new ArrayList<>();
        for (Sighting.Place candidate : candidates(traits)) {
            files.apply(candidate.caseId()).ifPresent(file -> {
                Set<TraitKind> common = common(traits, PartyTraits.of(file, candidate.side()));
                if (!common.isEmpty()) {
                    sightings.add(new Sighting(candidate, common));
                }
            });
        }
        return sightings;
    }

    /** How many cases it knows. */
    public synchronized int size() {
        return known.size();
    }

    private synchronized Set<Sighting.Place> candidates(Collection<Trait> traits) {
        Set<Sighting.Place> candidates = new LinkedHashSet<>();
        for (Trait trait : traits) {
            postings.forEach(trait.bucket(), who -> {
                CaseId id = places.get(who >> 1);
                if (id != null) {
                    candidates.add(new Sighting.Place(id, (who & 1) == 0 ? Side.BUYER : Side.SELLER));
                }
            });
        }
        return candidates;
    }

    private static Set<TraitKind> common(Collection<Trait> sought, Set<Trait> there) {
        Set<TraitKind> common = EnumSet.noneOf(TraitKind.class);
        for (Trait trait : sought) {
            if (there.stream().anyMatch(trait::isSame)) {
                common.add(trait.kind());
            }
        }
        return common;
    }

    /** The place of a case, from which nothing leads to it any more. */
    private int takeAway(CaseId id) {
        Known before = known.get(id);
        if (before == null) {
            return placeFor(id);
        }
        for (Side side : Side.values()) {
            for (long bucket : before.of(side)) {
                postings.remove(bucket, who(before.place(), side));
            }
        }
        return before.place();
    }

    private int placeFor(CaseId id) {
        if (freePlaces.isEmpty()) {
            places.add(id);
            return places.size() - 1;
        }
        int place = freePlaces.pop();
        places.set(place, id);
        return place;
    }

    private static int who(int place, Side side) {
        return place << 1 | (side == Side.BUYER ? 0 : 1);
    }

    private static long[] buckets(Set<Trait> traits) {
        return traits.stream().mapToLong(Trait::bucket).toArray();
    }
}
