package org.appealdesk.console.evidence;

import java.util.Optional;
import org.appealdesk.evidence.Box;

/** How rectangles on a page are drawn, moved and stretched; they never leave it. */
final class Boxes {
    /** A new box, as shares of the page. */
    private static final double WIDTH = 0.3;

    private static final double HEIGHT = 0.06;

    /** The smallest box, as a share of the page. */
    private static final double LEAST = 0.005;

    private Boxes() {}

    /** Between two corners, as shares of the page from 0 to 1; empty when it is too small to be meant. */
    static Optional<Box> between(int page, double left, double top, double right, double bottom) {
        double from = Math.clamp(Math.min(left, right), 0, 1);
        double to = Math.clamp(Math.max(left, right), 0, 1);
        double above = Math.clamp(Math.min(top, bottom), 0, 1);
        double below = Math.clamp(Math.max(top, bottom), 0, 1);
        return to - from >= LEAST && below - above >= LEAST
                ? Optional.of(new Box(page, from, above, to - from, below - above))
                : Optional.empty();
    }

    /** In the middle of a page, to be moved from there. */
    static Box inTheMiddle(int page) {
        return new Box(page, (1 - WIDTH) / 2, (1 - HEIGHT) / 2, WIDTH, HEIGHT);
    }

    /** Moved, and wider and higher, by shares of the page. */
    static Box changed(Box old, double right, double down, double wider, double higher) {
        double width = Math.clamp(old.width() + wider, LEAST, 1 - old.left());
        double height = Math.clamp(old.height() + higher, LEAST, 1 - old.top());
        double left = Math.clamp(old.left() + right, 0, 1 - width);
        double top = Math.clamp(old.top() + down, 0, 1 - height);
        return new Box(old.page(), left, top, width, height);
    }
}
