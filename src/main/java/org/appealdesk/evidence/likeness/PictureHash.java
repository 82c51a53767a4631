package org.appealdesk.evidence.likeness;

import java.util.Arrays;
import java.util.Base64;

/**
 * What a picture looks like, in two thousand bytes: a miniature, of which the two usual hashes are made, and what tells
 * screens of the same layout apart. Pictures that look alike differ in few bits of the hashes. Immutable.
 */
public final class PictureHash {

    static final int SIZE = 32;
    private static final int SHADES = SIZE * SIZE;

    private final Luminance miniature;
    private final Profiles profiles;

    private PictureHash(Luminance miniature, Profiles profiles) {
        this.miniature = miniature;
        this.profiles = profiles;
    }

    public static PictureHash of(Luminance picture) {
        return new PictureHash(picture.resized(SIZE, SIZE), Profiles.of(picture));
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PictureHash parse(String text) {
        return read(Base64.getDecoder().decode(text));
    }

    /**
     * Reads {@link #bytes}.
     *
     * @throws IllegalArgumentException when they are not as many
     */
    public static PictureHash read(byte[] bytes) {
        if (bytes.length != SHADES + Profiles.BYTES) {
            throw new IllegalArgumentException("A picture's hash has other than " + bytes.length + " bytes");
        }
        return new PictureHash(
                new Luminance(SIZE, SIZE, Arrays.copyOf(bytes, SHADES)),
                new Profiles(Arrays.copyOfRange(bytes, SHADES, bytes.length)));
    }

    /** The whole in bytes, always as many. */
    public byte[] bytes() {
        byte[] bytes = Arrays.copyOf(miniature.values(), SHADES + Profiles.BYTES);
        System.arraycopy(profiles.values(), 0, bytes, SHADES, Profiles.BYTES);
        return bytes;
    }

    /** The whole in printable characters, always as many. */
    public String text() {
        return Base64.getEncoder().encodeToString(bytes());
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

    /** What the same picture looks like when it is laid down so. */
    public PictureHash turned(Turn turn) {
        return new PictureHash(turn.of(miniature), turn.of(profiles));
    }

    Profiles profiles() {
        return profiles;
    }

    /** In how many of the 64 bits two hashes differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PictureHash hash && miniature.equals(hash.miniature) && profiles.equals(hash.profiles);
    }

    @Override
    public int hashCode() {
        return 31 * miniature.hashCode() + profiles.hashCode();
    }

    @Override
    public String toString() {
        return "picture %016x-%016x".formatted(gradient(), frequency());
    }
}
