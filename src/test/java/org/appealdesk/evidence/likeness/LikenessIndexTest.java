package org.appealdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.appealdesk.engine.trade.CaseId;
import org.appealdesk.evidence.likeness.LikenessIndex.Match;
import org.appealdesk.evidence.likeness.LikenessIndex.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessIndexTest {

    private final LikenessIndex index = new LikenessIndex();

    @ParameterizedTest
    @EnumSource(Turn.class)
    void aTurnedPictureIsFoundWhateverTheTurn(Turn turn) {
        for (int at = 0; at < 30; at++) {
            index.add(place(at), PictureHash.of(page(at)));
        }
        for (int at = 0; at < 30; at++) {
            List<Match> matches = index.find(PictureHash.of(turn.of(page(at))));

            assertThat(matches).as("seed " + at).extracting(Match::place).containsExactly(place(at));
            assertThat(matches.getFirst().likeness().agreement())
                    .as("seed " + at)
                    .isGreaterThan(0.99);
        }
    }

    /** To turn the hash is to hash what was turned. */
    @ParameterizedTest
    @EnumSource(Turn.class)
    void turningCommutesWithHashing(Turn turn) {
        Luminance square = page(3).resized(256, 256);

        assertThat(PictureHash.of(square).turned(turn)).isEqualTo(PictureHash.of(turn.of(square)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aLittleCutOffIsFoundAndSaid(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Luminance picture = page(seed);
        int left = random.nextInt(picture.width() / 25);
        int top = picture.height() / 33;
        Luminance part = part(picture, left, top, picture.width() - left, picture.height() - top);
        index.add(place(1), PictureHash.of(picture));

        List<Match> matches = index.find(PictureHash.of(part));

        assertThat(matches).as("seed " + seed).hasSize(1);
        assertThat(matches.getFirst().likeness().cut()).as("seed " + seed).isBetween(0.02, 0.05);
    }

    /** The whole is found by the part, and the part by the whole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itDoesNotMatterWhichCameFirst(long seed) {
        Luminance picture = page(seed);
        Luminance part = part(picture, 0, picture.height() / 33, picture.width(), picture.height());
        index.add(place(1), PictureHash.of(part));

        assertThat(index.find(PictureHash.of(picture))).as("seed " + seed).hasSize(1);
    }

    @Test
    void theClosestComesFirst() {
        Luminance picture = page(1);
        index.add(place(1), PictureHash.of(part(picture, 0, 12, picture.width(), picture.height())));
        index.add(place(2), PictureHash.of(picture));

        assertThat(index.find(PictureHash.of(picture))).extracting(Match::place).containsExactly(place(2), place(1));
    }

    @Test
    void emptyPicturesResembleNothing() {
        PictureHash white = PictureHash.of(new Luminance(40, 40, new byte[1600]));
        index.add(place(1), white);

        assertThat(index.find(white)).isEmpty();
    }

    @Test
    void aCaseIsForgotten() {
        List<PictureHash> hashes = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            hashes.add(PictureHash.of(page(at)));
            index.add(place(at % 2), hashes.getLast());
        }
        index.forget(new CaseId("case 0"));

        assertThat(index.size()).isEqualTo(100);
        assertThat(index.find(hashes.get(10))).isEmpty();
        assertThat(index.find(hashes.get(11))).hasSize(1);
    }

    private static Place place(long at) {
        return new Place(new CaseId("case " + at), "E1");
    }

    /** Lines of dark words on white. */
    private static Luminance page(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int width = 300;
        int height = 400;
        byte[] values = new byte[width * height];
        Arrays.fill(values, (byte) 250);
        for (int top = 20; top < height - 24; top += random.nextInt(14, 30)) {
            for (int left = 20; left < width - 40; left += random.nextInt(8, 60)) {
                int wide = random.nextInt(3, 30);
                for (int y = top; y < top + 8; y++) {
                    for (int x = left; x < Math.min(width - 20, left + wide); x++) {
                        values[y * width + x] = (byte) random.nextInt(20, 120);
                    }
                }
            }
        }
        return new Luminance(width, height, values);
    }

    private static Luminance part(Luminance picture, int left, int top, int right, int bottom) {
        byte[] values = new byte[(right - left) * (bottom - top)];
        for (int at = 0; at < values.length; at++) {
            values[at] = (byte) picture.at(left + at % (right - left), top + at / (right - left));
        }
        return new Luminance(right - left, bottom - top, values);
    }
}
