package org.appealdesk.evidence;

/**
 * Why a file, or a part of it, is not shown.
 *
 * @param details what the machine said or which limit it was, for whoever looks closer; may be empty, comes from strangers
 */
public record Refusal(Reason reason, String details) {

    public enum Reason {
        /** It is not there, or no file. */
        MISSING,
        /** It is there and has no bytes. */
        EMPTY,
        /** It is not what was handed in: its SHA-256 differs. */
        ALTERED,
        /** It has more bytes than are looked at. */
        TOO_LARGE,
        /** It would have more pixels than fit. */
        TOO_MANY_PIXELS,
        /** It has more pages than are looked at. */
        TOO_MANY_PAGES,
        /** It unfolds into more than is looked at: a bomb. */
        TOO_MUCH_INSIDE,
        /** It kept the decoder busy for longer than anybody waits. */
        TOO_SLOW,
        /** The decoder ran out of memory over it. */
        OUT_OF_MEMORY,
        /** The decoder died over it. */
        DECODER_DIED,
        /** It is locked with a password. */
        ENCRYPTED,
        /** It is broken. */
        BROKEN,
        /** What it is can be told, but no decoder here can show it. */
        NOT_SHOWN
    }
}
