package org.appealdesk.evidence.likeness;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.likeness.LikenessIndex.Match;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.appealdesk.training.evidence.ManyScreens;
import org.appealdesk.training.evidence.ManyScreens.Transfer;

/**
 * Hands in many generated pictures and looks for a copy of each: seven in ten receipts of five layouts, one a chat, two
 * like photographs.
 */
final class CopyTrial {

    private static final Path FONTS = Path.of("assets/fonts");
    private static final List<Copy> COPIES = List.of(Copy.values());

    /** How often something was so, of how many. */
    static final class Share {
        private int hits;
        private int all;

        void count(boolean hit) {
            hits += hit ? 1 : 0;
            all++;
        }

        int hits() {
            return hits;
        }

        int all() {
            return all;
        }

        double value() {
            return all == 0 ? 0 : (double) hits / all;
        }
    }

    private final Map<Copy, Share> found = new EnumMap<>(Copy.class);
    private final Share wrongMatches = new Share();
    private final Share queriesWithWrongMatch = new Share();
    private final Share forgeries = new Share();
    private final Share sameTwoAgain = new Share();
    private final Share sameLayout = new Share();
    private final List<PictureHash> hashes = new ArrayList<>();
    private final LikenessIndex index = new LikenessIndex();
    private final ManyScreens screens;
    private final long seed;

    private CopyTrial(long seed) throws IOException {
        this.seed = seed;
        screens = new ManyScreens(FONTS);
        for (Copy copy : COPIES) {
            found.put(copy, new Share());
        }
    }

    /** The same each time for the same seed. */
    static CopyTrial run(int pictures, long seed) throws IOException {
        var trial = new CopyTrial(seed);
        for (int at = 0; at < pictures; at++) {
            PictureHash hash = hash(trial.picture(at, trial.random(at)));
            trial.hashes.add(hash);
            trial.index.add(place(at), hash);
        }
        for (int at = 0; at < pictures; at++) {
            trial.copy(at);
        }
        return trial;
    }

    private RandomGenerator random(int at) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + at);
    }

    private BufferedImage picture(int at, RandomGenerator random) {
        return switch (at % 10) {
            case 7 -> screens.chat(random);
            case 8, 9 -> Photographs.draw(random);
            default -> screens.draw(Transfer.random(random));
        };
    }

    private void copy(int at) throws IOException {
        RandomGenerator random = random(at);
        BufferedImage picture = picture(at, random);
        Copy how = COPIES.get(at / 10 % COPIES.size());
        List<Place> places = index.find(hash(how.of(picture, random))).stream()
                .map(Match::place)
                .toList();
        found(how).count(places.contains(place(at)));
        long wrong = places.stream().filter(place -> !place.equals(place(at))).count();
        queriesWithWrongMatch.count(wrong > 0);
        for (int other = 0; other < hashes.size() - 1; other++) {
            wrongMatches.count(other < wrong);
        }
        if (at % 10 < 2) {
            compareReceipts(at);
        }
    }

    private void compareReceipts(int at) throws IOException {
        RandomGenerator random = random(at);
        Transfer transfer = Transfer.random(random);
        forgeries.count(isAlike(at, screens.forge(transfer, random)));
        sameTwoAgain.count(isAlike(at, screens.draw(transfer.again(random))));
        sameLayout.count(isAlike(at, screens.draw(transfer.ofOthers(random))));
    }

    private boolean isAlike(int at, BufferedImage other) {
        PictureHash known = hashes.get(at);
        return new Sought(hash(other))
                .compare(known.gradient(), known.frequency(), known.profiles())
                .isPresent();
    }

    static PictureHash hash(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return PictureHash.of(Luminance.of(width, height, picture.getRGB(0, 0, width, height, null, 0, width)));
    }

    private static Place place(int at) {
        return new Place(new CaseId("case " + at), "E1");
    }

    Share found(Copy copy) {
        return Objects.requireNonNull(found.get(copy));
    }

    /** Pairs of different pictures that were called alike. */
    Share wrongMatches() {
        return wrongMatches;
    }

    Share queriesWithWrongMatch() {
        return queriesWithWrongMatch;
    }

    /** Receipts with another amount painted over that were called copies of the true one. */
    Share forgeries() {
        return forgeries;
    }

    /** Receipts of another transfer between the same two people that were. */
    Share sameTwoAgain() {
        return sameTwoAgain;
    }

    /** Receipts of other people in the same layout that were. */
    Share sameLayout() {
        return sameLayout;
    }

    List<PictureHash> hashes() {
        return hashes;
    }
}
