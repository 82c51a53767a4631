package org.appealdesk.console.evidence;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held: phones store the picture as the sensor saw it, and only note how to turn it (Exif 0x0112). */
enum Orientation {
    UPRIGHT(1, 0, 0, 1, false),
    MIRRORED(-1, 0, 0, 1, false),
    UPSIDE_DOWN(-1, 0, 0, -1, false),
    FLIPPED(1, 0, 0, -1, false),
    TRANSPOSED(0, 1, 1, 0, true),
    TURNED_LEFT(0, 1, -1, 0, true),
    TRANSVERSED(0, -1, -1, 0, true),
    TURNED_RIGHT(0, -1, 1, 0, true);

    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    private final double m00;
    private final double m10;
    private final double m01;
    private final double m11;
    private final boolean swapsSides;

    Orientation(double m00, double m10, double m01, double m11, boolean swapsSides) {
        this.m00 = m00;
        this.m10 = m10;
        this.m01 = m01;
        this.m11 = m11;
        this.swapsSides = swapsSides;
    }

    /** Whether the upright picture is as wide as the stored one is high. */
    boolean swapsSides() {
        return swapsSides;
    }

    /** Turns a stored picture of that size upright, with its corner at 0,0. */
    AffineTransform upright(int width, int height) {
        AffineTransform turn = new AffineTransform(m00, m10, m01, m11, 0, 0);
        Rectangle bounds =
                turn.createTransformedShape(new Rectangle(width, height)).getBounds();
        AffineTransform move = AffineTransform.getTranslateInstance(-bounds.x, -bounds.y);
        move.concatenate(turn);
        return move;
    }

    /**
     * Reads it from the beginning of a JPEG file.
     *
     * @return upright when nothing is noted, or not in a way that can be read
     */
    static Orientation of(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        int at = 2;
        while (at + 4 <= head.length) {
            int marker = Short.toUnsignedInt(bytes.getShort(at));
            int length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (marker == START_OF_SCAN || marker < 0xff00) {
                return UPRIGHT;
            }
            if (marker == APP1 && at + 10 <= head.length && isExif(head, at + 4)) {
                int end = Math.min(head.length, at + 2 + length);
                return inTiff(bytes.slice(at + 10, Math.max(0, end - at - 10)));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] head, int at) {
        return new String(head, at, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_LENGTH;
            if (at + ENTRY_LENGTH > tiff.limit()) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                int noted = tiff.getShort(at + 8);
                return noted >= 1 && noted <= values().length ? values()[noted - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
