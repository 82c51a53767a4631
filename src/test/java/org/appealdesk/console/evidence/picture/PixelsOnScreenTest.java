package org.appealdesk.console.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import org.appealdesk.evidence.Pixels;
import org.appealdesk.evidence.corpus.Colours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Smaller copies, differences, and which pixel lies under a point of the screen. */
class PixelsOnScreenTest {
    private static final long SEED = 20_261_127;

    @Test
    void a_small_picture_is_its_own_copy_and_a_large_one_has_copies_half_as_wide() {
        Pyramid small = Pyramid.of(filled(200, 100, 0xff102030));
        assertThat(small.base()).isSameAs(small.whole());

        Pyramid large = Pyramid.of(filled(5001, 3000, 0xff102030));
        assertThat(large.whole().width()).isEqualTo(5001);
        assertThat(large.base().width()).isEqualTo(2501);
        assertThat(large.base().height()).isEqualTo(1500);
        assertThat(Colours.all(large.base())).containsOnly(0xff102030);
    }

    @Test
    void what_is_seen_is_never_coarser_than_the_screen() {
        Pyramid large = Pyramid.of(filled(8000, 4000, 0xff000000));

        assertThat(large.seenAt(0.1)).isSameAs(large.base());
        assertThat(large.seenAt(0.3).width()).isEqualTo(4000);
        assertThat(large.seenAt(0.6)).isSameAs(large.whole());
        assertThat(large.seenAt(4)).isSameAs(large.whole());
    }

    @Test
    void half_a_picture_is_the_mean_of_its_pixels() {
        Pixels four = Pixels.of(2, 2, new int[] {0xff000000, 0xffff0000, 0xff00ff00, 0xff0000ff}, 1, false);

        assertThat(Colours.all(Scaling.half(four))).containsExactly(0xff404040);
    }

    @Test
    void a_picture_does_not_differ_from_itself_in_another_size_by_much() {
        Pixels small = filled(100, 80, 0xff336699);
        Difference same = Difference.of(small, filled(300, 240, 0xff336699));

        assertThat(same.most()).isZero();
        assertThat(same.share()).isZero();
        assertThat(Colours.all(same.pixels())).containsOnly(0xff000000);
    }

    @Test
    void one_changed_pixel_is_found() {
        Random random = new Random(SEED);
        int[] argb = random.ints(120 * 90).map(one -> one | 0xff000000).toArray();
        int[] changed = argb.clone();
        int at = random.nextInt(changed.length);
        changed[at] ^= 0x00000800;

        Difference found = Difference.of(Pixels.of(120, 90, argb, 1, false), Pixels.of(120, 90, changed, 1, false));

        assertThat(found.most()).as("seed " + SEED).isEqualTo(8);
        assertThat(found.share()).isEqualTo(1.0 / argb.length, within(1e-9));
        assertThat(found.pixels().at(at % 120, at / 120)).isEqualTo(0xff000800);
    }

    @Test
    void a_difference_is_no_larger_than_needs_be() {
        Difference large = Difference.of(filled(4000, 3000, 0xffffffff), filled(10, 10, 0xff000000));

        assertThat((long) large.pixels().width() * large.pixels().height()).isLessThanOrEqualTo(4_000_000);
        assertThat(large.share()).isEqualTo(1);
        assertThat(large.most()).isEqualTo(255);
    }

    /** A picture of 40 × 20 in the middle of a place of 100 × 100; its corner turns with it. */
    @ParameterizedTest
    @CsvSource({"0, 30, 40", "1, 60, 30", "2, 70, 60", "3, 40, 70"})
    void a_point_of_the_screen_is_a_point_of_the_picture_however_it_is_turned(int turns, double x, double y) {
        Frame frame = new Frame(40, 20, turns, new BoundingBox(0, 0, 100, 100));

        Point2D corner = frame.toPicture(x, y);

        assertThat(corner.getX()).isEqualTo(0, within(1e-9));
        assertThat(corner.getY()).isEqualTo(0, within(1e-9));
    }

    @Test
    void what_is_scrolled_is_counted() {
        Frame frame = new Frame(1000, 800, 0, new BoundingBox(-250, -100, 300, 200));

        assertThat(frame.toPicture(10, 20)).isEqualTo(new Point2D(260, 120));
    }

    private static Pixels filled(int width, int height, int colour) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, colour);
        return Pixels.of(width, height, argb, 1, false);
    }
}
