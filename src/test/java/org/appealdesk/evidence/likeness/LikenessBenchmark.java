package org.appealdesk.evidence.likeness;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;

/**
 * How many copies are found again and how often others are taken for copies, what a picture costs, and what an index of
 * 100,000 pictures costs. Arguments: how many pictures, the seed.
 *
 * <pre>mvn -q test-compile exec:exec@likeness</pre>
 */
public final class LikenessBenchmark {

    private static final int LARGE = 100_000;
    private static final int QUERIES = 40;

    private LikenessBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int pictures = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        System.out.printf(Locale.ROOT, "%,d pictures, seed %d%n", pictures, seed);
        CopyTrial trial = CopyTrial.run(pictures, seed);
        for (Copy copy : Copy.values()) {
            print("found " + copy, trial.found(copy));
        }
        print("pairs wrongly alike", trial.wrongMatches());
        print("queries with a wrong match", trial.queriesWithWrongMatch());
        print("painted over, alike", trial.forgeries());
        print("same two again, alike", trial.sameTwoAgain());
        print("same layout, alike", trial.sameLayout());
        hashing(seed);
        index(trial.hashes(), seed);
    }

    private static void print(String what, CopyTrial.Share share) {
        System.out.printf(
                Locale.ROOT, "%-28s %8.4f %%  (%,d of %,d)%n", what, share.value() * 100, share.hits(), share.all());
    }

    private static void hashing(long seed) {
        BufferedImage photograph = Photographs.draw(random(seed));
        int width = photograph.getWidth();
        int height = photograph.getHeight();
        int[] argb = photograph.getRGB(0, 0, width, height, null, 0, width);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < QUERIES; round++) {
            long start = System.nanoTime();
            PictureHash.of(Luminance.of(width, height, argb));
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(Locale.ROOT, "hash of one of %,d × %,d pixels: %.1f ms at best%n", width, height, best);
    }

    /** Filled up with pictures of the same layouts in other words. */
    private static void index(List<PictureHash> hashes, long seed) {
        RandomGenerator random = random(seed);
        long before = used();
        var index = new LikenessIndex();
        for (int at = 0; at < LARGE; at++) {
            PictureHash one = hashes.get(at % hashes.size());
            index.add(new Place(new CaseId("case " + at), "E1"), at < hashes.size() ? one : inOtherWords(one, random));
        }
        System.out.printf(Locale.ROOT, "index of %,d: %,d MB%n", index.size(), (used() - before) >> 20);
        for (int round = 0; round < 2; round++) {
            double slowest = 0;
            long start = System.nanoTime();
            for (int query = 0; query < QUERIES; query++) {
                long began = System.nanoTime();
                index.find(hashes.get(query * 7 % hashes.size()));
                slowest = Math.max(slowest, (System.nanoTime() - began) / 1e6);
            }
            System.out.printf(
                    Locale.ROOT,
                    "query: %.0f ms on average, %.0f ms at worst%n",
                    (System.nanoTime() - start) / 1e6 / QUERIES,
                    slowest);
        }
    }

    /** Same coarse hashes; every piece of a line of profiles lies elsewhere. */
    private static PictureHash inOtherWords(PictureHash hash, RandomGenerator random) {
        byte[] bytes = hash.bytes();
        int first = bytes.length - Profiles.BYTES;
        int piece = 16;
        for (int at = first; at < bytes.length; at += piece) {
            int other = first + random.nextInt(Profiles.BYTES / piece) * piece;
            for (int within = 0; within < piece; within++) {
                byte kept = bytes[at + within];
                bytes[at + within] = bytes[other + within];
                bytes[other + within] = kept;
            }
        }
        return PictureHash.read(bytes);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
