package org.appealdesk.evidence;

/**
 * A rectangle on a page, as shares of its width and height, 0 to 1 from the upper left corner, so that it fits whatever
 * size the page is drawn in.
 *
 * @param page from 0
 */
public record Box(int page, double left, double top, double width, double height) {
    public Box {
        if (page < 0
                || left < 0
                || top < 0
                || width <= 0
                || height <= 0
                || left + width > 1.000001
                || top + height > 1.000001) {
            throw new IllegalArgumentException("A box lies on its page");
        }
    }
}
