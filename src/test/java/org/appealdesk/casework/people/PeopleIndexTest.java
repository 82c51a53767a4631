package org.appealdesk.casework.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.appealdesk.casework.signal.Suspects;
import org.appealdesk.engine.state.CaseFile;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.engine.trade.PartyHistory;
import org.appealdesk.engine.trade.PhoneNumber;
import org.appealdesk.engine.trade.Side;
import org.appealdesk.engine.trade.TradeParty;
import org.junit.jupiter.api.Test;

/** The index against going through all cases. */
class PeopleIndexTest {

    private final Map<CaseId, CaseFile> files = new HashMap<>();
    private final PeopleIndex index = new PeopleIndex(id -> Optional.ofNullable(files.get(id)));

    @Test
    void whateverComesChangesAndGoesItFindsWhatALookAtEveryCaseFinds() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Crowd crowd = new Crowd(seed, 60);
        for (int step = 0; step < 600; step++) {
            List<CaseId> ids = new ArrayList<>(files.keySet());
            if (!ids.isEmpty() && random.nextInt(5) == 0) {
                CaseId gone = ids.get(random.nextInt(ids.size()));
                files.remove(gone);
                index.forget(gone);
            } else {
                // One number in four is taken again: the case is another one then, as when it is unmasked.
                CaseFile file = crowd.appeal(random.nextInt(4) == 0 ? random.nextInt(200) : step);
                files.put(file.id(), file);
                index.learn(file);
                index.learn(file);
            }
            if (step % 30 == 0 && !files.isEmpty()) {
                ids = new ArrayList<>(files.keySet());
                CaseFile file = Objects.requireNonNull(files.get(ids.get(random.nextInt(ids.size()))));
                for (Side side : Side.values()) {
                    assertThat(asMap(index.find(file, side)))
                            .as("seed %d, step %d, %s of %s", seed, step, side, file.id())
                            .isEqualTo(byLooking(file, side));
                }
            }
        }
        assertThat(index.size()).isEqualTo(files.size());
        assertThat(files.values().stream()
                        .mapToInt(file -> index.find(file, Side.BUYER).size())
                        .sum())
                .as("people meet again")
                .isGreaterThan(100);
    }

    @Test
    void whoTradedFromTheSameDeviceIsFoundUnlessItIsMasked() {
        CaseFile first = on("1", "d-77", "d-1");
        CaseFile second = on("2", "d-2", " d-77");
        CaseFile masked = on("3", "••••", "••••");
        for (CaseFile file : List.of(first, second, masked)) {
            files.put(file.id(), file);
            index.learn(file);
        }

        assertThat(asMap(index.find(first, Side.BUYER)))
                .containsExactly(Map.entry(new Sighting.Place(second.id(), Side.SELLER), Set.of(TraitKind.DEVICE)));
        assertThat(index.find(first, Side.SELLER)).isEmpty();
        assertThat(index.find(masked, Side.BUYER)).isEmpty();
    }

    private static CaseFile on(String number, String ofBuyer, String ofSeller) {
        return Suspects.appealed(
                number,
                person("b" + number, ofBuyer),
                person("s" + number, ofSeller),
                new PhoneNumber("+84 91234567" + number, "+8491234567" + number));
    }

    private static TradeParty person(String id, String device) {
        return new TradeParty(
                id, "nick " + id, "Name " + id, "vi", null, new PartyHistory(1, 1000, 0, 0, false), device);
    }

    private Map<Sighting.Place, Set<TraitKind>> asMap(List<Sighting> sightings) {
        return sightings.stream().collect(Collectors.toMap(Sighting::place, Sighting::by));
    }

    private Map<Sighting.Place, Set<TraitKind>> byLooking(CaseFile file, Side side) {
        Set<Trait> sought = PartyTraits.of(file, side);
        Map<Sighting.Place, Set<TraitKind>> found = new HashMap<>();
        for (CaseFile other : files.values()) {
            for (Side there : Side.values()) {
                Set<TraitKind> common = new HashSet<>();
                for (Trait trait : PartyTraits.of(other, there)) {
                    sought.stream().filter(trait::isSame).forEach(same -> common.add(same.kind()));
                }
                if (!common.isEmpty() && !other.id().equals(file.id())) {
                    found.put(new Sighting.Place(other.id(), there), common);
                }
            }
        }
        return found;
    }
}
