package org.appealdesk.engine.dossier;

/**
 * A rectangle on a page of a picture or document, in shares of the page, so that it fits whatever size the page is drawn
 * in.
 *
 * @param page from 0
 * @param left ten-thousandths of the page's width, from its left edge
 * @param top ten-thousandths of the page's height, from its upper edge
 * @param width as left, at least 1
 * @param height as top, at least 1
 */
public record Region(int page, int left, int top, int width, int height) {
    /** The whole width, and the whole height. */
    public static final int WHOLE = 10_000;

    public Region {
        if (page < 0
                || left < 0
                || top < 0
                || width < 1
                || height < 1
                || width > WHOLE - left
                || height > WHOLE - top) {
            throw new IllegalArgumentException("A region lies on its page");
        }
    }
}
