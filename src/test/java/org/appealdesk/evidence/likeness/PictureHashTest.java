package org.appealdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHashTest {

    @Test
    void theGradientTellsWhereItGetsBrighter() {
        assertThat(PictureHash.of(slope(320, 200, 1)).gradient()).isEqualTo(-1L);
        assertThat(PictureHash.of(slope(320, 200, -1)).gradient()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void halfOfAllFrequenciesAreAboveTheirMedian(long seed) {
        assertThat(Long.bitCount(PictureHash.of(clouds(seed)).frequency()))
                .as("seed " + seed)
                .isBetween(28, 32);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inAnotherSizeItHasNearlyTheSameHash(long seed) {
        Luminance picture = clouds(seed);
        PictureHash hash = PictureHash.of(picture);
        PictureHash half = PictureHash.of(picture.resized(picture.width() / 2, picture.height() / 2));

        assertThat(PictureHash.distance(hash.gradient(), half.gradient()))
                .as("seed " + seed)
                .isLessThanOrEqualTo(2);
        assertThat(PictureHash.distance(hash.frequency(), half.frequency()))
                .as("seed " + seed)
                .isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void otherPicturesDifferInManyBits(long seed) {
        PictureHash one = PictureHash.of(clouds(seed));
        PictureHash other = PictureHash.of(clouds(seed + 1000));

        assertThat(PictureHash.distance(one.gradient(), other.gradient()))
                .as("seed " + seed)
                .isGreaterThan(16);
        assertThat(PictureHash.distance(one.frequency(), other.frequency()))
                .as("seed " + seed)
                .isGreaterThan(16);
    }

    @Test
    void asTextItIsTheSame() {
        PictureHash hash = PictureHash.of(clouds(7));

        assertThat(PictureHash.parse(hash.text())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(hash.text()).matches("[A-Za-z0-9+/=]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "?"})
    void otherTextIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PictureHash.parse(text));
    }

    private static Luminance slope(int width, int height, int direction) {
        byte[] values = new byte[width * height];
        for (int at = 0; at < values.length; at++) {
            int shade = at % width * 200 / width;
            values[at] = (byte) (direction > 0 ? shade : 200 - shade);
        }
        return new Luminance(width, height, values);
    }

    /** Soft blots, as photographs have them. */
    private static Luminance clouds(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] values = new byte[12 * 12];
        random.nextBytes(values);
        return new Luminance(12, 12, values).resized(300, 400);
    }
}
