package org.appealdesk.evidence.likeness;

import java.util.Base64;

/**
 * What a picture looks like, in a few bytes: a miniature, and the two usual hashes of it. Pictures that look alike differ
 * in few bits of the hashes.
 *
 * @param miniature {@value #SIZE} × {@value #SIZE} shades, whatever the shape of the picture
 */
public record PictureHash(Luminance miniature) {

    static final int SIZE = 32;

    public PictureHash {
        if (miniature.width() != SIZE || miniature.height() != SIZE) {
            throw new IllegalArgumentException("A miniature has " + SIZE + " × " + SIZE + " shades");
        }
    }

    public static PictureHash of(Luminance picture) {
        return new PictureHash(picture.resized(SIZE, SIZE));
    }

    /** Reads {@link #text}. */
    public static PictureHash parse(String text) {
        return new PictureHash(new Luminance(SIZE, SIZE, Base64.getDecoder().decode(text)));
    }

    /** The whole in printable characters, always as many. */
    public String text() {
        return Base64.getEncoder().encodeToString(miniature.values());
    }

    /** Signs of the 64 differences between neighbours in a row of 9 × 8 shades (dHash), the first in the highest bit. */
    public long gradient() {
        Luminance small = miniature.resized(9, 8);
        long bits = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                bits = bits << 1 | (small.at(x, y) < small.at(x + 1, y) ? 1 : 0);
            }
        }
        return bits;
    }

    /** Signs of the 64 lowest frequencies against their median (pHash); the mean shade itself is not among them. */
    public long frequency() {
        return Frequencies.signs(miniature);
    }

    /** In how many of the 64 bits two hashes differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }
}
