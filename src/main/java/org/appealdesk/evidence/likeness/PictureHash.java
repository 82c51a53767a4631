package org.appealdesk.evidence.likeness;

/**
 * What a picture looks like, in a few bits: pictures that look alike differ in few of them.
 *
 * @param gradient signs of the differences between neighbours of a 9 × 8 miniature (dHash)
 * @param frequency signs of the lowest frequencies against their median (pHash)
 */
public record PictureHash(long gradient, long frequency) {}
