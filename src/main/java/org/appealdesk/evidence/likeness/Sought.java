package org.appealdesk.evidence.likeness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture whose copies are sought, laid down in all eight ways. For one thread at a time. */
final class Sought {

    /** Bits in which the coarse hashes of copies differ at most; one of the two is enough. */
    static final int GRADIENT_BITS = 16;

    static final int FREQUENCY_BITS = 12;

    private final Map<Turn, Laid> ways = new EnumMap<>(Turn.class);
    private final double strength;

    Sought(PictureHash picture) {
        strength = picture.profiles().strength();
        for (Turn turn : Turn.values()) {
            ways.put(turn, new Laid(turn, picture.turned(turn)));
        }
    }

    /** How much a picture resembles it; empty when it is no copy. */
    Optional<Likeness> compare(long gradient, long frequency, Profiles profiles) {
        Likeness best = null;
        for (Laid way : ways.values()) {
            if (way.mayBe(gradient, frequency)) {
                Likeness likeness = way.compare(profiles);
                if (likeness.isClose(strength) && (best == null || likeness.agreement() > best.agreement())) {
                    best = likeness;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** One way; its lines are laid out when they are needed first. */
    private static final class Laid {

        private final Turn turn;
        private final Profiles profiles;
        private final long gradient;
        private final long frequency;
        private Fit.@Nullable Tried across;
        private Fit.@Nullable Tried down;

        Laid(Turn turn, PictureHash picture) {
            this.turn = turn;
            this.profiles = picture.profiles();
            this.gradient = picture.gradient();
            this.frequency = picture.frequency();
        }

        boolean mayBe(long itsGradient, long itsFrequency) {
            return PictureHash.distance(gradient, itsGradient) <= GRADIENT_BITS
                    || PictureHash.distance(frequency, itsFrequency) <= FREQUENCY_BITS;
        }

        /** Across first: that is where the words of two receipts differ. */
        Likeness compare(Profiles its) {
            if (across == null) {
                across = new Fit.Tried(profiles.line(Profiles.UPPER), profiles.line(Profiles.LOWER));
            }
            Fit inWidth = across.best(its.line(Profiles.UPPER), its.line(Profiles.LOWER));
            if (inWidth.least() < Likeness.SOFT) {
                return new Likeness(turn, inWidth.least(), inWidth.cut());
            }
            if (down == null) {
                down = new Fit.Tried(profiles.line(Profiles.LEFT), profiles.line(Profiles.RIGHT));
            }
            Fit inHeight = down.best(its.line(Profiles.LEFT), its.line(Profiles.RIGHT));
            return new Likeness(
                    turn, Math.min(inWidth.least(), inHeight.least()), Math.max(inWidth.cut(), inHeight.cut()));
        }
    }
}
