package org.appealdesk.console.evidence.picture;

import javafx.geometry.Point2D;
import javafx.scene.image.ImageView;
import org.appealdesk.evidence.Pixels;

/**
 * The part of a large picture that is seen, as sharp as it can be, over a smaller copy of the whole. To be used on the FX
 * thread only.
 */
final class Detail {
    private final ImageView view = new ImageView();

    Detail() {
        view.setMouseTransparent(true);
        view.setManaged(false);
    }

    ImageView view() {
        return view;
    }

    void clear() {
        view.setImage(null);
        view.setVisible(false);
    }

    /** Shows what is seen now; nothing where the smaller copy shows it all. */
    void show(Pyramid picture, Frame frame, boolean isSmooth) {
        double scale = frame.width() / picture.whole().width();
        Pixels level = picture.seenAt(scale);
        if (level.equals(picture.base())) {
            clear();
            return;
        }
        Point2D one = frame.toPicture(0, 0);
        Point2D other = frame.toPicture(frame.view().getWidth(), frame.view().getHeight());
        double across = level.width() / frame.width();
        double down = level.height() / frame.height();
        int left = floor(Math.min(one.getX(), other.getX()) * across, level.width());
        int top = floor(Math.min(one.getY(), other.getY()) * down, level.height());
        int right = floor(Math.max(one.getX(), other.getX()) * across + 1, level.width());
        int bottom = floor(Math.max(one.getY(), other.getY()) * down + 1, level.height());
        if (right <= left || bottom <= top) {
            clear();
            return;
        }
        view.setImage(Images.part(level, left, top, right - left, bottom - top));
        view.setVisible(true);
        view.setSmooth(isSmooth);
        view.relocate(left / across, top / down);
        view.setFitWidth((right - left) / across);
        view.setFitHeight((bottom - top) / down);
    }

    private static int floor(double pixel, int most) {
        return Math.clamp((long) Math.floor(pixel), 0, most);
    }
}
