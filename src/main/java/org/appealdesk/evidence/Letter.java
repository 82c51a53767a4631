package org.appealdesk.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A letter of a page, or several drawn as one.
 *
 * @param text one character or a few; a space between words and lines
 * @param box where it is drawn; null for what is not: the space between, and what lies beside the page
 */
public record Letter(String text, @Nullable Box box) {}
