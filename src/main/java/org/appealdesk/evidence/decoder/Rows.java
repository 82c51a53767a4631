package org.appealdesk.evidence.decoder;

import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;

/** Notices that a decoder has made something of a picture. */
final class Rows implements IIOReadUpdateListener {
    private boolean haveCome;

    boolean haveCome() {
        return haveCome;
    }

    @Override
    public void imageUpdate(
            ImageReader source,
            BufferedImage image,
            int left,
            int top,
            int width,
            int height,
            int everyX,
            int everyY,
            int[] bands) {
        haveCome = true;
    }

    @Override
    public void passStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int first,
            int last,
            int left,
            int top,
            int everyX,
            int everyY,
            int[] bands) {
        // A pass may end before its first row.
    }

    @Override
    public void passComplete(ImageReader source, BufferedImage image) {
        haveCome = true;
    }

    @Override
    public void thumbnailPassStarted(
            ImageReader source,
            BufferedImage image,
            int pass,
            int first,
            int last,
            int left,
            int top,
            int everyX,
            int everyY,
            int[] bands) {
        // Small pictures inside a picture are not read.
    }

    @Override
    public void thumbnailUpdate(
            ImageReader source,
            BufferedImage image,
            int left,
            int top,
            int width,
            int height,
            int everyX,
            int everyY,
            int[] bands) {
        // Small pictures inside a picture are not read.
    }

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage image) {
        // Small pictures inside a picture are not read.
    }
}
