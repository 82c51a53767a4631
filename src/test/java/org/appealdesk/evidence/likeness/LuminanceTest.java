package org.appealdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuminanceTest {

    @ParameterizedTest
    @CsvSource({
        "FFFFFFFF, 255",
        "FF000000, 0",
        "FFFF0000, 77",
        "FF00FF00, 149",
        "FF0000FF, 29",
        "FF808080, 128",
        // Alpha is premultiplied; what shines through is white.
        "00000000, 255",
        "80000000, 127"
    })
    void greenIsBrightAndNothingIsWhite(String argb, int shade) {
        assertThat(Luminance.of(1, 1, new int[] {Integer.parseUnsignedInt(argb, 16)})
                        .at(0, 0))
                .isEqualTo(shade);
    }

    @Test
    void eachNewValueIsTheMeanOfItsArea() {
        Luminance four = shades(4, 2, 0, 100, 200, 200, 100, 200, 0, 40);

        assertThat(four.resized(2, 1)).isEqualTo(shades(2, 1, 100, 110));
        assertThat(four.resized(1, 1)).isEqualTo(shades(1, 1, 105));
        assertThat(four.resized(4, 2)).isEqualTo(four);
    }

    @Test
    void aValueOnABorderCountsInPart() {
        assertThat(shades(3, 1, 0, 90, 240).resized(2, 1)).isEqualTo(shades(2, 1, 30, 190));
    }

    @Test
    void aSinglePixelGrows() {
        assertThat(shades(1, 1, 7).resized(3, 2)).isEqualTo(shades(3, 2, 7, 7, 7, 7, 7, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theMeanStaysInWhateverSize(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Luminance picture = noise(random, random.nextInt(1, 90), random.nextInt(1, 90));

        Luminance small = picture.resized(random.nextInt(1, 90), random.nextInt(1, 90));

        assertThat(mean(small)).as("seed " + seed).isCloseTo(mean(picture), within(0.6));
    }

    @Test
    void whatDoesNotFitIsNoPicture() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Luminance(2, 2, new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Luminance(0, 2, new byte[0]));
    }

    private static double mean(Luminance picture) {
        double sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                sum += picture.at(x, y);
            }
        }
        return sum / picture.width() / picture.height();
    }

    private static Luminance noise(RandomGenerator random, int width, int height) {
        byte[] values = new byte[width * height];
        random.nextBytes(values);
        return new Luminance(width, height, values);
    }

    private static Luminance shades(int width, int height, int... shades) {
        byte[] values = new byte[shades.length];
        Arrays.setAll(shades, at -> {
            values[at] = (byte) shades[at];
            return shades[at];
        });
        return new Luminance(width, height, values);
    }
}
