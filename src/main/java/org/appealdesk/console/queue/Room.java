package org.appealdesk.console.queue;

/**
 * How much room a column wants, in pixels.
 *
 * @param usual in a window of usual width
 * @param least in a narrow one
 * @param most beyond which more room helps nobody
 * @param share of the room left over; 0 for a column whose content is always as wide
 */
record Room(double usual, double least, double most, int share) {}
