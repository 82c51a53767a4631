package org.appealdesk.casework.letter;

/**
 * What should be looked at twice in words to a party.
 *
 * @param words as they stand in the text
 */
public record Worry(Kind kind, String words) {
    /** What they seem to be. */
    public enum Kind {
        /** The other party's name. */
        NAME,
        /** The other party's phone number. */
        PHONE,
        /** Where the other party is paid or pays from. */
        ACCOUNT,
        /** An e-mail address that the other party told. */
        EMAIL,
        /** A promise about money although nothing is ruled. */
        PROMISE
    }
}
