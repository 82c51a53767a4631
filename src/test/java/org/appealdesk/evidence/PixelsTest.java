package org.appealdesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.appealdesk.evidence.corpus.Colours;
import org.junit.jupiter.api.Test;

/** However a picture was made, and wherever its bands end, each pixel is in its place. */
class PixelsTest {
    private static final long SEED = 20_261_128;

    /** So wide that the second row crosses from one band to the next. */
    private static final int WIDTH = 700_001;

    private static final int HEIGHT = 3;
    private static final int[] VALUES = new Random(SEED).ints(WIDTH * HEIGHT).toArray();

    @Test
    void an_array_is_shared_and_each_pixel_in_its_place() {
        int[] values = VALUES.clone();
        Pixels pixels = Pixels.of(WIDTH, HEIGHT, values, 2, true);

        assertThat(Colours.all(pixels)).as("seed " + SEED).isEqualTo(VALUES);
        assertThat(pixels.at(WIDTH - 1, HEIGHT - 1)).isEqualTo(VALUES[VALUES.length - 1]);
        assertThat(pixels.every()).isEqualTo(2);
        assertThat(pixels.isDamaged()).isTrue();
        values[WIDTH + 5] ^= 1;
        assertThat(pixels.at(5, 1)).isEqualTo(values[WIDTH + 5]);
    }

    @Test
    void what_comes_piece_by_piece_is_never_asked_for_in_more_than_four_megabytes() throws Exception {
        IntBuffer coming = IntBuffer.wrap(VALUES);
        Pixels pixels = Pixels.from(
                count -> {
                    assertThat(count).isLessThan(1 << 20);
                    int[] next = new int[count];
                    coming.get(next);
                    return next;
                },
                WIDTH,
                HEIGHT,
                1,
                false);

        assertThat(coming.remaining()).isZero();
        assertThat(Colours.all(pixels)).as("seed " + SEED).isEqualTo(VALUES);
    }

    @Test
    void what_is_drawn_is_asked_for_by_column_and_row() {
        Pixels pixels = Pixels.drawn(WIDTH, HEIGHT, (x, y) -> VALUES[y * WIDTH + x], 1, false);

        assertThat(Colours.all(pixels)).as("seed " + SEED).isEqualTo(VALUES);
    }

    @Test
    void a_part_of_a_row_is_copied_from_several_bands() {
        Pixels pixels = Pixels.drawn(WIDTH, HEIGHT, (x, y) -> VALUES[y * WIDTH + x], 1, false);
        int[] into = new int[WIDTH + 2];

        pixels.copy(7, 1, WIDTH, into, 1);

        assertThat(Arrays.copyOfRange(into, 1, WIDTH + 1))
                .as("seed " + SEED)
                .isEqualTo(Arrays.copyOfRange(VALUES, WIDTH + 7, 2 * WIDTH + 7));
        assertThat(into[0]).isZero();
        assertThat(into[WIDTH + 1]).isZero();
    }

    @Test
    void its_bands_hold_all_and_cannot_be_written() {
        Pixels pixels = Pixels.of(WIDTH, HEIGHT, VALUES, 1, false);

        assertThat(pixels.bands().stream()
                        .flatMapToInt(
                                band -> IntStream.range(0, band.remaining()).map(band::get))
                        .toArray())
                .as("seed " + SEED)
                .isEqualTo(VALUES);
        assertThat(pixels.bands()).allMatch(IntBuffer::isReadOnly);
    }

    @Test
    void no_pixels_and_pixels_of_another_number_are_no_picture() {
        assertThatThrownBy(() -> Pixels.of(2, 2, new int[3], 1, false)).hasMessage("2 × 2 pixels are not 3");
        assertThatThrownBy(() -> Pixels.of(0, 2, new int[0], 1, false)).hasMessage("0 × 2 pixels are no picture");
        assertThatThrownBy(() -> Pixels.drawn(65_536, 65_536, (_, _) -> 0, 1, false))
                .hasMessage("65536 × 65536 pixels are no picture");
    }
}
