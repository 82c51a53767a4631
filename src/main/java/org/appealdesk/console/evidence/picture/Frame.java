package org.appealdesk.console.evidence.picture;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.appealdesk.evidence.Box;

/**
 * Where a turned and zoomed picture lies in its place, in screen pixels: in the middle where it is smaller, scrolled where
 * it is larger.
 *
 * @param width of the picture upright, as large as it is shown
 * @param height likewise
 * @param turns quarters of a turn to the right
 * @param view the place; its minimum is minus what is scrolled
 */
record Frame(double width, double height, int turns, Bounds view) {

    /** The point of the upright picture that is seen at a point of the place. */
    Point2D toPicture(double x, double y) {
        double left = x - view.getMinX() - Math.max(0, (view.getWidth() - shownWidth()) / 2);
        double top = y - view.getMinY() - Math.max(0, (view.getHeight() - shownHeight()) / 2);
        return switch (turns) {
            case 1 -> new Point2D(top, height - left);
            case 2 -> new Point2D(width - left, height - top);
            case 3 -> new Point2D(width - top, left);
            default -> new Point2D(left, top);
        };
    }

    /** How wide the turned picture is. */
    double shownWidth() {
        return isLying() ? height : width;
    }

    double shownHeight() {
        return isLying() ? width : height;
    }

    private boolean isLying() {
        return turns % 2 == 1;
    }

    /** Where a part of the upright picture lies in the turned one, from its upper left corner. */
    Bounds turned(Box part) {
        double left = part.left() * width;
        double top = part.top() * height;
        double across = part.width() * width;
        double down = part.height() * height;
        return switch (turns) {
            case 1 -> new BoundingBox(height - top - down, left, down, across);
            case 2 -> new BoundingBox(width - left - across, height - top - down, across, down);
            case 3 -> new BoundingBox(top, width - left - across, down, across);
            default -> new BoundingBox(left, top, across, down);
        };
    }
}
