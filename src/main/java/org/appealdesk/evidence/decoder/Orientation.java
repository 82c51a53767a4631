package org.appealdesk.evidence.decoder;

import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

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

    /** Upright when nothing is noted, or not in a way that can be read. */
    static Orientation of(Metadata metadata) {
        for (ExifIFD0Directory exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer noted = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (noted != null && noted >= 1 && noted <= values().length) {
                return values()[noted - 1];
            }
        }
        return UPRIGHT;
    }

    /** Whether the upright picture is as wide as the stored one is high. */
    boolean swapsSides() {
        return swapsSides;
    }

    /** Turns a stored picture upright, in colours as a screen wants them. */
    BufferedImage turn(BufferedImage stored) {
        int width = swapsSides ? stored.getHeight() : stored.getWidth();
        int height = swapsSides ? stored.getWidth() : stored.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = upright.createGraphics();
        if (this == UPRIGHT) {
            // Through a transform, even an empty one, many kinds of picture would be copied once more on the way.
            graphics.drawImage(stored, 0, 0, null);
        } else {
            graphics.drawImage(stored, turning(stored.getWidth(), stored.getHeight()), null);
        }
        graphics.dispose();
        return upright;
    }

    /** Turns a stored picture of that size upright, with its corner at 0,0. */
    private AffineTransform turning(int width, int height) {
        AffineTransform turn = new AffineTransform(m00, m10, m01, m11, 0, 0);
        Rectangle bounds =
                turn.createTransformedShape(new Rectangle(width, height)).getBounds();
        AffineTransform move = AffineTransform.getTranslateInstance(-bounds.x, -bounds.y);
        move.concatenate(turn);
        return move;
    }
}
